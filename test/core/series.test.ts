// Explaining a series of numbers: every slip of a drafter is one defect, and long series cost no more per item.

import assert from 'node:assert/strict'
import { explainSeries, type SeriesDefect } from '../../core/model/series.js'
import { randomFrom } from '../harness/random.js'

/** One slip in 1, 2, … n: what is written then, and how it must be explained; `undefined` where nothing can be seen. */
interface Slip {
  readonly written: readonly number[]
  readonly seen: SeriesDefect | undefined
}

type MakeSlip = (n: number, random: Random) => Slip
type Random = (from: number, to: number) => number

const LONGEST = 60
const ROUNDS = 400
/** A last number that is this much too high is believed, and the ones before it are missed. */
const MOST_MISSED = 5

/** Items that are right, around those that are not. */
const SOME = [1, 2, 3, 4, 5]

const SLIPS: Readonly<Record<string, { readonly makeSlip: MakeSlip; readonly inTheMiddle: SeriesDefect['kind'] }>> = {
  deleted: { makeSlip: deleted, inTheMiddle: 'gap' },
  repeated: { makeSlip: repeated, inTheMiddle: 'duplicate' },
  swapped: { makeSlip: swapped, inTheMiddle: 'order' },
  moved: { makeSlip: moved, inTheMiddle: 'order' },
  mistyped: { makeSlip: mistyped, inTheMiddle: 'mistyped' },
}

describe('core: the series of numbers', () => {
  describe('one slip, one defect', () => {
    for (const [name, { makeSlip }] of Object.entries(SLIPS)) {
      it(`an item that was ${name}`, () => {
        const random = seeded(20260311)
        for (let round = 0; round < ROUNDS; round++) {
          const { written, seen } = makeSlip(random(3, LONGEST), random)
          assert.deepEqual(explainSeries(written).defects, seen === undefined ? [] : [seen], written.join(' '))
        }
      })
    }
  })

  it('two slips in the middle are two defects, each of its own kind', () => {
    const random = seeded(20260312)
    const slips = Object.values(SLIPS)
    for (let round = 0; round < ROUNDS; round++) {
      const [first, second] = [slips[random(0, slips.length - 1)], slips[random(0, slips.length - 1)]]
      if (first === undefined || second === undefined) continue
      const [n, m] = [random(3, LONGEST / 2), random(3, LONGEST / 2)]
      const written = [
        ...SOME, ...countedFrom(6, first.makeSlip(n, random)), ...SOME.map(k => k + 5 + n),
        ...countedFrom(11 + n, second.makeSlip(m, random)), ...SOME.map(k => k + 10 + n + m),
      ]
      const kinds = explainSeries(written).defects.map(({ kind }) => kind)
      assert.deepEqual(kinds, [first.inTheMiddle, second.inTheMiddle], written.join(' '))
    }
  })

  describe('where two explanations are equally near', () => {
    const cases: readonly (readonly [string, readonly number[], readonly SeriesDefect['kind'][]])[] = [
      ['the last number again is a duplicate, not a slip for the next', [1, 2, 3, 3], ['duplicate']],
      ['a last number a little too high is a gap', [1, 2, 3, 6], ['gap']],
      ['a last number far too high is mistyped', [1, 2, 3, 13], ['mistyped']],
      ['a last number that is too low is mistyped', [1, 2, 3, 4, 2], ['mistyped']],
      ['without number 1 the series starts wrong', [2, 3, 4], ['start']],
      ['a first number that the second does not follow is mistyped', [3, 2, 3], ['mistyped']],
      ['without the last number nothing is missing', [1, 2, 3], []],
      ['a whole block left out is one gap', [1, 2, 9, 10, 11], ['gap']],
      ['two numbers left out of a long series are two gaps', [1, 3, 4, 5, 7, 8], ['gap', 'gap']],
      ['backwards is one exchange where three items turn round', [1, 4, 3, 2, 5], ['order']],
      ['automatic numbers are what they should be', [1, 2, 4], ['gap']],
      ['one number alone that is not 1', [7], ['start']],
    ]
    for (const [name, written, kinds] of cases) {
      it(name, () => assert.deepEqual(explainSeries(written).defects.map(({ kind }) => kind), kinds))
    }
  })

  it('takes an automatic number for the one that is due', () => {
    assert.deepEqual(explainSeries([1, undefined, 3, undefined]).defects, [])
    assert.deepEqual(explainSeries([undefined, undefined, 4]).defects, [{ kind: 'gap', at: 2, from: 3, to: 3 }])
    assert.deepEqual(explainSeries([]).defects, [])
  })

  it('costs nothing where nothing is wrong, and more the more is wrong', () => {
    const costs = [[1, 2, 3, 4, 5], [1, 2, 4, 5, 6], [1, 3, 4, 6, 6]].map(written => explainSeries(written).cost)
    assert.deepEqual([costs[0], costs.toSorted((a, b) => a - b)], [0, costs])
  })

  it('reads twice the numbers at about twice the cost', () => {
    const hardest = (n: number) => {
      const random = seeded(7)
      return Array.from({ length: n }, () => random(1, n))
    }
    const backwards = (n: number) => upTo(n).reverse()
    const toAndFro = (n: number) => upTo(n).map(k => k % 2 === 0 ? k + n : k)
    for (const series of [hardest, backwards, toAndFro]) {
      assert.ok(readsFor(series(800)) < 2.2 * readsFor(series(400)))
    }
  })
})

// ---------------------------------------------------------------- slips

function deleted(n: number, random: Random): Slip {
  const k = place(n, random)
  const written = upTo(n).filter(number => number !== k)
  if (k === n) return { written, seen: undefined }
  return { written, seen: k === 1 ? { kind: 'start', at: 0, expected: 1 } : { kind: 'gap', at: k - 1, from: k, to: k } }
}

function repeated(n: number, random: Random): Slip {
  const k = place(n, random)
  return { written: upTo(n).toSpliced(k, 0, k), seen: { kind: 'duplicate', at: k, expected: k + 1 } }
}

/** Two items in each other's place, near or far. */
function swapped(n: number, random: Random): Slip {
  const i = random(1, n - 1)
  const j = random(i + 1, n)
  const written = upTo(n).with(i - 1, j).with(j - 1, i)
  return { written, seen: { kind: 'order', at: i - 1, items: j - i + 1, expected: i } }
}

/** One item at another place, numbers moved with it. */
function moved(n: number, random: Random): Slip {
  const from = place(n, random)
  const others = [random(1, n), random(1, n)].filter(place => place !== from)
  const to = others[0] ?? (from === n ? 1 : from + 1)
  const first = Math.min(from, to)
  const written = upTo(n).toSpliced(from - 1, 1).toSpliced(to - 1, 0, from)
  return { written, seen: { kind: 'order', at: first - 1, items: Math.abs(from - to) + 1, expected: first } }
}

/** The last number is seen by its neighbour before it alone: see the cases above. */
function mistyped(n: number, random: Random): Slip {
  const k = place(n, random)
  const wrong = random(0, 1) === 0 ? random(1, 2 * n) : random(n, n + 10)
  const typed = wrong === k ? k + 1 : wrong
  const written = upTo(n).with(k - 1, typed)
  const asMistyped: Slip = { written, seen: { kind: 'mistyped', at: k - 1, expected: k } }
  if (k < n) return asMistyped
  if (typed === n - 1) return { written, seen: { kind: 'duplicate', at: n - 1, expected: n } }
  const missing = typed - n
  if (missing < 0 || missing > MOST_MISSED) return asMistyped
  return { written, seen: { kind: 'gap', at: n - 1, from: n, to: typed - 1 } }
}

/** Any place, but the ends as often as all others: what is special happens there. */
function place(n: number, random: Random): number {
  return [1, n, random(1, n), random(1, n)][random(0, 3)] ?? 1
}

/** The same slip where the series counts from `first` on. */
function countedFrom(first: number, { written }: Slip): readonly number[] {
  return written.map(number => number + first - 1)
}

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1)
}

// ---------------------------------------------------------------- chance and cost

/** Whole numbers that are the same in every run; both ends are included. */
function seeded(seed: number): Random {
  const random = randomFrom(seed)
  return (from, to) => from + Math.floor(random() * (to - from + 1))
}

/** How often the series is looked at: every step on every way looks at it. */
function readsFor(numbers: readonly number[]): number {
  let reads = 0
  explainSeries(new Proxy(numbers, {
    get(target, property) {
      reads++
      const value: unknown = Reflect.get(target, property)
      return value
    },
  }))
  return reads
}
