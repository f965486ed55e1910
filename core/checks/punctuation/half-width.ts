// Finds the half-width marks that stand in Chinese text, and how many are full-width instead.

import { shift, type Span } from '../../../grammar/index.js'
import { moveEdits } from '../../across.js'
import type { TextEdit } from '../../finding.js'
import type { Memory } from '../../memory.js'
import { passages, type Passage } from '../../model/passages.js'
import { foreignSpans } from '../../model/prose.js'
import type { Snapshot } from '../../snapshot.js'
import { isChinese, isHan } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { pairMarks } from './mark-pairs.js'
import { canonicalMark, type MarkPair, type PlacedMark } from './marks.js'
import { endsBare, isPointMark, wordAfter, wordBefore } from './neighbours.js'

export type HalfWidthKind =
  | 'comma' | 'semicolon' | 'colon' | 'question' | 'exclamation' | 'ordinal'
  | 'round' | 'double-quote' | 'single-quote' | 'angle'

/** A single mark, or both halves of a pair. */
export interface HalfWidthMark {
  readonly kind: HalfWidthKind
  readonly span: Span
  /** What it should be; of a pair both halves: 「（ ）」 */
  readonly right: string
  readonly edits: readonly TextEdit[]
}

export interface HalfWidthMarks {
  /** In reading order. */
  readonly half: readonly HalfWidthMark[]
  readonly full: ReadonlyMap<HalfWidthKind, number>
}

export function moveMark(mark: HalfWidthMark, by: number): HalfWidthMark {
  return { ...mark, span: shift(mark.span, by), edits: moveEdits(mark.edits, by) }
}

type Count = (kind: HalfWidthKind) => void

export function findHalfWidth(snapshot: Snapshot): HalfWidthMarks {
  const full = new Map<HalfWidthKind, number>()
  const count: Count = kind => full.set(kind, (full.get(kind) ?? 0) + 1)
  const found = snapshot.memory.findInEach('punctuation/width', passages(snapshot), moveMark, passage => marksIn(passage, () => undefined))
  for (const passage of passages(snapshot)) fullKindsIn(passage, snapshot.memory).forEach(count)
  const pairs = pairMarks(snapshot).pairs
    .flatMap(pair => pair.open.family === 'book' ? innerTitles(pair) : halfPair(pair, count))
  return { half: [...found, ...pairs].sort((a, b) => a.span.start - b.span.start), full }
}

function marksIn(passage: Passage, count: Count): readonly HalfWidthMark[] {
  return [...ordinalBrackets(passage, count), ...pointMarks(passage, count)]
}

/** Of each mark that is full-width already. */
function fullKindsIn(passage: Passage, memory: Memory): readonly HalfWidthKind[] {
  return memory.ofPiece(`full-width marks, ${passage.role}`, passage.content, () => {
    const kinds: HalfWidthKind[] = []
    marksIn(passage, kind => void kinds.push(kind))
    return kinds
  })
}

/** (一); what numbering/mark mends is left to it. */
function ordinalBrackets({ text, start, ordinal }: Passage, count: Count): readonly HalfWidthMark[] {
  const written = ordinal === undefined ? '' : text.slice(ordinal.span.start, ordinal.span.end)
  if (ordinal === undefined || !/^[（(].*[）)]$/.test(written)) return []
  const span = { start: start + ordinal.span.start, end: start + ordinal.span.end }
  const edits = [
    ...written.startsWith('(') ? [{ span: { start: span.start, end: span.start + 1 }, newText: '（' }] : [],
    ...written.endsWith(')') ? [{ span: { start: span.end - 1, end: span.end }, newText: '）' }] : [],
  ]
  if (edits.length > 0) return [{ kind: 'ordinal', span, right: written.replace('(', '（').replace(')', '）'), edits }]
  count('ordinal')
  return []
}

// ---------------------------------------------------------------- , ; : ? !

const POINT = /[,;:?!，；：？！]/g
const KINDS: Readonly<Record<string, HalfWidthKind>> = {
  ',': 'comma', '，': 'comma', ';': 'semicolon', '；': 'semicolon', ':': 'colon', '：': 'colon',
  '?': 'question', '？': 'question', '!': 'exclamation', '！': 'exclamation',
}
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

function pointMarks(passage: Passage, count: Count): readonly HalfWidthMark[] {
  const { text, start, from, to } = passage
  const found: HalfWidthMark[] = []
  let foreign: readonly Span[] | undefined
  for (const { 0: written, index: at } of matchesOf(text, POINT)) {
    const [kind, right] = [KINDS[written], FULL[written]]
    if (kind === undefined || at < from || at >= to || (at === to - 1 && endsBare(passage))) continue
    if (right === undefined) count(kind)
    else {
      foreign ??= foreignSpans(text)
      if (foreign.some(each => at >= each.start && at < each.end)) continue
      if (!isInChinese(text, at) || isMisplaced(text, at)) continue
      const span = { start: start + at, end: start + at + 1 }
      found.push({ kind, span, right, edits: [{ span, newText: right }] })
    }
  }
  return found
}

/** Chinese stands on one side at least; 8:30, 1:500, 1,000 and English have none. */
function isInChinese(text: string, at: number): boolean {
  return isChinese(wordBefore(text, at)) || isChinese(wordAfter(text, at))
}

/** Two marks side by side, or a mark just inside a bracket, are the concern of punctuation/stop. */
function isMisplaced(text: string, at: number): boolean {
  const before = text.charAt(at - 1) === ' ' ? at - 2 : at - 1
  const after = text.charAt(at + 1) === ' ' ? at + 2 : at + 1
  return isPointMark(text.charAt(before)) || isPointMark(text.charAt(after)) ||
    /[（(《〈【]/.test(text.charAt(before)) || (text.charAt(at) === ',' && /[）)》〉】]/.test(text.charAt(after)))
}

// ---------------------------------------------------------------- pairs

function halfPair(pair: MarkPair, count: Count): readonly HalfWidthMark[] {
  const { open, close } = pair
  const { family } = open
  if (family !== 'round' && family !== 'double-quote' && family !== 'single-quote') return []
  if (open.text.length + close.text.length > 2) return []
  const [left, right] = [canonicalMark(family, 'open'), canonicalMark(family, 'close')]
  const edits = [...widened(open, left), ...widened(close, right)]
  const [first] = edits
  if (first === undefined) count(family)
  if (first === undefined || !isPairInChinese(pair) || isDocumentYear(pair)) return []
  return [{ kind: family, span: first.span, right: `${left} ${right}`, edits }]
}

function widened({ passage, at, text }: PlacedMark, newText: string): readonly TextEdit[] {
  const start = passage.start + at
  return /[()"'＂＇]/.test(text) ? [{ span: { start, end: start + 1 }, newText }] : []
}

/** (2026)5号 is the concern of element/number. */
function isDocumentYear({ open, close }: MarkPair): boolean {
  const { text } = open.passage
  return /^\d{2,4}年?$/.test(text.slice(open.at + 1, close.at)) &&
    /^ ?第? ?\d{1,5} ?号/.test(text.slice(close.at + 1, close.at + 12))
}

/** f(x) and CO(2) are not Chinese; (RCEP) after a Chinese word is. */
function isPairInChinese({ open, close }: MarkPair): boolean {
  const { text } = open.passage
  if (open.passage !== close.passage || [...text.slice(open.at + 1, close.at)].some(isHan)) return true
  return isChinese(wordBefore(text, open.at)) ||
    (isChinese(wordAfter(text, close.at)) && !/[A-Za-z0-9]/.test(text.charAt(open.at - 1)))
}

/** 《…<…>…》 */
function innerTitles({ open, close }: MarkPair): readonly HalfWidthMark[] {
  if (open.passage !== close.passage) return []
  const { text, start } = open.passage
  return [...text.slice(open.at, close.at).matchAll(/<([^<>]+)>/g)].flatMap(({ 0: written, 1: title, index }) => {
    const span = { start: start + open.at + index, end: start + open.at + index + written.length }
    const edits = [
      { span: { start: span.start, end: span.start + 1 }, newText: '〈' },
      { span: { start: span.end - 1, end: span.end }, newText: '〉' },
    ]
    return [...title ?? ''].some(isHan) ? [{ kind: 'angle', span, right: '〈 〉', edits } as const] : []
  })
}
