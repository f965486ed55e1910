// The numbering scheme of a level: does it run on through the part, or restart, and under what? Stated or inferred.

import { flatMap, LEVEL_NAMES, type Level } from '../../grammar/index.js'
import { explainSeries, type Explanation, type SeriesDefect, type WrittenNumber } from './series.js'

/** An item of one level, with what stands between it and the item before. */
export interface LevelItem {
  readonly number: WrittenNumber
  readonly pinned: boolean
  /** The highest level (1 is highest) of the nodes between; `undefined` where there are none. */
  readonly boundary: Level | undefined
  /** A paragraph before it announces a new list (「程序如下：」), and it is number 1. */
  readonly newList: boolean
}

export interface InferredScheme {
  readonly kind: 'running' | 'restarting'
  readonly restartsAt: Level | undefined
  readonly reason: string
  /** The other kind explains the numbers nearly as well, and neither explains them all. */
  readonly unsettled: boolean
  readonly series: readonly Series[]
}

/** A stretch of items that should count 1, 2, 3 …; indices into the level's items. */
export interface Series {
  readonly from: number
  readonly to: number
  readonly defects: readonly SeriesDefect[]
}

/** In 47 notices beside the samples, lists at these levels always restarted. */
const ALWAYS_RESTARTING: readonly Level[] = [4, 5]
const AGAINST_HABIT = 0.5
const GOES_ON = 0.1
/** Explanations whose costs differ by less are as good as each other; a defect costs about 1. */
const NEARLY = 0.5

interface Candidate {
  readonly restartsAt: Level | undefined
  readonly series: readonly Series[]
  readonly cost: number
  /** How many of the series begin beyond the number before them. */
  readonly goingOn: number
}

/** The scheme that explains the numbers with the fewest defects, or the best reading of the stated kind. */
export function inferScheme(
  level: Level, items: readonly LevelItem[], stated: 'running' | 'restarting' | undefined,
): InferredScheme {
  const boundaries = [...new Set(flatMap(items, item => item.boundary ?? []))].sort()
  const running = candidate(level, items, undefined)
  const restarting = boundaries.map(b => candidate(level, items, b))
  const best = pick(running, restarting, stated)
  const runsOn = best.restartsAt === undefined && (level === 1 || boundaries.length > 0)
  const kind = stated ?? (runsOn ? 'running' : 'restarting')
  return {
    kind, restartsAt: best.restartsAt, series: best.series, reason: reasonFor(level, items, best, boundaries, stated),
    unsettled: stated === undefined && level > 1 && isUnsettled(best, best === running ? restarting : [running]),
  }
}

/** A section that goes on counting (1、2 | 4、5) speaks for a level that runs on, and against a new start. */
function isUnsettled(best: Candidate, others: readonly Candidate[]): boolean {
  return best.cost >= 1 && others.some(({ cost, goingOn }) => cost + goingOn * (1 - GOES_ON) - best.cost < NEARLY)
}

function pick(running: Candidate, restarting: readonly Candidate[], stated: InferredScheme['kind'] | undefined): Candidate {
  const pool = stated === 'running' ? [running] : stated === 'restarting' && restarting.length > 0 ? restarting
    : [...restarting.toReversed(), running]
  // On a tie the deepest level that restarts wins: a list belongs to the heading right above it.
  return pool.reduce((best, next) => next.cost < best.cost ? next : best)
}

function candidate(level: Level, items: readonly LevelItem[], restartsAt: Level | undefined): Candidate {
  const series = cut(items, item => item.newList ||
    (restartsAt !== undefined && item.boundary !== undefined && item.boundary <= restartsAt))
    .map(([from, to]) => ({ from, to, ...explain(items.slice(from, to)) }))
  const habit = restartsAt === undefined && ALWAYS_RESTARTING.includes(level) ? AGAINST_HABIT : 0
  const goingOn = series.filter(one => goesOnCounting(one, items)).length
  return { restartsAt, series, goingOn, cost: habit + GOES_ON * goingOn + series.reduce((sum, one) => sum + one.cost, 0) }
}

function explain(items: readonly LevelItem[]): Explanation {
  return explainSeries(items.map(item => item.number), items.map(item => item.pinned))
}

/** A series that begins beyond the number before it (1、2 | 4、5) looks like a gap in one that runs on. */
function goesOnCounting({ from, defects }: Series, items: readonly LevelItem[]): boolean {
  const [before, first] = [items[from - 1]?.number, items[from]?.number]
  return defects[0]?.kind === 'start' && before !== undefined && first !== undefined && first > before
}

function cut(items: readonly LevelItem[], begins: (item: LevelItem) => boolean): readonly (readonly [number, number])[] {
  const starts = flatMap(items, (item, i) => i === 0 || begins(item) ? [i] : [])
  return starts.map((from, i) => [from, starts[i + 1] ?? items.length] as const)
}

function reasonFor(
  level: Level, items: readonly LevelItem[], { restartsAt, series }: Candidate, boundaries: readonly Level[],
  stated: InferredScheme['kind'] | undefined,
): string {
  const name = quoted(level)
  const by = stated === undefined ? '' : '，“编号”已声明'
  if (level === 1) return `${name}全文依次编号，共${items.length}项${by}`
  if (boundaries.length === 0) return `${name}只有一组，共${items.length}项${by}`
  if (restartsAt !== undefined) return `${name}分节编号：在${quoted(restartsAt)}之下重新从1开始，共${series.length}组${by}`
  const sections = 1 + items.filter(item => item.boundary !== undefined).length
  return `${name}连续编号：在${sections}个部分间延续，共${items.length}项${by}`
}

/** “一、” and “1.” would run into the words around them; （一） does not. */
function quoted(level: Level): string {
  return level === 2 || level === 4 ? LEVEL_NAMES[level] : `“${LEVEL_NAMES[level]}”`
}
