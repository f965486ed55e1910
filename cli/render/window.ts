// The stretch of a long line that is worth showing: the marked span, with what fits around it.

import { cells, type Cell } from './display-width.js'

/** What to print of the line, and how many columns stand before and in its marked part. */
export interface Window {
  readonly before: string
  readonly marked: string
  readonly after: string
  readonly beforeWidth: number
  readonly markedWidth: number
}

/** `start` and `end` are code units of `line`, which must be `visible`; the window takes at most `columns` columns. */
export function windowAround(line: string, start: number, end: number, columns: number): Window {
  // No character that shows takes less than a column: what stands further off can never come into the window.
  const from = Math.max(0, start - columns)
  const to = Math.min(line.length, end + columns)
  const near = cells(line.slice(from, to)).map(cell => ({ ...cell, start: cell.start + from }))
  const lead = near.filter(cell => cell.start < start)
  const mark = near.filter(cell => cell.start >= start && cell.start < end)
  const trail = near.filter(cell => cell.start >= Math.max(start, end))
  const room = share(columns, { lead: width(lead), mark: width(mark), trail: width(trail) })
  const before = keepEnd(lead, room.lead, from > 0)
  const marked = keepStart(mark, room.mark, false)
  const after = keepStart(trail, room.trail, to < line.length)
  return { before, marked, after, beforeWidth: width(cells(before)), markedWidth: width(cells(marked)) }
}

interface Shares {
  readonly lead: number
  readonly mark: number
  readonly trail: number
}

/** The mark first, with a little of what leads to it; then both sides, each taking what the other leaves. */
function share(columns: number, wanted: Shares): Shares {
  const little = Math.min(wanted.lead, 16)
  const sign = wanted.trail > 0 ? 1 : 0
  const mark = Math.min(wanted.mark, columns - little - sign)
  if (mark < wanted.mark) return { lead: little, mark: mark + sign, trail: 0 }
  const rest = columns - mark
  const lead = Math.min(wanted.lead, Math.max(Math.min(little, rest), Math.floor(rest / 3), rest - wanted.trail))
  return { lead, mark, trail: Math.min(wanted.trail, rest - lead) }
}

function keepStart(list: readonly Cell[], columns: number, cutAlready: boolean): string {
  if (!cutAlready && width(list) <= columns) return join(list)
  let used = 1
  const kept = list.filter(cell => (used += cell.width) <= columns)
  return columns < 1 ? '' : `${join(kept)}…`
}

function keepEnd(list: readonly Cell[], columns: number, cutAlready: boolean): string {
  if (!cutAlready && width(list) <= columns) return join(list)
  let used = 1
  const kept = list.toReversed().filter(cell => (used += cell.width) <= columns).toReversed()
  return columns < 1 ? '' : `…${join(kept)}`
}

function width(list: readonly Cell[]): number {
  return list.reduce((sum, cell) => sum + cell.width, 0)
}

function join(list: readonly Cell[]): string {
  return list.map(cell => cell.text).join('')
}
