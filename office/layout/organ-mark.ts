// 发文机关标志: what it says and how large it is set, so that it fits the width of the 版心 (GB/T 9704-2012, 7.2.4).

import type { PlacedValue } from '../../core/index.js'
import type { OrganMark } from './blocks.js'
import { cellsOf } from './cells.js'

/** 156 mm, in points. */
const WIDTH = 442.2
/** The standard gives no size: 16 mm are as high as offices set one name; several names are set smaller. */
const POINTS: Readonly<Record<number, number>> = { 1: 46, 2: 40, 3: 32 }
const POINTS_OF_MANY = 28
/** A character narrower than this is hard to read; the mark gets smaller instead. */
const NARROWEST_PERCENT = 60
/** Between the names and 文件 where the names stand under each other, in characters of the mark. */
export const SUFFIX_GAP = 0.5
const SUFFIX = '文件'

/** `suffixed`: with 文件 behind the names, unless a single name brings it along. */
export function organMark(issuers: readonly PlacedValue[], suffixed: boolean): OrganMark {
  const organs = issuers.map(({ text }) => text)
  const suffix = suffixed && !(organs.length === 1 && organs[0]?.endsWith(SUFFIX) === true) ? SUFFIX : undefined
  const [first] = issuers
  return {
    organs,
    suffix,
    ...sizeOf(organs.length, widthInCharacters(organs, suffix)),
    source: first === undefined ? undefined : { start: first.span.start, end: issuers.at(-1)?.span.end ?? first.span.end },
  }
}

function widthInCharacters(organs: readonly string[], suffix: string | undefined): number {
  const widest = Math.max(0, ...organs.map(cellsOf))
  if (suffix === undefined) return widest
  return widest + (organs.length > 1 ? SUFFIX_GAP : 0) + cellsOf(suffix)
}

function sizeOf(lines: number, characters: number): { readonly points: number; readonly widthPercent: number } {
  const wanted = POINTS[lines] ?? POINTS_OF_MANY
  const narrowed = Math.floor(WIDTH / (characters * wanted) * 100)
  if (narrowed >= NARROWEST_PERCENT) return { points: wanted, widthPercent: Math.min(100, narrowed) }
  const points = Math.max(1, Math.floor(WIDTH / (characters * NARROWEST_PERCENT / 100)))
  return { points, widthPercent: NARROWEST_PERCENT }
}
