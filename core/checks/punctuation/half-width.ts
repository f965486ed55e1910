// Finds the half-width marks that stand in Chinese text, and how many are full-width instead.

import { flatMap, shift, type Span } from '../../../grammar/index.js'
import { moveEdits } from '../../across.js'
import type { TextEdit } from '../../finding.js'
import type { Group } from '../../pieces.js'
import { passages, type Passage } from '../../model/passages.js'
import { foreignSpans } from '../../model/prose.js'
import type { Snapshot } from '../../snapshot.js'
import { isChinese, isHan } from '../../text/chinese.js'
import { SIGN, signAt } from '../../text/signs.js'
import { pairsOverLines, pairsWithin } from './mark-pairs.js'
import { canonicalMark, type Family, type MarkPair, type PlacedMark } from './marks.js'
import { endsBare, isPointMark, wordAfter, wordBefore } from './neighbours.js'
import { editAt } from './pair-fixes.js'

export const KIND_NAMES = [
  'comma', 'semicolon', 'colon', 'question', 'exclamation', 'ordinal', 'round', 'double-quote', 'single-quote', 'angle',
] as const

export type HalfWidthKind = typeof KIND_NAMES[number]

/** A single mark, or both halves of a pair. */
export interface HalfWidthMark {
  readonly kind: HalfWidthKind
  readonly span: Span
  /** What it should be; of a pair both halves: 「（ ）」 */
  readonly right: string
  readonly edits: readonly TextEdit[]
}

export interface HalfWidthMarks {
  /** By the lines that they begin in, in reading order. */
  readonly half: readonly Group<HalfWidthMark>[]
  readonly counts: WidthCounts
}

/** How many marks of each kind are written half-width, and full-width, in the order of `KIND_NAMES`. */
interface WidthCounts {
  readonly half: readonly number[]
  readonly full: readonly number[]
}

export function moveMark(mark: HalfWidthMark, by: number): HalfWidthMark {
  return { ...mark, span: shift(mark.span, by), edits: moveEdits(mark.edits, by) }
}

export function findHalfWidth(snapshot: Snapshot): HalfWidthMarks {
  const { memory } = snapshot
  const all = passages(snapshot)
  const find = (passage: Passage) => marksIn(passage, pairsWithin(passage, memory).pairs)
  const inLines = memory.groupsInEach('punctuation/width', all, find)
  const ofLines = memory.ofEach('widths', all, (passage): WidthCounts => ({
    half: countKinds(memory.look('punctuation/width', passage, find).found as readonly HalfWidthMark[]),
    full: countFull(passage, pairsWithin(passage, memory).pairs),
  }))
  const { pairs } = pairsOverLines(snapshot)
  const overLines = flatMap(pairs, halfPair)
  const counts = [...ofLines, { half: countKinds(overLines), full: countPairs(pairs) }]
  return {
    half: overLines.length === 0 ? inLines : sortGroups([...inLines, ...overLines.map(mark => ({ start: 0, found: [mark] }))]),
    counts: { half: sumKinds(counts.map(({ half }) => half)), full: sumKinds(counts.map(({ full }) => full)) },
  }
}

function marksIn(passage: Passage, pairs: readonly MarkPair[]): readonly HalfWidthMark[] {
  return [...ordinalBrackets(passage), ...pointMarks(passage), ...flatMap(pairs, halfPair)]
    .sort((a, b) => a.span.start - b.span.start)
}

function sortGroups(groups: readonly Group<HalfWidthMark>[]): readonly Group<HalfWidthMark>[] {
  const placeOf = ({ start, found }: Group<HalfWidthMark>) => start + (found[0]?.span.start ?? 0)
  return [...groups].sort((a, b) => placeOf(a) - placeOf(b))
}

function countKinds(marks: readonly HalfWidthMark[]): readonly number[] {
  const counts = noneCounted()
  for (const { kind } of marks) count(kind, counts)
  return counts
}

function noneCounted(): number[] {
  return KIND_NAMES.map(() => 0)
}

export function sumKinds(counts: readonly (readonly number[])[]): readonly number[] {
  const all = noneCounted()
  for (const each of counts) {
    for (let kind = 0; kind < all.length; kind++) all[kind] = (all[kind] ?? 0) + (each[kind] ?? 0)
  }
  return all
}

/** The marks of a line that are full-width already, by kind. */
function countFull(passage: Passage, pairs: readonly MarkPair[]): readonly number[] {
  const { text, ordinal, from } = passage
  const counts = noneCounted()
  const written = ordinal === undefined ? '' : text.slice(ordinal.span.start, ordinal.span.end)
  if (/^（.*）$/.test(written)) count('ordinal', counts)
  const end = endOf(passage)
  for (let at = from; at < end; at++) {
    const kind = (signAt(text, at) & SIGN.fullPoint) === 0 ? undefined : FULL_KINDS.get(text.charAt(at))
    if (kind !== undefined) count(kind, counts)
  }
  return sumKinds([counts, countPairs(pairs)])
}

function countPairs(pairs: readonly MarkPair[]): readonly number[] {
  const counts = noneCounted()
  for (const { open, close } of pairs) {
    const single = open.text.length + close.text.length === 2
    if (isPairOfWidth(open.family) && single && !isHalf(open) && !isHalf(close)) count(open.family, counts)
  }
  return counts
}

function count(kind: HalfWidthKind, counts: number[]): void {
  const at = KIND_NAMES.indexOf(kind)
  counts[at] = (counts[at] ?? 0) + 1
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

function halfPair(pair: MarkPair): readonly HalfWidthMark[] {
  const { open, close } = pair
  const { family } = open
  if (family === 'book') return innerTitles(pair)
  if (!isPairOfWidth(family) || open.text.length + close.text.length > 2) return []
  const [left, right] = [canonicalMark(family, 'open'), canonicalMark(family, 'close')]
  const edits = [...widened(open, left), ...widened(close, right)]
  const [first] = edits
  if (first === undefined || !isPairInChinese(pair) || isDocumentYear(pair)) return []
  return [{ kind: family, span: first.span, right: `${left} ${right}`, edits }]
}

/** Of these both widths are written. */
function isPairOfWidth(family: Family): family is 'round' | 'double-quote' | 'single-quote' {
  return family === 'round' || family === 'double-quote' || family === 'single-quote'
}

function isHalf({ text }: PlacedMark): boolean {
  return /[()"'＂＇]/.test(text)
}

function widened(mark: PlacedMark, newText: string): readonly TextEdit[] {
  return isHalf(mark) ? [editAt(mark, newText)] : []
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
