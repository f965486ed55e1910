// The report for people: each finding with its place in the text, and a summary of every file.

import type { Finding, Span } from '../../core/index.js'
import { displayPath } from '../display-path.js'
import type { Paint } from '../palette.js'
import type { TextStyle } from '../text-style.js'
import { changesBlock, changesTotal } from './change-report.js'
import type { CheckedFile } from './checked-file.js'
import { codeFrame, type FrameStyle } from './code-frame.js'
import { cut, displayWidth, visible } from './display-width.js'
import { schemeSentences } from './scheme-sentences.js'
import { countsOf, severityWord } from './words.js'
import { wrap } from './wrap.js'

/** Related places beyond this many are only counted. */
const relatedShown = 6

export function textReport(files: readonly CheckedFile[], style: TextStyle): string {
  const blocks = files.flatMap(file => [
    ...changesBlock(file, style),
    ...file.findings.map(finding => findingBlock(file, finding, style)),
    fileSummary(file, style)
  ])
  if (files.length > 1) blocks.push([total(files, style)])
  return blocks.map(lines => `${lines.map(line => line.trimEnd()).join('\n')}\n`).join('\n')
}

function findingBlock(file: CheckedFile, finding: Finding, style: TextStyle): readonly string[] {
  const { paint, columns } = style
  const frame: FrameStyle = { paint, mark: finding.severity, columns, gutter: gutterOf(file) }
  return [
    [
      paint('path', `${visible(displayPath(file.path))}:${place(file, finding.span.start)}`),
      paint(finding.severity, severityWord[finding.severity]),
      paint('code', finding.code)
    ].join('  '),
    ...wrap(visible(finding.message), columns - 2).map(line => `  ${line}`),
    ...codeFrame(file.lines, finding.span, frame),
    ...relatedLines(file, finding, style),
    ...labelled('改法', finding.fixes.map(({ title }) => `· ${visible(title)}`), style),
    ...labelled('依据', [visible(finding.source)], style)
  ]
}

function relatedLines(file: CheckedFile, finding: Finding, style: TextStyle): readonly string[] {
  const shown = finding.related.slice(0, relatedShown).map(({ span, message }) => {
    return `${place(file, span.start)} ${visible(message)}${excerpt(file.lines.text, span, message)}`
  })
  const rest = finding.related.length - shown.length
  return labelled('相关', rest > 0 ? [...shown, `另有${rest}处`] : shown, style)
}

/** The related text, unless the message has it already. */
function excerpt(text: string, { start, end }: Span, message: string): string {
  const line = text.slice(start, end).split(/[\r\n]/, 1)[0] ?? ''
  return message.includes(line.replaceAll(/[\p{P}\s]/gu, '')) ? '' : `：${cut(visible(line), 40)}`
}

/** A list beside a two-character label, wrapped under itself. */
function labelled(label: string, items: readonly string[], { paint, columns }: TextStyle): readonly string[] {
  const indent = ' '.repeat(displayWidth(label) + 4)
  return items
    .flatMap(item => wrap(item, columns - indent.length).map((line, index) => (index === 0 ? line : `  ${line}`)))
    .map((line, index) => (index === 0 ? `  ${paint('faint', label)}  ${line}` : indent + line))
}

function fileSummary(file: CheckedFile, style: TextStyle): readonly string[] {
  const { findings } = file
  const counts = countsOf(findings)
  const verdict = counts === undefined ? style.paint('good', '✓ 没有发现问题') : worstPaint(findings, style.paint)(counts)
  const safe = findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')).length
  const advice = safe > 0 && file.mended === undefined ? `，其中${safe}个可以用 --fix 自动修正` : ''
  return [
    `${style.paint('path', visible(displayPath(file.path)))}  ${verdict}${advice}`,
    ...labelled('编号', schemeSentences(file.parts), style)
  ]
}

function total(files: readonly CheckedFile[], { paint }: TextStyle): string {
  const findings = files.flatMap(file => file.findings)
  const counts = countsOf(findings)
  const clean = files.filter(file => file.findings.length === 0).length
  const start = `共检查${files.length}个文件${changesTotal(files)}：`
  if (counts === undefined) return start + paint('good', '都没有发现问题')
  return `${start}${worstPaint(findings, paint)(counts)}${clean === 0 ? '' : `；${clean}个文件没有发现问题`}`
}

function worstPaint(findings: readonly Finding[], paint: Paint): (text: string) => string {
  const severities = new Set(findings.map(({ severity }) => severity))
  const worst = severities.has('error') ? 'error' : severities.has('warning') ? 'warning' : 'hint'
  return text => paint(worst, text)
}

/** 「行:列」, counted from 1. */
function place(file: CheckedFile, offset: number): string {
  const { line, character } = file.lines.placeOf(offset)
  return `${line + 1}:${character + 1}`
}

/** Wide enough for the last finding's line number, which is the largest. */
function gutterOf({ findings, lines }: CheckedFile): number {
  return String(lines.placeOf(findings.at(-1)?.span.start ?? 0).line + 1).length
}
