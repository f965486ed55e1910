// The lines of print as the checks of figures and dates read them: what follows other rules is masked out.

import { shift, type LineBlock, type Span, type TextLine } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import type { Piece } from '../pieces.js'
import type { LineSnapshot } from '../snapshot.js'
import { matchesOf } from '../text/matches.js'
import { SIGN } from '../text/signs.js'
import { halfWidthDigits } from './half-width.js'
import { wordsOf } from './place.js'
import { foreignSpans, isAlone, signsOfLine, type ProseLine } from './prose.js'
import { readDate } from './written-date.js'

export interface MaskedLine extends Piece {
  /** As long as the line itself, so that offsets hold; masked characters are MASK, full-width digits are half-width. */
  readonly text: string
  /** The line as it is written. */
  readonly written: string
  /** Where the line begins in the document. */
  readonly start: number
}

/** Stands for a character that is not to be judged; no pattern of a check matches it. */
export const MASK = '\u0000'

/**
 * 发文字号 and 成文日期 have checks of their own: all of their lines is masked; of others ordinals, labels and Latin runs are masked.
 * `quotations: 'masked'` masks “…” and 《…》, too: what is quoted is written as others wrote it.
 */
export function maskedLines(snapshot: LineSnapshot, quotations: Quotations): readonly MaskedLine[] {
  const { prose, memory } = snapshot
  const question = QUESTIONS[quotations].lines
  return snapshot.once(question, () => isAlone(prose) ? maskLines(prose, quotations, memory)
    : memory.ofEach(question, prose, line => maskedLine(line, quotations, memory), moveLine))
}

type Quotations = 'read' | 'masked'

const QUESTIONS = {
  read: { lines: 'lines, quotations read', line: 'a line, quotations read' },
  masked: { lines: 'lines, quotations masked', line: 'a line, quotations masked' },
} as const

/** Those of some lines of a snapshot. */
export function maskLines(prose: readonly ProseLine[], quotations: Quotations, memory: Memory): readonly MaskedLine[] {
  return prose.map(line => maskedLine(line, quotations, memory))
}

function maskedLine({ role, block, line }: ProseLine, quotations: Quotations, memory: Memory): MaskedLine {
  const { dated, text } = memory.ofPiece(QUESTIONS[quotations].line, line, () =>
    maskLine(block, line, quotations, signsOfLine(line, block, memory)))
  // Recognised or not: 2026.3.6 below a name is a date, too.
  const leftOut = dated || role === 'date' || role === 'document-number'
  return {
    text: leftOut ? MASK.repeat(text.length) : text, written: block.text, start: block.start, content: line,
    as: leftOut ? 'left out' : quotations,
  }
}

function moveLine({ text, written, start, content, as }: MaskedLine, by: number): MaskedLine {
  return { text, written, start: start + by, content, as }
}

interface Masked {
  readonly dated: boolean
  readonly text: string
}

function maskLine(block: LineBlock, { body }: TextLine, quotations: Quotations, signs: number): Masked {
  const written = block.text
  const inside = written.slice(body.start, body.end)
  const foreign = (signs & SIGN.latin) === 0 ? [] : foreignSpans(inside)
  const quoted = quotations === 'read' || (signs & SIGN.pairedMark) === 0 ? [] : quotedSpans(inside)
  const masked = mask(written, [{ start: 0, end: body.start }, ...[...foreign, ...quoted].map(span => shift(span, body.start))])
  const text = (signs & SIGN.wideDigit) === 0 ? masked : halfWidthDigits(masked)
  return { dated: readDate(wordsOf(block)) !== undefined, text }
}

/** The place of a match in the document. */
export function placeInLine(line: MaskedLine, start: number, length: number): Span {
  return { start: line.start + start, end: line.start + start + length }
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'], ['‘', '’'], ['《', '》'], ['〈', '〉'], ['「', '」'], ['『', '』'],
])
/** More marks than this without their twins quote nothing any more. */
const DEEPEST = 20
const QUOTE_MARKS = /[“”‘’《》〈〉「」『』"]/g

/** Pairs that are whole; a mark without its twin quotes nothing. Relative to the text. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  const open: { readonly closing: string; readonly start: number }[] = []
  for (const { 0: mark, index } of matchesOf(text, QUOTE_MARKS)) {
    const at = open.findLastIndex(({ closing }) => closing === mark)
    if (at >= 0) {
      spans.push({ start: open[at]?.start ?? index, end: index + 1 })
      open.splice(at)
    } else {
      const closing = mark === '"' ? mark : CLOSING.get(mark)
      if (closing !== undefined) open.push({ closing, start: index })
      if (open.length > DEEPEST) open.shift()
    }
  }
  return spans
}

function mask(text: string, spans: readonly Span[]): string {
  let masked = ''
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= masked.length) continue
    const from = Math.max(start, masked.length)
    masked += text.slice(masked.length, from) + MASK.repeat(end - from)
  }
  return masked + text.slice(masked.length)
}
