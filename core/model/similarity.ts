// Which texts say nearly the same: linear in their total length, by shared runs of characters; after an edit only the texts
// are compared again that the edit can concern.

import { flatMap } from '../../grammar/index.js'
import { sameAtEnds } from '../text/same-at-ends.js'
import { RUN, RunTable } from './run-table.js'

/** Runs that stand in more texts than this are the language of the trade, not a sign of copying. */
const COMMON = 8

/** For so many characters there is room, beside a quarter of what there is, before an edited text's table is made anew. */
const ROOM = 8192

export interface Worded {
  readonly words: string
}

/** A text, and the number of the group that it stands in. */
export interface PlacedText<Text> {
  readonly text: Text
  readonly group: { readonly at: number }
}

export interface SimilarPair<Text> {
  readonly earlier: PlacedText<Text>
  readonly later: PlacedText<Text>
  /** Share of common text, from 0 to 1; 1 is identical. */
  readonly share: number
}

interface Entry<Text> extends PlacedText<Text> {
  text: Text
  group: Group<Text>
  /** In its group. */
  index: number
  /** In the table, counted from 1; 0 while it is not there. */
  id: number
  /** Where it is written down in the table, and how many different runs it has. */
  start: number
  length: number
  size: number
  nearest: { readonly earlier: Entry<Text>; readonly share: number } | undefined
}

interface Group<Text> {
  at: number
  readonly texts: readonly Text[]
  readonly entries: Entry<Text>[]
  /** Of its texts with earlier ones; `undefined` where they have to be put together. */
  pairs: readonly Pair<Text>[] | undefined
}

interface Pair<Text> extends SimilarPair<Text> {
  readonly earlier: Entry<Text>
  readonly later: Entry<Text>
}

/** Texts in order, in groups that are looked into only where they are other lists than before. */
export class SimilarTexts<Text extends Worded> {
  private groups: readonly Group<Text>[] = []
  private table = new RunTable(0)
  /** Those in the table, by their ids. */
  private entries: Entry<Text>[] = []
  /** How many runs each of them has in common with the one that is compared; 0 between two comparisons. */
  private common: number[] = []

  constructor(private readonly threshold: number) {}

  /** For each text at most one pair: the earlier text that it shares most with, if that is at least the threshold. */
  pairsAmong(groups: readonly (readonly Text[])[]): readonly SimilarPair<Text>[] {
    if (this.groups.length > 0) this.change(groups)
    else {
      this.groups = groups.map(groupOf)
      this.compareAll(0)
    }
    return flatMap(this.groups, group => group.pairs ??= pairsIn(group))
  }

  private compareAll(room: number): void {
    const all = flatMap(this.groups, ({ entries }) => entries)
    this.table = new RunTable(Math.ceil(lengthOf(all) * 1.25) + room)
    this.entries = []
    this.common = []
    for (const entry of all) {
      entry.id = 0
      entry.nearest = this.nearestTo(entry, this.append(entry))
    }
    for (const group of this.groups) group.pairs = undefined
  }

  /** Takes out the groups between the first difference and the last, and puts the new ones in their place. */
  private change(groups: readonly (readonly Text[])[]): void {
    const before = this.groups
    const [above, below] = sameAtEnds(before, groups, (known, texts) => known.texts === texts)
    const gone = before.slice(above, before.length - below)
    const fresh = groups.slice(above, groups.length - below).map(groupOf)
    if (gone.length + fresh.length === 0) return
    this.groups = [...before.slice(0, above), ...fresh, ...before.slice(before.length - below)]
    this.groups.forEach((group, at) => { group.at = at })
    this.replace(flatMap(gone, ({ entries }) => entries), flatMap(fresh, ({ entries }) => entries), before)
  }

  /** Texts that say the same go on as the entries that they were, and so does one that stands in the place of another. */
  private replace(old: readonly Entry<Text>[], slots: readonly Entry<Text>[], before: readonly Group<Text>[]): void {
    const [above, below] = sameAtEnds(old, slots, (one, other) => one.text.words === other.text.words)
    for (let i = 0; i < above; i++) putInto(slots[i], old[i])
    for (let i = 1; i <= below; i++) putInto(slots[slots.length - i], old[old.length - i])
    const gone = new Set(old.slice(above, old.length - below))
    const concerned = new Set(flatMap(before, ({ pairs = [] }) => pairs.filter(({ earlier }) => gone.has(earlier)).map(({ later }) => later)))
    const [...going] = gone
    const written = slots.slice(above, slots.length - below).map((slot, i) => putInto(slot, going[i]))
    if (!this.table.hasRoomFor(lengthOf(written))) return this.compareAll(ROOM)
    const out = going.slice(written.length)
    out.forEach(entry => { this.unlinkAll(this.placesOf(entry), concerned) })
    written.forEach(entry => { this.write(entry, concerned) })
    written.forEach(entry => { this.addAlike(entry, concerned) })
    out.forEach(entry => concerned.delete(entry))
    for (const entry of concerned) {
      entry.nearest = this.nearestTo(entry, this.runsInEarlier(entry))
      entry.group.pairs = undefined
    }
  }

  // -------------------------------------------------------------- who has which runs

  /** Writes a text down behind all others; answers which of its runs stand in them. */
  private append(entry: Entry<Text>): readonly number[] {
    const { table } = this
    this.enter(entry)
    const known: number[] = []
    entry.size = 0
    for (let place = entry.start; place <= entry.start + entry.length - RUN; place++) {
      const run = table.runAt(place)
      const last = run === place ? 0 : table.lastOf(run)
      if (last !== 0 && table.holderOf(last) === entry.id) continue
      if (last !== 0) known.push(run)
      table.link(run, place, entry.id, 0)
      entry.size++
    }
    return known
  }

  /** Writes a text down where it stands now, in the place of what it was; `concerned`: those that it may be nearest to. */
  private write(entry: Entry<Text>, concerned: Set<Entry<Text>>): void {
    const { table } = this
    const old = this.placesOf(entry)
    this.enter(entry)
    const now = new Set<number>()
    for (let place = entry.start; place <= entry.start + entry.length - RUN; place++) {
      const run = table.runAt(place)
      if (now.has(run)) continue
      now.add(run)
      const known = old.get(run)
      table.link(run, place, entry.id, known === undefined ? this.placeBehind(entry, run) : table.nextOf(known))
      if (known === undefined) this.addFollowing(run, place, concerned)
      else {
        table.unlink(run, known)
        old.delete(run)
      }
    }
    entry.size = now.size
    concerned.add(entry)
    this.unlinkAll(old, concerned)
  }

  private enter(entry: Entry<Text>): void {
    if (entry.id === 0) {
      entry.id = this.entries.push(entry)
      this.common.push(0)
    }
    entry.start = this.table.write(entry.text.words)
    entry.length = entry.text.words.length
  }

  private unlinkAll(places: ReadonlyMap<number, number>, concerned: Set<Entry<Text>>): void {
    for (const [run, place] of places) {
      this.addFollowing(run, place, concerned)
      this.table.unlink(run, place)
    }
  }

  /** Of each run of the text the place in its list. */
  private placesOf({ id, start, length }: Entry<Text>): Map<number, number> {
    const { table } = this
    const places = new Map<number, number>()
    if (id === 0) return places
    for (let place = start; place <= start + length - RUN; place++) {
      if (table.holderOf(place) === id) places.set(table.runAt(place), place)
    }
    return places
  }

  /** In the run's list, the first place of a text that stands behind this one. */
  private placeBehind(entry: Entry<Text>, run: number): number {
    const { table } = this
    const own = orderOf(entry)
    const isBehind = (place: number) => orderOf(this.holderAt(place)) > own
    if (table.firstOf(run) === 0 || !isBehind(table.lastOf(run))) return 0
    let place = table.firstOf(run)
    while (!isBehind(place)) place = table.nextOf(place)
    return place
  }

  private holderAt(place: number): Entry<Text> {
    return this.entries[this.table.holderOf(place) - 1] as Entry<Text>
  }

  // -------------------------------------------------------------- who is nearest to whom

  /** The texts behind this one that count its run. */
  private addFollowing(run: number, place: number, concerned: Set<Entry<Text>>): void {
    const { table } = this
    if (table.rankOf(run, place, COMMON) === COMMON) return
    for (let at = table.nextOf(place); at !== 0; at = table.nextOf(at)) concerned.add(this.holderAt(at))
  }

  /** The texts behind this one that are similar to it. */
  private addAlike(entry: Entry<Text>, concerned: Set<Entry<Text>>): void {
    const { table } = this
    const met: number[] = []
    for (const [run, place] of this.placesOf(entry)) {
      if (table.rankOf(run, place, COMMON) === COMMON) continue
      for (let at = table.nextOf(place); at !== 0; at = table.nextOf(at)) this.count(table.holderOf(at), met)
    }
    for (const { other, share } of this.counted(met, entry)) if (share >= this.threshold) concerned.add(other)
  }

  private runsInEarlier(entry: Entry<Text>): readonly number[] {
    return flatMap([...this.placesOf(entry)], ([run, place]) => this.table.firstOf(run) === place ? [] : [run])
  }

  /**
   * The earlier text that the text shares most with, if that is enough; `known`: which of its runs stand in earlier ones.
   * None is nearer than one would be that is nothing but these runs: hardly any text has to be compared.
   */
  private nearestTo(entry: Entry<Text>, known: readonly number[]): Entry<Text>['nearest'] {
    const { table } = this
    if (2 * known.length / (entry.size + known.length) < this.threshold) return undefined
    const met: number[] = []
    for (const run of known) {
      let at = table.firstOf(run)
      for (let rank = 0; rank < COMMON && table.holderOf(at) !== entry.id; rank++, at = table.nextOf(at)) this.count(table.holderOf(at), met)
    }
    let nearest: Entry<Text>['nearest']
    for (const { other, share } of this.counted(met, entry)) {
      if (share >= this.threshold && (nearest === undefined || share > nearest.share)) nearest = { earlier: other, share }
    }
    return nearest
  }

  /** Counts a run that the text has in common; `met`: those that are counted for the first time. */
  private count(id: number, met: number[]): void {
    const count = (this.common[id - 1] ?? 0) + 1
    this.common[id - 1] = count
    if (count === 1) met.push(id)
  }

  /** Both ways of the Dice measure: twice the common runs by all runs. */
  private counted(met: readonly number[], { size }: Entry<Text>): readonly { readonly other: Entry<Text>; readonly share: number }[] {
    return met.map(id => {
      const other = this.entries[id - 1] as Entry<Text>
      const share = 2 * (this.common[id - 1] ?? 0) / (size + other.size)
      this.common[id - 1] = 0
      return { other, share }
    })
  }
}

function groupOf<Text extends Worded>(texts: readonly Text[], at: number): Group<Text> {
  const group: Group<Text> = { at, texts, entries: [], pairs: undefined }
  texts.forEach((text, index) => {
    group.entries.push({ text, group, index, id: 0, start: 0, length: 0, size: 0, nearest: undefined })
  })
  return group
}

/** The entry that stands in the slot from now on; without one, the slot itself. */
function putInto<Text>(slot: Entry<Text> | undefined, entry: Entry<Text> | undefined): Entry<Text> {
  const { text, group, index } = slot as Entry<Text>
  if (entry === undefined) return slot as Entry<Text>
  Object.assign(entry, { text, group, index })
  group.entries[index] = entry
  return entry
}

function pairsIn<Text>({ entries }: Group<Text>): readonly Pair<Text>[] {
  return flatMap(entries, later => later.nearest === undefined ? [] : [{ ...later.nearest, later }])
}

/** More groups than this have no place. */
const LARGEST_GROUP = 2 ** 32

function orderOf<Text>({ group, index }: Entry<Text>): number {
  return group.at * LARGEST_GROUP + index
}

function lengthOf(entries: readonly Entry<Worded>[]): number {
  return entries.reduce((length, { text }) => length + text.words.length, 0)
}
