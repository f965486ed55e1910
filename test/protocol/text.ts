// Lines and characters for tests, written apart from the server's so that the two check each other.

import type { Position, Range } from 'vscode-languageserver/node'
import type { Span, TextEdit } from '../../core/index.js'

/** UTF-16 offset → line and character; CR LF, LF and a lone CR end a line. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

export function rangeOf(text: string, span: Span): Range {
  return { start: positionAt(text, span.start), end: positionAt(text, span.end) }
}

/** The range of the first occurrence of `part`. */
export function rangeOfText(text: string, part: string): Range {
  const start = text.indexOf(part)
  if (start < 0) {
    throw new Error(`not in the text: ${part}`)
  }
  return rangeOf(text, { start, end: start + part.length })
}

export function offsetAt(text: string, position: Position): number {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(match => match.index + match[0].length)]
  return (lineStarts[position.line] ?? text.length) + position.character
}

/** Applies edits that do not overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text)
}

export interface LspEdit {
  readonly range: Range
  readonly newText: string
}

export function applyLspEdits(text: string, edits: readonly LspEdit[]): string {
  const converted = edits.map(({ range, newText }) => ({
    span: { start: offsetAt(text, range.start), end: offsetAt(text, range.end) },
    newText,
  }))
  return applyEdits(text, converted)
}
