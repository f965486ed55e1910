// A line as counting reads it: every mark in one width, and what quotes and brackets hold shut away in its own passage.

import type { Memory } from '../../memory.js'
import { FIGURE_CLASS } from './figures.js'
import type { Inline, LineBlock, Punctuation, PunctuationMark, Span, TextLine } from '../../../grammar/index.js'

/** The first character of what is shut away; the others are `SHUT`. */
export const QUOTE = '\ue000'
export const BRACKET = '\ue001'
export const BOOK = '\ue002'
export const SHUT = '\ue003'
/** Stands for 一是, 第一，, （1）: a new item begins. */
export const SERIES = '\ue004'

export interface Passage {
  /** As long as the text that it stands for. */
  readonly text: string
  /** Where it begins in its block. */
  readonly start: number
  /** What stands in its quotes, brackets and book marks, by the offset of the opening mark in `text`. */
  readonly inside: ReadonlyMap<number, Passage>
}

const CANONICAL: Readonly<Partial<Record<PunctuationMark, string>>> = {
  stop: '。', semicolon: '；', comma: '，', 'enumeration-comma': '、', colon: '：', ellipsis: '…', dash: '—',
}

type Pair = typeof QUOTE | typeof BRACKET | typeof BOOK

const OPENING: Readonly<Partial<Record<PunctuationMark, Pair>>> = {
  'open-quote': QUOTE, 'straight-quote': QUOTE, 'open-bracket': BRACKET, 'open-book': BOOK,
}
const CLOSING: Readonly<Partial<Record<PunctuationMark, Pair>>> = {
  'close-quote': QUOTE, 'straight-quote': QUOTE, 'close-bracket': BRACKET, 'close-book': BOOK,
}

/** A pair of marks that is still open. */
interface Frame {
  readonly pair: Pair | undefined
  /** Of the opening mark in the frame outside. */
  readonly at: number
  readonly start: number
  readonly inside: Map<number, Passage>
  text: string
}

const COUNTED = new RegExp(`[${FIGURE_CLASS}]\\s?[个项条类种张级道点大方环层维阶领步要板平人公千班百万亿家处座台套支所场次件份名户辆架艘间栋幢块片亩米吨元批期起例]`)

/** The same, of a line where something may be counted: most have no number before anything that numbers count. */
export function countedPassage(memory: Memory, line: TextLine, block: LineBlock): Passage | undefined {
  const counts = memory.ofPiece('counts', line, () => COUNTED.test(block.text))
  return counts ? readPassage(memory, line, block) : undefined
}

/** The body of a line, read once for all who count; `undefined` where its quotes or brackets do not pair, and nothing can be said for certain. */
export function readPassage(memory: Memory, line: TextLine, block: LineBlock): Passage | undefined {
  return memory.ofPiece('counted passage', line, () => passageOf(line, block))
}

function passageOf(line: TextLine, block: LineBlock): Passage | undefined {
  const open: Frame[] = [{ pair: undefined, at: 0, start: line.body.start, inside: new Map(), text: '' }]
  for (const leaf of line.content) {
    const top = open.at(-1)
    if (top === undefined) return undefined
    const written = block.text.slice(leaf.span.start, leaf.span.end)
    const closes = leaf.kind === 'punctuation' ? CLOSING[leaf.mark] : undefined
    const opens = leaf.kind === 'punctuation' ? OPENING[leaf.mark] : undefined
    if (closes !== undefined && closes === top.pair) shut(open)
    else if (opens !== undefined) {
      open.push({ pair: opens, at: top.text.length, start: leaf.span.end, inside: new Map(), text: '' })
    } else if (closes !== undefined) return undefined
    else top.text += charsOf(leaf, written, block.text)
  }
  const [whole, ...left] = open
  if (whole === undefined || left.length > 0) return undefined
  return { text: whole.text, start: whole.start, inside: whole.inside }
}

/** The span of a part of the passage, in the block. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  return { start: passage.start + start, end: passage.start + end }
}

function shut(open: Frame[]): void {
  const done = open.pop()
  const outer = open.at(-1)
  if (done?.pair === undefined || outer === undefined) return
  outer.inside.set(done.at, { text: done.text, start: done.start, inside: done.inside })
  outer.text += done.pair + SHUT.repeat(done.text.length + 1)
}

function charsOf(leaf: Inline, written: string, text: string): string {
  switch (leaf.kind) {
    case 'text':
    case 'reference': return written
    case 'series-mark': return SERIES.repeat(written.length)
    case 'clause': return '。'.repeat(written.length)
    case 'punctuation': return insideNumber(leaf, text) ? written : CANONICAL[leaf.mark] ?? written
  }
}

/** 1,000 and 8:30 */
function insideNumber({ span }: Punctuation, text: string): boolean {
  return /\d/.test(text.charAt(span.start - 1)) && /\d/.test(text.charAt(span.end))
}
