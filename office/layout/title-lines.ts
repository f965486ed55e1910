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
  { before: /(?:[局厅委部院室处]|\d年)$/u, cost: 3 },
  { before: /[省市县区镇]$/u, cost: 6 },
]
/** How much an uneven line weighs against a break inside a phrase. */
const UNEVENNESS = 24
/** Lines that differ by less look equally long. */
const SAME_LENGTH = 1
/** Of splits that end alike with last lines of like widths the cheapest is followed. */
const LIKE_WIDTHS = 4
/** What a line costs that makes a waist, neither 梯形 nor 菱形 (7.3.1): less than parting a name. */
const WAIST = 2
/** What one line more than needed must save. */
const EXTRA_LINE = 6

/** The lines of the title, each no wider than a line holds unless it cannot be broken; nothing but spaces is lost. */
export function titleLines(title: string): readonly string[] {
  const whole = title.trim()
  const cells = cellsOf(whole)
  if (cells <= CELLS_PER_TITLE_LINE || cells > MOST_CELLS) return [whole]
  const characters = Array.from(whole)
  const costs = characters.map((_, at) => breakCost(characters, at))
  for (let count = Math.ceil(cells / CELLS_PER_TITLE_LINE); count <= characters.length; count++) {
    const fewest = bestSplit(characters, costs, count)
    const more = bestSplit(characters, costs, count + 1)
    const best = (more?.cost ?? Infinity) + EXTRA_LINE < (fewest?.cost ?? Infinity) ? more : fewest
    if (best !== undefined) return best.lines.map(line => line.trim())
  }
  return [whole]
}

/** By the character that would begin the next line. */
type BreakCosts = readonly (number | undefined)[]

interface Split {
  readonly cost: number
  readonly lines: readonly string[]
  /** Characters on these lines. */
  readonly end: number
  /** Width of the last line. */
  readonly cells: number
  /** A line is shorter than the one above it: from there on, longer ones spoil 梯形 and 菱形. */
  readonly narrowed: boolean
}

/** The cheapest way to lay the characters out on exactly `count` lines; `undefined` if there is none. */
function bestSplit(characters: readonly string[], costs: BreakCosts, count: number): Split | undefined {
  const even = cellsOf(characters.join('')) / count
  let splits: readonly Split[] = [{ cost: 0, lines: [], end: 0, cells: 0, narrowed: false }]
  for (let line = 1; line <= count; line++) {
    const next = new Map<string, Split>()
    for (const split of splits) addLine(next, characters, costs, split, even)
    splits = [...next.values()]
  }
  return splits.filter(({ end }) => end === characters.length).sort((a, b) => a.cost - b.cost)[0]
}

/** Every split that goes on from `split` with one more line, where it is the cheapest of those that end alike. */
function addLine(
  into: Map<string, Split>, characters: readonly string[], costs: BreakCosts, split: Split, even: number,
): void {
  for (let end = split.end + 1; end <= characters.length; end++) {
    const line = characters.slice(split.end, end).join('')
    const cells = cellsOf(line.trim())
    if (cells > CELLS_PER_TITLE_LINE) return
    const breaking = end === characters.length ? 0 : costs[end]
    if (breaking === undefined) continue
    const lost = cells < SHORTEST_LINE ? 2 * INSIDE_A_PHRASE : 0
    const waisted = split.narrowed && cells > split.cells + SAME_LENGTH ? WAIST : 0
    const cost = split.cost + breaking + lost + waisted + UNEVENNESS * (1 - cells / even) ** 2
    const narrowed = split.narrowed || (split.lines.length > 0 && cells < split.cells - SAME_LENGTH)
    const key = `${end} ${narrowed} ${Math.round(cells / LIKE_WIDTHS)}`
    if (cost < (into.get(key)?.cost ?? Infinity)) into.set(key, { cost, lines: [...split.lines, line], end, cells, narrowed })
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
