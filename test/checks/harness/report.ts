// Findings as a compact, stable text, one block each, to be frozen beside a fixture. Lines and columns from 1.

import { LineIndex, type Finding, type Fix, type Span, type TextEdit } from '../../../core/index.js'

export function renderFindings(text: string, findings: readonly Finding[]): string {
  const lines = new LineIndex(text)
  const place = ({ start, end }: Span) => `${point(lines, start)}-${point(lines, end)}`
  const edit = ({ span, newText }: TextEdit) =>
    `${place(span)} ${quote(text.slice(span.start, span.end))} → ${quote(newText)}`
  const fix = ({ kind, title, edits }: Fix) => [`  ${kind} ${title}`, ...edits.map(each => `    ${edit(each)}`)]
  return findings.map(({ severity, code, span, message, related, fixes }) => [
    `${severity} ${code} ${place(span)} ${quote(text.slice(span.start, span.end))}`,
    `  ${message}`,
    ...related.map(other => `  related ${place(other.span)} ${other.message}`),
    ...fixes.flatMap(fix),
  ].map(line => `${line}\n`).join('')).join('\n')
}

function point(lines: LineIndex, offset: number): string {
  const { line, character } = lines.positionAt(offset)
  return `${line + 1}:${character + 1}`
}

function quote(text: string): string {
  return `“${text.replaceAll('\r', '␍').replaceAll('\n', '⏎')}”`
}
