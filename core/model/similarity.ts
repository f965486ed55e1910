// Which texts say nearly the same: linear in their total length, by shared runs of characters; after an edit only the texts
// are compared again that the edit can concern.

import { flatMap } from '../../grammar/index.js'
import { countUpTo } from '../text/in-order.js'
import { nearestEarlier } from './run-table.js'
import { COMMON, RUN, type SimilarPair } from './similar-pair.js'

interface Entry {
  readonly text: string
  /** How many different runs it has; not counted before its runs are noted. */
  size: number
  index: number
  best: { readonly earlier: Entry; readonly share: number } | undefined
}

/** Some texts in order, and the runs that each of them has. */
export class SimilarTexts {
  private entries: Entry[] = []
  /** The entries with each run, in order; noted when a text changes for the first time. */
  private readonly holders = new Map<string, Entry[]>()

  constructor(private readonly threshold: number) {}

  /** For each text at most one pair: the earlier text that it shares most with, if that is at least the threshold. */
  pairsAmong(texts: readonly string[]): readonly SimilarPair[] {
    if (this.entries.length === 0) this.compareAll(texts)
    else this.change(texts)
    return flatMap(this.entries, ({ best, index }) =>
      best === undefined || best.share < this.threshold ? [] : [{ earlier: best.earlier.index, later: index, share: best.share }])
  }

  /** A whole text that is checked once, as by the command line, needs no notes for the next time. */
  private compareAll(texts: readonly string[]): void {
    this.entries = texts.map((text, index) => ({ text, size: 0, index, best: undefined }))
    for (const { earlier, later, share } of nearestEarlier(texts, this.threshold)) {
      const [first, second] = [this.entries[earlier], this.entries[later]]
      if (first !== undefined && second !== undefined) second.best = { earlier: first, share }
    }
  }

  /** Takes out the texts between the first difference and the last, and puts the new ones in their place. */
  private change(texts: readonly string[]): void {
    const { entries } = this
    const shorter = Math.min(texts.length, entries.length)
    let same = 0
    while (same < shorter && entries[same]?.text === texts[same]) same++
    let sameAtEnd = 0
    while (sameAtEnd < shorter - same && entries.at(-1 - sameAtEnd)?.text === texts.at(-1 - sameAtEnd)) sameAtEnd++
    const gone = entries.slice(same, entries.length - sameAtEnd)
    const fresh = texts.slice(same, texts.length - sameAtEnd).map((text): Entry =>
      ({ text, size: 0, index: 0, best: undefined }))
    if (gone.length + fresh.length === 0) return
    if (this.holders.size === 0) entries.forEach(entry => { this.noteRuns(entry) })
    const concerned = new Set<Entry>()
    gone.forEach(entry => { this.takeOut(entry, concerned) })
    this.entries = [...entries.slice(0, same), ...fresh, ...entries.slice(entries.length - sameAtEnd)]
    if (gone.length === fresh.length) fresh.forEach((entry, i) => { entry.index = same + i })
    else for (let i = same; i < this.entries.length; i++) (this.entries[i] as Entry).index = i
    fresh.forEach(entry => { this.putIn(entry, concerned) })
    gone.forEach(entry => concerned.delete(entry))
    concerned.forEach(entry => { entry.best = this.bestFor(entry) })
  }

  private noteRuns(entry: Entry): void {
    const runs = runsOf(entry.text)
    entry.size = runs.size
    for (const run of runs) {
      const holders = this.holders.get(run)
      if (holders === undefined) this.holders.set(run, [entry])
      else holders.push(entry)
    }
  }

  private takeOut(entry: Entry, concerned: Set<Entry>): void {
    for (const run of runsOf(entry.text)) {
      const holders = this.holders.get(run) ?? []
      const at = countUpTo(holders, entry.index - 1, holder => holder.index)
      holders.splice(at, 1)
      if (holders.length === 0) this.holders.delete(run)
      if (at < COMMON) addAll(concerned, holders, at)
    }
  }

  private putIn(entry: Entry, concerned: Set<Entry>): void {
    concerned.add(entry)
    const runs = runsOf(entry.text)
    entry.size = runs.size
    for (const run of runs) {
      const holders = this.holders.get(run)
      if (holders === undefined) this.holders.set(run, [entry])
      else {
        const at = countUpTo(holders, entry.index, holder => holder.index)
        holders.splice(at, 0, entry)
        if (at < COMMON) addAll(concerned, holders, at + 1)
      }
    }
  }

  /** Both ways of the Dice measure: twice the common runs by all runs. */
  private bestFor(entry: Entry): Entry['best'] {
    const common = new Map<Entry, number>()
    for (const run of runsOf(entry.text)) {
      const holders = this.holders.get(run) ?? []
      for (let i = 0; i < COMMON; i++) {
        const earlier = holders[i]
        if (earlier === undefined || earlier.index >= entry.index) break
        common.set(earlier, (common.get(earlier) ?? 0) + 1)
      }
    }
    let best: Entry['best']
    for (const [earlier, count] of common) {
      const share = 2 * count / (entry.size + earlier.size)
      if (best === undefined || share > best.share) best = { earlier, share }
    }
    return best
  }
}

function addAll(set: Set<Entry>, entries: readonly Entry[], from: number): void {
  for (let i = from; i < entries.length; i++) set.add(entries[i] as Entry)
}

function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= text.length; i++) runs.add(text.slice(i, i + RUN))
  return runs
}
