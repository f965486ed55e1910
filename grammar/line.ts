// Parses one line of the body: ordinal, label, inline content, assignment clauses.

import { flatMap } from './flat-map.js'
import { isWhite } from './chars.js'
import { readClauses, type FoundClause } from './clause-finder.js'
import { parseComment } from './comment.js'
import {
  Indent, LabelMark, LabelReference, lexLine, NumberReference, OrdinalMark, PinMark, SeriesMarkToken, TextRun, TitleMark,
  type LineToken,
} from './line-lexer.js'
import { parseArabic, parseChinese, parseSymbol } from './numerals.js'
import type { Span } from './span.js'
import type { BlankLine, Inline, Label, Line, Reference, ReferenceTarget, SeriesMark, SeriesStyle, TextLine } from './tree.js'

const BLANK: BlankLine = { kind: 'blank', problems: [] }

/** Parses one line without its line break; spans count from its first character. Never fails. */
export function parseLine(text: string): Line {
  const printed = trimmed(text)
  if (printed.start === printed.end) return BLANK
  if (text.startsWith('//', printed.start)) return parseComment(text, printed)
  return parseTextLine(text, printed)
}

function parseTextLine(text: string, printed: Span): TextLine {
  const tokens = lexLine(text)
  let taken = 0
  const take = (type: LineToken['tokenType']) => tokens[taken]?.tokenType === type ? tokens[taken++] : undefined
  take(Indent)
  const titleMark = take(TitleMark)
  const ordinalMark = titleMark === undefined ? take(OrdinalMark) : undefined
  const ordinal = ordinalMark?.ordinal
  const pinBefore = ordinal === undefined ? undefined : take(PinMark)
  const labelMark = ordinal === undefined ? undefined : take(LabelMark)
  const pinMark = pinBefore ?? (labelMark === undefined ? undefined : take(PinMark))
  const start = Math.max(
    endOf(pinMark) ?? 0, endOf(labelMark) ?? ordinal?.span.end ?? endOf(titleMark) ?? printed.start,
  )
  const body = { start: Math.min(skipWhite(text, start, printed.end), printed.end), end: printed.end }
  const leaves = leavesWithin(body, tokens, taken, text)
  const found = readClauses(text, leaves, body)
  return {
    kind: 'text', span: printed, ordinal,
    // White space behind a title mark without a title is not in the line.
    titleMark: titleMark === undefined ? undefined : { start: printed.start, end: Math.min(spanOf(titleMark).end, printed.end) },
    pin: pinMark === undefined ? undefined : spanOf(pinMark),
    label: labelMark === undefined ? undefined : labelOf(labelMark, text),
    body, content: withClauses(leaves, found),
    problems: flatMap(found, clause => clause.problems),
  }
}

/** A run of text may reach into the white space around the body: that is cut off. */
function leavesWithin(body: Span, tokens: readonly LineToken[], from: number, text: string): readonly Inline[] {
  const leaves: Inline[] = []
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as LineToken
    const start = Math.max(token.start, body.start)
    const end = Math.min(token.end, body.end)
    if (start < end) leaves.push(leafOf(token, text, { start, end }))
  }
  return leaves
}

/** Puts each clause in the place of the leaves that it covers. */
function withClauses(leaves: readonly Inline[], found: readonly FoundClause[]): readonly Inline[] {
  if (found.length === 0) return leaves
  const content: Inline[] = []
  let next = 0
  for (const leaf of leaves) {
    const clause = found[next]?.clause
    if (clause === undefined || leaf.span.end <= clause.span.start) content.push(leaf)
    else if (leaf.span.end >= clause.span.end) {
      content.push(clause)
      next++
    }
  }
  return content
}

/** `shown`: the part of it that is a run of text's. */
function leafOf(token: LineToken, text: string, shown: Span): Inline {
  if (token.tokenType === TextRun) return { kind: 'text', span: shown }
  const span = spanOf(token)
  const { mark } = token
  if (mark !== undefined) return { kind: 'punctuation', span, mark }
  switch (token.tokenType) {
    case SeriesMarkToken: return seriesMark(text, span)
    case LabelReference: return labelReference(text, span)
    case NumberReference: return numberReference(text, span)
    default: return { kind: 'text', span: shown }
  }
}

function seriesMark(text: string, span: Span): SeriesMark {
  const image = text.slice(span.start, span.end)
  const numeral = image.replace(/^[第其（(]|[是，,、）)]$/g, '')
  const start = span.start + image.indexOf(numeral)
  return {
    kind: 'series-mark', span, style: seriesStyle(image), number: valueOf(numeral),
    numeral: { start, end: start + numeral.length },
  }
}

function seriesStyle(image: string): SeriesStyle {
  if (image.endsWith('是')) return 'is'
  if (image.startsWith('第')) return 'ordinal-word'
  if (image.startsWith('其')) return 'among'
  return image.length > 1 ? 'bracketed' : 'circled'
}

function labelReference(text: string, span: Span): Reference {
  const nameSpan = { start: span.start + 2, end: span.end - 1 }
  return { kind: 'reference', span, target: { by: 'label', name: text.slice(nameSpan.start, nameSpan.end), nameSpan } }
}

function numberReference(text: string, span: Span): Reference {
  const image = text.slice(span.start, span.end)
  const numeral = image.replace(/[第（()）项条款部分]/g, '')
  const start = text.indexOf(numeral, span.start)
  const level = image.endsWith('部分') ? 1 : /[（(]/.test(image) ? 2 : 3
  const target: ReferenceTarget = {
    by: 'number', level, number: valueOf(numeral), numeral: { start, end: start + numeral.length },
  }
  return { kind: 'reference', span, target }
}

function valueOf(numeral: string): number {
  if (/^[0-9０-９]/.test(numeral)) return parseArabic(numeral)
  return parseSymbol(numeral) ?? parseChinese(numeral) ?? 0
}

function labelOf(token: LineToken, text: string): Label {
  const nameSpan = { start: token.start + 2, end: token.end - 1 }
  return { kind: 'label', span: spanOf(token), name: text.slice(nameSpan.start, nameSpan.end), nameSpan }
}

function spanOf(token: LineToken): Span {
  return { start: token.start, end: token.end }
}

function endOf(token: LineToken | undefined): number | undefined {
  return token === undefined ? undefined : spanOf(token).end
}

function skipWhite(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isWhite(text.charAt(at))) at++
  return at
}

function trimmed(text: string): Span {
  const start = skipWhite(text, 0, text.length)
  let end = text.length
  while (end > start && isWhite(text.charAt(end - 1))) end--
  return { start, end }
}
