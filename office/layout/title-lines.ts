// Breaks a title that is wider than a line at the places where a drafter would: whole words, lines of fitting length
// (GB/T 9704-2012, 7.3.1).

import { cellsOf } from './cells.js'

/** 156 mm hold 20 characters of 2号 (22 pt). */
export const CELLS_PER_TITLE_LINE = 20
/** A title of more than ten lines is none; Word may wrap it. */
const MOST_CELLS = 10 * CELLS_PER_TITLE_LINE
/** Fewer 字 than this look lost on a line of their own. */
const SHORTEST_LINE = 5

const NEVER_BEFORE = /^[》”’）〉〕】、，。：；！？·—…]/u
const NEVER_AFTER = /[《“‘（〈〔【·]$/u
const LATIN = /[0-9A-Za-z.%]/

const INSIDE_A_PHRASE = 12
/** Costs of breaking at a place, by what stands before and after it; the first rule that fits counts. */
const BREAK_COSTS: readonly { readonly before?: RegExp; readonly after?: RegExp; readonly cost: number }[] = [
  { before: /“[^”]*$/u, cost: 2 * INSIDE_A_PHRASE },
  { before: /\s$/u, cost: 0 },
  { after: /^(?:关于|转发|印发)/u, before: /[^于发]$/u, cost: 0 },
  { before: /(?:印发|转发|批转|发布)$/u, cost: 0 },
  { after: /^的/u, cost: INSIDE_A_PHRASE },
  { before: /《.{1,5}$/u, cost: INSIDE_A_PHRASE },
  { before: /[一二三四五六七八九十]年$/u, cost: INSIDE_A_PHRASE },
  { after: /^[《（]/u, cost: 1 },
  { before: /》$/u, cost: 2 },
  { after: /^[一二三四五六七八九十]年行动/u, cost: 2 },
  { after: /^(?:工作|行动|实施|重点|若干|指导|任务)(?:要点|方案|计划|意见|措施|任务|工作|分工|清单)/u, cost: 2 },
  { before: /(?:要点|方案|计划|意见|措施|办法|规定|通知)$/u, cost: 2 },
  { before: /、$/u, cost: 2 },
  { after: /^[和与及暨]/u, cost: 4 },
  { before: /[^和与及暨][和与及暨]$/u, cost: 4 },
  { before: /(?:[省市县区镇局厅委部院室处]|\d年)$/u, cost: 3 },
]
/** How much an uneven line weighs against a break inside a phrase. */
const UNEVENNESS = 24
/** What one line more than needed must save. */
const EXTRA_LINE = 6

/** The lines of the title, each no wider than a line holds unless it cannot be broken; nothing but spaces is lost. */
export function titleLines(title: string): readonly string[] {
  const whole = title.trim()
  const cells = cellsOf(whole)
  if (cells <= CELLS_PER_TITLE_LINE || cells > MOST_CELLS) return [whole]
  const characters = Array.from(whole)
  for (let count = Math.ceil(cells / CELLS_PER_TITLE_LINE); count <= characters.length; count++) {
    const fewest = bestSplit(characters, count)
    const more = bestSplit(characters, count + 1)
    const best = (more?.cost ?? Infinity) + EXTRA_LINE < (fewest?.cost ?? Infinity) ? more : fewest
    if (best !== undefined) return best.lines.map(line => line.trim())
  }
  return [whole]
}

interface Split {
  readonly cost: number
  readonly lines: readonly string[]
}

/** The cheapest way to lay the characters out on exactly `count` lines; `undefined` if there is none. */
function bestSplit(characters: readonly string[], count: number): Split | undefined {
  const even = cellsOf(characters.join('')) / count
  let splits = new Map<number, Split>([[0, { cost: 0, lines: [] }]])
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Split>()
    for (const [start, split] of splits) addLine(next, characters, start, split, even)
    splits = next
  }
  return splits.get(characters.length)
}

/** Every split that goes on from `split` with one more line, where it is the cheapest to end there. */
function addLine(
  into: Map<number, Split>, characters: readonly string[], start: number, split: Split, even: number,
): void {
  for (let end = start + 1; end <= characters.length; end++) {
    const line = characters.slice(start, end).join('')
    const cells = cellsOf(line.trim())
    if (cells > CELLS_PER_TITLE_LINE) return
    const breaking = end === characters.length ? 0 : breakCost(characters, end)
    if (breaking === undefined) continue
    const lost = cells < SHORTEST_LINE ? 2 * INSIDE_A_PHRASE : 0
    const cost = split.cost + breaking + lost + UNEVENNESS * (1 - cells / even) ** 2
    if (cost < (into.get(end)?.cost ?? Infinity)) into.set(end, { cost, lines: [...split.lines, line] })
  }
}

/** `undefined` where a line must not end. */
function breakCost(characters: readonly string[], at: number): number | undefined {
  const before = characters.slice(Math.max(0, at - 8), at).join('')
  const after = characters.slice(at, at + 4).join('')
  if (NEVER_BEFORE.test(after) || NEVER_AFTER.test(before)) return undefined
  if (LATIN.test(before.slice(-1)) && (LATIN.test(after.charAt(0)) || after.startsWith('年'))) return undefined
  const rule = BREAK_COSTS.find(r => (r.before?.test(before) ?? true) && (r.after?.test(after) ?? true))
  return rule?.cost ?? INSIDE_A_PHRASE
}
