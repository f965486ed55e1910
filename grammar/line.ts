// Parses one line of the body: ordinal, label, inline content, assignment clauses.

import type { IToken } from 'chevrotain'
import { isWhite } from './chars.js'
import { readClauses, type FoundClause } from './clause-finder.js'
import { parseComment } from './comment.js'
import {
  Indent, LabelMark, LabelReference, lexLine, NumberReference, OrdinalMark, ordinalOf, PinMark, punctuationMark, SeriesMarkToken, TitleMark,
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
  const take = (type: IToken['tokenType']) => tokens[taken]?.tokenType === type ? tokens[taken++] : undefined
  take(Indent)
  const titleMark = take(TitleMark)
  const ordinalMark = titleMark === undefined ? take(OrdinalMark) : undefined
  const ordinal = ordinalMark === undefined ? undefined : ordinalOf(ordinalMark)
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
    label: labelMark === undefined ? undefined : labelOf(labelMark),
    body, content: withClauses(leaves, found),
    problems: found.flatMap(clause => clause.problems),
  }
}

/** A run of text may reach into the white space around the body: that is cut off. */
function leavesWithin(body: Span, tokens: readonly IToken[], from: number, text: string): readonly Inline[] {
  const leaves: Inline[] = []
  for (const token of tokens.slice(from)) {
    const leaf = leafOf(token, text)
    const start = Math.max(leaf.span.start, body.start)
    const end = Math.min(leaf.span.end, body.end)
    if (start < end) leaves.push(leaf.kind === 'text' ? { kind: 'text', span: { start, end } } : leaf)
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

function leafOf(token: IToken, text: string): Inline {
  const span = spanOf(token)
  switch (token.tokenType) {
    case SeriesMarkToken: return seriesMark(token, span)
    case LabelReference: return labelReference(token, span)
    case NumberReference: return numberReference(token, span, text)
    default: {
      const mark = punctuationMark(token)
      return mark === undefined ? { kind: 'text', span } : { kind: 'punctuation', span, mark }
    }
  }
}

function seriesMark(token: IToken, span: Span): SeriesMark {
  const numeral = token.image.replace(/^[第其（(]|[是，,、）)]$/g, '')
  const start = span.start + token.image.indexOf(numeral)
  return {
    kind: 'series-mark', span, style: seriesStyle(token.image), number: valueOf(numeral),
    numeral: { start, end: start + numeral.length },
  }
}

function seriesStyle(image: string): SeriesStyle {
  if (image.endsWith('是')) return 'is'
  if (image.startsWith('第')) return 'ordinal-word'
  if (image.startsWith('其')) return 'among'
  return image.length > 1 ? 'bracketed' : 'circled'
}

function labelReference(token: IToken, span: Span): Reference {
  const nameSpan = { start: span.start + 2, end: span.end - 1 }
  return { kind: 'reference', span, target: { by: 'label', name: token.image.slice(2, -1), nameSpan } }
}

function numberReference(token: IToken, span: Span, text: string): Reference {
  const numeral = token.image.replace(/[第（()）项条款部分]/g, '')
  const start = text.indexOf(numeral, span.start)
  const level = token.image.endsWith('部分') ? 1 : /[（(]/.test(token.image) ? 2 : 3
  const target: ReferenceTarget = {
    by: 'number', level, number: valueOf(numeral), numeral: { start, end: start + numeral.length },
  }
  return { kind: 'reference', span, target }
}

function valueOf(numeral: string): number {
  if (/^[0-9０-９]/.test(numeral)) return parseArabic(numeral)
  return parseSymbol(numeral) ?? parseChinese(numeral) ?? 0
}

function labelOf(token: IToken): Label {
  const span = spanOf(token)
  return { kind: 'label', span, name: token.image.slice(2, -1), nameSpan: { start: span.start + 2, end: span.end - 1 } }
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length }
}

function endOf(token: IToken | undefined): number | undefined {
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
