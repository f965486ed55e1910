// Paragraphs that ran together are told apart again: at ordinals that count on, and at the parts of a 公文.

import { readOrdinal, type Level, type Span } from '../../grammar/index.js'
import { coverBreaks } from './cover-breaks.js'

/** A paragraph of a notice is shorter; characters. */
const LONGEST_PARAGRAPH = 800
/** A heading that runs into the next ordinal without a mark is shorter; characters. */
const LONGEST_HEADING = 60
/** One ordinal in a long line may be part of its sentence; so many, counting on, are not. */
const FEWEST_BREAKS = 3

/** @returns the text, and how many line breaks were put in */
export function restoreBreaks(text: string): { readonly text: string; readonly count: number } {
  const lines = text.split('\n')
  const found = lines.map(line => line.length < LONGEST_PARAGRAPH ? [] : itemBreaks(line))
  const first = found.findIndex(places => places.length >= FEWEST_BREAKS)
  if (first < 0) return { text, count: 0 }
  const broken = lines.map((line, index) => {
    const items = (found[index] ?? []).length >= FEWEST_BREAKS ? found[index] ?? [] : []
    const covers = index > first ? [] : coverPieces(line, items)
    const places = covers.flatMap(({ start, end }) => coverBreaks(line.slice(start, end)).map(place => start + place))
    return cutAt(line, [...new Set([...places, ...items.map(item => item.at)])].sort((a, b) => a - b))
  })
  return { text: broken.flat().join('\n'), count: broken.reduce((sum, pieces) => sum + pieces.length - 1, 0) }
}

/** What may hold a title or a signature: before the first item, before numbers that begin anew, behind the last item. */
function coverPieces(line: string, items: readonly ItemBreak[]): readonly Span[] {
  const ends = [...items.map(item => item.at), line.length]
  const starts = [0, ...items.map(item => item.at)]
  return starts.map((start, index) => ({ start, end: ends[index] ?? line.length }))
    .filter((_, index) => index === 0 || index === items.length || items[index]?.anew === true)
}

function cutAt(line: string, places: readonly number[]): readonly string[] {
  const ends = [...places, line.length]
  const pieces = [0, ...places].map((start, index) => line.slice(start, ends[index]).trim())
  return pieces.length === 1 ? pieces : pieces.filter(piece => piece !== '')
}

interface Counting {
  /** The last number of each level since it began to count. */
  readonly last: Map<Level, number>
  /** Levels that may begin anew, since a higher one has gone on. */
  readonly fresh: Set<Level>
  /** Where the line that is being read began. */
  start: number
}

interface ItemBreak {
  readonly at: number
  /** A signature or an 附件 stands before it: another text begins, with numbers of its own. */
  readonly anew: boolean
}

/** Where numbered items begin: an ordinal that is due, behind the end of a sentence or of a heading. */
function itemBreaks(line: string): readonly ItemBreak[] {
  const counting: Counting = { last: new Map(), fresh: new Set(), start: 0 }
  const places: ItemBreak[] = []
  for (const match of line.matchAll(POSSIBLE_ORDINAL)) {
    const at = match.index
    const ordinal = readOrdinal(line, at)
    if (ordinal?.number === undefined || ordinal.level > 3) continue
    const anew = ordinal.number === 1 && counting.last.size > 0 && ANOTHER_TEXT.test(line.slice(counting.start, at))
    if (anew) counting.last.clear()
    const firm = /[。；！？;!?）)]\s*$/.test(line.slice(Math.max(0, at - 2), at))
    if (!isDue(ordinal.level, ordinal.number, firm && !ordinal.doubtful, counting)) continue
    const doubtful = ordinal.doubtful && !YEAR.test(line.slice(ordinal.span.end, ordinal.span.end + 5))
    if (!endsBefore(line, at, ordinal.number, doubtful, counting)) continue
    note(ordinal.level, ordinal.number, counting)
    counting.start = at
    if (at > 0) places.push({ at, anew })
  }
  return places
}

/** 一、 （一） 1. where no numeral or 第 stands before it; brackets with digits count inside a paragraph. */
const POSSIBLE_ORDINAL =
  /(?<![\d０-９.．A-Za-z第之（(一二三四五六七八九十百])(?:[一二三四五六七八九十百]{1,5}、|[（(][一二三四五六七八九十百]{1,5}[）)]|\d{1,3}[.．﹒、])/g

/** 3．2020年底前…: the digits that follow are the sentence's own. */
const YEAR = /^(?:19|20)\d\d年/

/** A signed date, or the label of an 附件. */
const ANOTHER_TEXT = /[\u4e00-\u9fff](?:19|20)\d\d年\d{1,2}月\d{1,2}日|[。）)日]附件\d{0,2}(?=[\u4e00-\u9fff])/
/** A notice with struck items jumps, but not far. */
const WIDEST_GAP = 5

/**
 * It goes on counting at its level, or it is a first one below what is open.
 *
 * @param firm whether it stands behind the end of a sentence: then some numbers may be missing
 */
function isDue(level: Level, number: number, firm: boolean, { last, fresh }: Counting): boolean {
  const before = last.get(level)
  if (before === undefined) return number === 1
  const step = number - before
  return step === 1 || (firm && step > 1 && step <= WIDEST_GAP) || (number === 1 && fresh.has(level))
}

/** Whether what stands before the ordinal has come to its end. */
function endsBefore(line: string, at: number, number: number, doubtful: boolean, { start, last }: Counting): boolean {
  const before = line.slice(start, at).trimEnd()
  if (before === '' || /[。；！？;!?）)”"]$/.test(before)) return !doubtful || number > 1
  if (/[：:]$/.test(before)) return !doubtful && !/附件[：:]$/.test(before)
  if (doubtful || !/[\u4e00-\u9fff]$/.test(before)) return false
  const isHeading = before.length <= LONGEST_HEADING && !/[。；！？]/.test(before) && last.size > 0
  const isTitle = last.size === 0 && number === 1
  return isHeading || isTitle || /^[一二三四五六七八九十]/.test(line.slice(at))
}

function note(level: Level, number: number, { last, fresh }: Counting): void {
  last.set(level, number)
  fresh.delete(level)
  for (const deeper of [2, 3] as const) if (deeper > level) fresh.add(deeper)
}
