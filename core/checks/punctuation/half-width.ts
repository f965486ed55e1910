// Finds the half-width marks that stand in Chinese text, and how many are full-width instead.

import { flatMap, shift, type Span } from '../../../grammar/index.js'
import { moveEdits } from '../../across.js'
import type { TextEdit } from '../../finding.js'
import type { Memory } from '../../memory.js'
import { passages, type Passage } from '../../model/passages.js'
import { foreignSpans } from '../../model/prose.js'
import type { Snapshot } from '../../snapshot.js'
import { isChinese, isHan } from '../../text/chinese.js'
import { SIGN, signAt } from '../../text/signs.js'
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
  const all = passages(snapshot)
  const found = snapshot.memory.findInEach('punctuation/width', all, moveMark, passage =>
    [...ordinalBrackets(passage), ...pointMarks(passage)])
  for (const passage of all) fullKindsIn(passage, snapshot.memory).forEach(count)
  const pairs = flatMap(pairMarks(snapshot).pairs, pair => pair.open.family === 'book' ? innerTitles(pair) : halfPair(pair, count))
  return { half: [...found, ...pairs].sort((a, b) => a.span.start - b.span.start), full }
}

/** Of each mark that is full-width already. */
function fullKindsIn(passage: Passage, memory: Memory): readonly HalfWidthKind[] {
  const bare = endsBare(passage)
  return memory.ofPiece(bare ? 'full-width marks, bare end' : 'full-width marks', passage.content, () => {
    const { text, ordinal, from, to } = passage
    const written = ordinal === undefined ? '' : text.slice(ordinal.span.start, ordinal.span.end)
    const kinds: HalfWidthKind[] = /^（.*）$/.test(written) ? ['ordinal'] : []
    const end = bare ? to - 1 : to
    for (let at = from; at < end; at++) {
      const kind = (signAt(text, at) & SIGN.fullPoint) === 0 ? undefined : FULL_KINDS.get(text.charAt(at))
      if (kind !== undefined) kinds.push(kind)
    }
    return kinds
  })
}

/** (一); what numbering/mark mends is left to it. */
function ordinalBrackets({ text, start, ordinal }: Passage): readonly HalfWidthMark[] {
  const written = ordinal === undefined ? '' : text.slice(ordinal.span.start, ordinal.span.end)
  if (ordinal === undefined || !/^[（(].*[）)]$/.test(written)) return []
  const span = { start: start + ordinal.span.start, end: start + ordinal.span.end }
  const edits = [
    ...written.startsWith('(') ? [{ span: { start: span.start, end: span.start + 1 }, newText: '（' }] : [],
    ...written.endsWith(')') ? [{ span: { start: span.end - 1, end: span.end }, newText: '）' }] : [],
  ]
  return edits.length === 0 ? [] : [{ kind: 'ordinal', span, right: written.replace('(', '（').replace(')', '）'), edits }]
}

// ---------------------------------------------------------------- , ; : ? !

const KINDS: ReadonlyMap<string, { readonly kind: HalfWidthKind; readonly right: string }> = new Map([
  [',', { kind: 'comma', right: '，' }], [';', { kind: 'semicolon', right: '；' }], [':', { kind: 'colon', right: '：' }],
  ['?', { kind: 'question', right: '？' }], ['!', { kind: 'exclamation', right: '！' }],
])
const FULL_KINDS: ReadonlyMap<string, HalfWidthKind> = new Map([...KINDS.values()].map(({ kind, right }) => [right, kind]))

function pointMarks(passage: Passage): readonly HalfWidthMark[] {
  const { text, start, from, signs } = passage
  if ((signs & SIGN.halfPoint) === 0) return []
  const found: HalfWidthMark[] = []
  const end = endOf(passage)
  const foreign = (signs & SIGN.latin) === 0 ? [] : foreignSpans(text)
  for (let at = from; at < end; at++) {
    const known = (signAt(text, at) & SIGN.halfPoint) === 0 ? undefined : KINDS.get(text.charAt(at))
    if (known === undefined || foreign.some(each => at >= each.start && at < each.end)) continue
    if (!isInChinese(text, at) || isMisplaced(text, at)) continue
    const span = { start: start + at, end: start + at + 1 }
    found.push({ kind: known.kind, span, right: known.right, edits: [{ span, newText: known.right }] })
  }
  return found
}

/** Where the marks end that are to be judged. */
function endOf(passage: Passage): number {
  return endsBare(passage) ? passage.to - 1 : passage.to
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
    isOneOf('（(《〈【', text.charAt(before)) || (text.charAt(at) === ',' && isOneOf('）)》〉】', text.charAt(after)))
}

function isOneOf(chars: string, char: string): boolean {
  return char !== '' && chars.includes(char)
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
  return flatMap([...text.slice(open.at, close.at).matchAll(/<([^<>]+)>/g)], ({ 0: written, 1: title, index }) => {
    const span = { start: start + open.at + index, end: start + open.at + index + written.length }
    const edits = [
      { span: { start: span.start, end: span.start + 1 }, newText: '〈' },
      { span: { start: span.end - 1, end: span.end }, newText: '〉' },
    ]
    return [...title ?? ''].some(isHan) ? [{ kind: 'angle', span, right: '〈 〉', edits } as const] : []
  })
}
