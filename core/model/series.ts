// Explains a series of numbers by the smallest set of defects: what has to have gone wrong for 1, 2, 3 … to look so.

/** A number as written; `undefined` is the automatic number `#`, which is whatever it should be. */
export type WrittenNumber = number | undefined

export type SeriesDefect =
  /** Numbers `from`–`to` are missing before item `at`. */
  | { readonly kind: 'gap'; readonly at: number; readonly from: number; readonly to: number }
  /** Item `at` has a number that was used before; `expected` is the one that would go on. */
  | { readonly kind: 'duplicate'; readonly at: number; readonly expected: number }
  /** The items at `at` … stand in each other's place. */
  | { readonly kind: 'order'; readonly at: number; readonly items: number; readonly expected: number }
  /** Only item `at` is wrong; the series goes on as if it were `expected`. */
  | { readonly kind: 'mistyped'; readonly at: number; readonly expected: number }
  /** The series begins with another number than 1. */
  | { readonly kind: 'start'; readonly at: number; readonly expected: number }

export interface Explanation {
  /** Roughly the number of defects; comparable between schemes. */
  readonly cost: number
  readonly defects: readonly SeriesDefect[]
}

/** One way to have come so far: the next number that is due, what it has cost, and the way before it. */
interface State {
  readonly due: number
  readonly cost: number
  readonly defect: SeriesDefect | undefined
  readonly before: State | undefined
}

/** Ways kept at each item; more would only matter in texts that are all defect. */
const WAYS = 12

const COST = {
  gap: 1,
  /** Many missing numbers at once are less likely than one mistyped number. */
  missingNumber: 0.01,
  duplicate: 1,
  backwards: 1.2,
  order: 1,
  mistyped: 1.05,
  start: 1,
} as const

/**
 * The cheapest explanation of `numbers` as the series 1, 2, 3 …; linear in their count.
 *
 * @param pinned for each number, whether the drafter has pinned it: it is what it says, and numbers may be left out
 * before it; one that was used before is a duplicate all the same
 */
export function explainSeries(numbers: readonly WrittenNumber[], pinned: readonly boolean[] = []): Explanation {
  if (numbers.every((number, i) => number === undefined || number === i + 1)) return RIGHT
  const written: Written = { numbers, pinned, runs: runLengths(numbers, pinned) }
  const reached: State[][] = Array.from({ length: numbers.length + 1 }, () => [])
  reached[0] = [{ due: 1, cost: 0, defect: undefined, before: undefined }]
  for (const i of numbers.keys()) {
    for (const state of cheapest(reached[i] ?? [])) {
      for (const step of stepsFrom(state, i, written)) {
        const cost = state.cost + step.cost
        reached[i + step.items]?.push({ due: step.due, cost, defect: step.defect, before: state })
      }
    }
  }
  const best = cheapest(reached[numbers.length] ?? [])[0]
  return { cost: best?.cost ?? 0, defects: defectsOf(best) }
}

const RIGHT: Explanation = { cost: 0, defects: [] }

interface Written {
  readonly numbers: readonly WrittenNumber[]
  readonly pinned: readonly boolean[]
  /** How many items from each one on count up by one, up to a pinned one. */
  readonly runs: readonly number[]
}

interface Step {
  readonly items: number
  readonly due: number
  readonly cost: number
  readonly defect: SeriesDefect | undefined
}

function stepsFrom({ due }: State, at: number, { numbers, pinned, runs }: Written): readonly Step[] {
  const written = numbers[at]
  if (written === undefined || written === due) return [{ items: 1, due: due + 1, cost: 0, defect: undefined }]
  if (pinned[at] === true) {
    return [written > due ? { items: 1, due: written + 1, cost: 0, defect: undefined } : jumpStep(written, due, at)]
  }
  const steps: Step[] = [
    { items: 1, due: due + 1, cost: COST.mistyped, defect: { kind: 'mistyped', at, expected: due } },
    at === 0 ? startStep(written) : jumpStep(written, due, at),
  ]
  const exchanged = written > due ? exchangeAt(at, due, numbers, runs) : undefined
  if (exchanged !== undefined) steps.push(exchanged)
  return steps
}

function startStep(written: number): Step {
  return { items: 1, due: written + 1, cost: COST.start, defect: { kind: 'start', at: 0, expected: 1 } }
}

function jumpStep(written: number, due: number, at: number): Step {
  if (written > due) {
    const cost = COST.gap + Math.min(0.3, (written - due - 1) * COST.missingNumber)
    return { items: 1, due: written + 1, cost, defect: { kind: 'gap', at, from: due, to: written - 1 } }
  }
  const cost = written === due - 1 ? COST.duplicate : COST.backwards
  return { items: 1, due: written + 1, cost, defect: { kind: 'duplicate', at, expected: due } }
}

/**
 * Items that stand in each other's place: two neighbouring blocks exchanged (4 5 3 for 3 4 5, one item moved up or
 * down), or two items exchanged over those between them (5 4 3, 6 4 5 3).
 */
function exchangeAt(
  at: number, due: number, numbers: readonly WrittenNumber[], runs: readonly number[],
): Step | undefined {
  const ahead = (numbers[at] ?? due) - due
  const first = runs[at] ?? 1
  if (numbers[at + first] === due && (runs[at + first] ?? 0) === ahead) return orderStep(at, first + ahead, due)
  const between = ahead - 1
  const isSwap = ahead > 1 && numbers[at + 1] === due + 1 && (runs[at + 1] ?? 0) === between
  return isSwap && numbers[at + ahead] === due && (runs[at + ahead] ?? 0) > 0 ? orderStep(at, ahead + 1, due) : undefined
}

function orderStep(at: number, items: number, due: number): Step {
  return { items, due: due + items, cost: COST.order, defect: { kind: 'order', at, items, expected: due } }
}

/** Nothing goes on to a pinned item, nor from one: it changes places with no other. */
function runLengths(numbers: readonly WrittenNumber[], pinned: readonly boolean[]): readonly number[] {
  const runs: number[] = numbers.map((_, i) => pinned[i] === true ? 0 : 1)
  for (let i = numbers.length - 2; i >= 0; i--) {
    const here = numbers[i]
    if (here !== undefined && numbers[i + 1] === here + 1 && runs[i] === 1) runs[i] = 1 + (runs[i + 1] ?? 0)
  }
  return runs
}

/** The cheapest way to each due number, cheapest first. */
function cheapest(states: readonly State[]): readonly State[] {
  const byDue = new Map<number, State>()
  for (const state of states) {
    const known = byDue.get(state.due)
    if (known === undefined || state.cost < known.cost) byDue.set(state.due, state)
  }
  return [...byDue.values()].sort((a, b) => a.cost - b.cost).slice(0, WAYS)
}

function defectsOf(state: State | undefined): readonly SeriesDefect[] {
  const defects: SeriesDefect[] = []
  for (let s = state; s !== undefined; s = s.before) {
    if (s.defect !== undefined) defects.push(s.defect)
  }
  return defects.reverse()
}
