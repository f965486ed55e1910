// The names of units that a document uses: each once, with its places in clauses and in running text.

import { flatMap, shift, type Span } from '../../grammar/index.js'
import { gather, type Across } from '../across.js'
import { clausesIn, movePlacedUnit, type PlacedUnit } from './clause-units.js'
import type { UnitDirectory } from './directory.js'
import { placeOf } from './place.js'
import type { ProseLine } from './prose.js'
import type { Group } from '../pieces.js'
import type { Segment, Snapshot } from '../snapshot.js'
import { matchesOf } from '../text/matches.js'
import { sameAtEnds } from '../text/same-at-ends.js'
import { SHORT_FORMS } from './unit-short-forms.js'

/** Most names are only counted: where they stand is told to those who ask. */
export class UsedName {
  readonly name: string
  /** How often it stands in clauses. */
  readonly count: number
  private inClauses: Across<PlacedUnit> | undefined
  private inText: Across<Span> | undefined

  constructor(private readonly entry: Entry, private readonly placing: Placing) {
    this.name = entry.name
    this.count = entry.count
  }

  /** By first use; names in running text alone come last. */
  get order(): number {
    const { uses: [first], firstInClauses } = this.entry
    return orderOf(firstInClauses ?? first, this.placing) + (firstInClauses === undefined ? ALONE : 0)
  }

  /** In clauses, in reading order. */
  get places(): Across<PlacedUnit> {
    return this.inClauses ??= gather(this.groups(({ places }) => places), movePlacedUnit)
  }

  /** In running text, where only organs of the table of short forms are known for certain. */
  get inProse(): Across<Span> {
    return this.inText ??= gather(this.groups(({ inProse }) => inProse), shift)
  }

  /** Where it stands first in a clause; `undefined` where it stands in none. */
  get first(): Span | undefined {
    const { firstInClauses: use } = this.entry
    const [group] = use?.names.places ?? []
    const [unit] = group?.found ?? []
    return use && group && unit && shift(unit.span, startOf(use, this.placing) + group.start)
  }

  private groups<T>(of: (names: Uses) => readonly Group<T>[]): readonly Group<T>[] {
    return flatMap(this.entry.uses, use => {
      const by = startOf(use, this.placing)
      return of(use.names).map(({ start, found }) => ({ start: start + by, found }))
    })
  }
}

/** Each under its name. */
export interface UsedNames {
  readonly size: number
  /** The same object as before while each is used as often, in the same order. */
  readonly counted: object
  get(name: string): UsedName | undefined
  keys(): Iterable<string>
  /** In their order. */
  all(): readonly UsedName[]
}

export function usedNames(snapshot: Snapshot): UsedNames {
  return snapshot.once('used names', () => {
    const { memory, segments } = snapshot
    const { entries, counted } = memory.follow<Collected>('used names', before => collect(segments, before))
    const placing = new Map(segments.map(({ start, own }, index) => [own, { start, index }]))
    const all = () => Array.from(entries.values(), entry => new UsedName(entry, placing)).sort((a, b) => a.order - b.order)
    return {
      size: entries.size,
      counted,
      get: name => {
        const entry = entries.get(name)
        return entry && new UsedName(entry, placing)
      },
      keys: () => entries.keys(),
      all: () => snapshot.once('used names in order', all),
    }
  })
}

/** In one segment, one in each group. */
interface Uses {
  /** Among the names of the segment. */
  readonly index: number
  readonly places: Group<PlacedUnit>[]
  readonly inProse: Group<Span>[]
}

interface UseInSegment {
  readonly own: Snapshot
  readonly names: Uses
}

/** A name, with the segments that use it, in their order. */
interface Entry {
  readonly name: string
  readonly count: number
  readonly uses: readonly UseInSegment[]
  readonly firstInClauses: UseInSegment | undefined
}

type Placing = ReadonlyMap<Snapshot, { readonly start: number; readonly index: number }>

/** More names than a segment has, and than a document has in clauses. */
const IN_SEGMENT = 2 ** 20
const ALONE = 2 ** 50

function startOf({ own }: UseInSegment, placing: Placing): number {
  return placing.get(own)?.start ?? 0
}

function orderOf(use: UseInSegment | undefined, placing: Placing): number {
  return use === undefined ? 0 : (placing.get(use.own)?.index ?? 0) * IN_SEGMENT + use.names.index
}

interface Collected {
  readonly segments: readonly Segment[]
  readonly entries: ReadonlyMap<string, Entry>
  readonly counted: object
}

/** Only the names of segments that have changed are collected anew. */
function collect(segments: readonly Segment[], before: Collected = { segments: [], entries: new Map(), counted: {} }): Collected {
  const [above, below] = sameAtEnds(before.segments, segments, (one, other) => one.own === other.own)
  const gone = before.segments.slice(above, before.segments.length - below)
  const fresh = segments.slice(above, segments.length - below)
  if (gone.length + fresh.length === 0) return { ...before, segments }
  const entries = new Map(before.entries)
  const left = new Set(gone.map(({ own }) => own))
  const order = new Map(segments.map(({ own }, index) => [own, index]))
  for (const name of new Set(flatMap([...gone, ...fresh], ({ own }) => [...namesOf(own).keys()]))) {
    const uses = entries.get(name)?.uses.filter(({ own }) => !left.has(own)) ?? []
    for (const { own } of fresh) {
      const names = namesOf(own).get(name)
      if (names !== undefined) uses.push({ own, names })
    }
    uses.sort((a, b) => (order.get(a.own) ?? 0) - (order.get(b.own) ?? 0))
    if (uses.length > 0) entries.set(name, entryOf(name, uses))
    else entries.delete(name)
  }
  const alike = gone.length === fresh.length && gone.every(({ own }, i) => areCountedAlike(own, fresh[i]?.own))
  return { segments, entries, counted: alike ? before.counted : {} }
}

function entryOf(name: string, uses: readonly UseInSegment[]): Entry {
  return {
    name, uses,
    count: uses.reduce((sum, { names }) => sum + names.places.length, 0),
    firstInClauses: uses.find(({ names }) => names.places.length > 0),
  }
}

function areCountedAlike(one: Snapshot, other: Snapshot | undefined): boolean {
  const [some, others] = [[...namesOf(one)], other === undefined ? [] : [...namesOf(other)]]
  return some.length === others.length && some.every(([name, { places, inProse }], i) => {
    const [otherName, uses] = others[i] ?? []
    return name === otherName && places.length === uses?.places.length && inProse.length === uses.inProse.length
  })
}

function namesOf(own: Snapshot): ReadonlyMap<string, Uses> {
  return own.once('names', () => namesIn(own))
}

function namesIn(own: Snapshot): ReadonlyMap<string, Uses> {
  const names = new Map<string, Uses>()
  const entryOf = (name: string) => {
    const known = names.get(name) ?? { index: names.size, places: [], inProse: [] }
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
