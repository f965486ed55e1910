// Where the missing half of a pair most likely belongs.

import type { Span } from '../../../grammar/index.js'
import type { Fix, TextEdit } from '../../finding.js'
import { counterpartOf, sideName, type PlacedMark } from './marks.js'

export function placeOfMark({ passage, at, text }: PlacedMark): Span {
  return { start: passage.start + at, end: passage.start + at + text.length }
}

export function editAt(mark: PlacedMark, newText: string): TextEdit {
  return { span: placeOfMark(mark), newText }
}

const BOUNDARY = /[，。、；：？！,;:?!“”‘’（）()《》〈〉【】〔〕\s]/
/** “四个定位”: what is quoted often begins with its count. */
const COUNT = /(?<![一二两三四五六七八九十百\d])(?:[一二两三四五六七八九十百]+|\d+)(?:个|大|项|条|种|类|张|化|不|严|坚决|保)/
/** 印发《…》 */
const BEFORE_TITLE = /^.*(?:印发|落实|贯彻|按照|根据|依据|依照|执行|制定|修订|出台|发布|转发|学习)/
const LONGEST_GUESS = 30
const LONGEST_BARE_GUESS = 8

/** Puts the missing half before the next mark, or behind the one before; none where that can only be wrong. */
export function completeFix(mark: PlacedMark): readonly Fix[] {
  if (mark.side === 'either' || mark.family === 'curly' || mark.family === 'square') return []
  const { passage: { text, start, from, to }, at } = mark
  const between = mark.side === 'open'
    ? { start: at + 1, end: endOfRun(text, at + 1, to) }
    : { start: beginOfRun(mark, from), end: at }
  const words = text.slice(between.start, between.end)
  if (words === '' || words.length > LONGEST_GUESS || words.includes('。')) return []
  const place = start + (mark.side === 'open' ? between.end : between.start)
  const [left, right] = mark.side === 'open' ? [mark.text, counterpartOf(mark)] : [counterpartOf(mark), mark.text]
  return [{
    title: `补上${sideName(mark.family, mark.side === 'open' ? 'close' : 'open')}，成为${left}${words}${right}`,
    kind: 'choice',
    edits: [{ span: { start: place, end: place }, newText: counterpartOf(mark) }],
  }]
}

function endOfRun(text: string, from: number, to: number): number {
  const length = text.slice(from, to).search(BOUNDARY)
  return length < 0 ? to : from + length
}

function beginOfRun({ passage: { text }, at, family }: PlacedMark, from: number): number {
  let start = at
  while (start > from && !BOUNDARY.test(text.charAt(start - 1))) start--
  const run = text.slice(start, at)
  const count = family.endsWith('quote') ? run.search(COUNT) : -1
  if (count >= 0) return start + count
  const title = family === 'book' ? BEFORE_TITLE.exec(run)?.[0].length : undefined
  if (title !== undefined) return start + title
  return run.length <= LONGEST_BARE_GUESS ? start : at
}
