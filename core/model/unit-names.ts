// The names of units that a document uses: each once, with its places in clauses and in running text.

import { flatMap, shift, type Span } from '../../grammar/index.js'
import { gather, type Across } from '../across.js'
import { clausesIn, movePlacedUnit, type PlacedUnit } from './clause-units.js'
import type { UnitDirectory } from './directory.js'
import { placeOf } from './place.js'
import type { ProseLine } from './prose.js'
import type { Group } from '../pieces.js'
import type { Snapshot } from '../snapshot.js'
import { matchesOf } from '../text/matches.js'
import { SHORT_FORMS } from './unit-short-forms.js'

/** Most names are only counted: where they stand is told to those who ask. */
export class UsedName {
  /** How often it stands in clauses. */
  readonly count: number
  private inClauses: Across<PlacedUnit> | undefined
  private inText: Across<Span> | undefined

  /** @param order of first use; names in running text alone come last */
  constructor(readonly name: string, readonly order: number, private readonly uses: readonly PlacedUses[]) {
    this.count = uses.reduce((sum, { uses: { places } }) => sum + places.length, 0)
  }

  /** In clauses, in reading order. */
  get places(): Across<PlacedUnit> {
    return this.inClauses ??= gather(flatMap(this.uses, ({ start, uses }) => uses.places.map(place => further(place, start))), movePlacedUnit)
  }

  /** In running text, where only organs of the table of short forms are known for certain. */
  get inProse(): Across<Span> {
    return this.inText ??= gather(flatMap([...this.uses].sort((a, b) => a.start - b.start), ({ start, uses }) => uses.inProse.map(place => further(place, start))), shift)
  }
}

/** Each under its name, in their order. */
export type UsedNames = ReadonlyMap<string, UsedName>

export function usedNames(snapshot: Snapshot): UsedNames {
  return snapshot.once('used names', () => collectNames(snapshot))
}

/** In one segment, one in each group. */
interface Uses {
  readonly places: Group<PlacedUnit>[]
  readonly inProse: Group<Span>[]
}

function further<T>({ start, found }: Group<T>, by: number): Group<T> {
  return { start: start + by, found }
}

interface PlacedUses {
  readonly start: number
  readonly uses: Uses
}

function collectNames({ segments }: Snapshot): UsedNames {
  const names = new Map<string, PlacedUses[]>()
  const note = (name: string, placed: PlacedUses) => {
    const known = names.get(name)
    if (known === undefined) names.set(name, [placed])
    else known.push(placed)
  }
  const alone: (readonly [string, PlacedUses])[] = []
  for (const { start, own } of segments) {
    for (const [name, uses] of own.once('names', () => namesIn(own))) {
      if (uses.places.length > 0) note(name, { start, uses })
      else alone.push([name, { start, uses }])
    }
  }
  alone.forEach(([name, placed]) => { note(name, placed) })
  return new Map(Array.from(names, ([name, placed], order) => [name, new UsedName(name, order, placed)]))
}

function namesIn(own: Snapshot): ReadonlyMap<string, Uses> {
  const names = new Map<string, Uses>()
  const entryOf = (name: string) => {
    const known = names.get(name) ?? { places: [], inProse: [] }
    names.set(name, known)
    return known
  }
  const { prose, memory } = own
  const inClauses = memory.groupsInEach('names in clauses', prose, ({ block }) => flatMap(clausesIn(block), ({ units }) => units))
  for (const { start, found } of inClauses) {
    for (const unit of found) entryOf(unit.name).places.push({ start, found: [unit] })
  }
  for (const { start, found } of memory.groupsInEach('names in prose', prose, namesInText)) {
    for (const { name, span } of found) entryOf(name).inProse.push({ start, found: [span] })
  }
  return names
}

/** Between the characters of a full form 和 may stand; longer forms first. */
const CORES = SHORT_FORMS.flat().sort((a, b) => b.length - a.length).map(form => [...form].join('[和与及]?')).join('|')
const ORGAN = new RegExp(`[省市区县](?<![\\u4e00-\\u9fff].)(?:${CORES})(?:委员会|委|局|厅)`, 'g')

/** Organs named outside clauses, where a mark or a space shows where the name begins. */
function namesInText({ line, block, role }: ProseLine): readonly { readonly name: string; readonly span: Span }[] {
  if (role !== 'node' && role !== 'paragraph') return []
  return flatMap(line.content, inline => inline.kind !== 'text' ? [] :
    matchesOf(block.text.slice(inline.span.start, inline.span.end), ORGAN).map(match => {
      const start = inline.span.start + match.index
      return { name: match[0], span: placeOf(block, { start, end: start + match[0].length }) }
    }))
}

/** The full name that a name stands for by the directory; `undefined` where the directory does not have it. */
export function meanings(directory: UnitDirectory): (name: string) => string | undefined {
  const { full, former, short } = directory.names
  return name => full.has(name) ? name : former.get(name) ?? short.get(name)
}

/** The full name of a unit of the directory for each of its names; any other name as it is. */
export function fullNames(directory: UnitDirectory): (name: string) => string {
  const meaning = meanings(directory)
  return name => meaning(name) ?? name
}

/** The directory's order, a 简称 or 曾用名 behind its 全称, what the directory does not have last: for sorting. */
export function directoryOrder(directory: UnitDirectory): (one: string, other: string) => number {
  const order = new Map(directory.units.map(({ name }, i) => [name, i]))
  const meaning = meanings(directory)
  const rank = (name: string) => order.get(name) ?? (order.get(meaning(name) ?? '') ?? Infinity) + 0.5
  // Two infinite ones are equal; their difference would be no number.
  return (one, other) => rank(one) === rank(other) ? 0 : rank(one) - rank(other)
}
