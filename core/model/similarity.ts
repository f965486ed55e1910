// Which texts say nearly the same: linear in their total length, by shared runs of characters; after an edit only the texts
// are compared again that the edit can concern.

import { countUpTo } from '../text/in-order.js'

export interface SimilarPair {
  /** Indices into the list of texts; `earlier < later`. */
  readonly earlier: number
  readonly later: number
  /** Share of common text, from 0 to 1; 1 is identical. */
  readonly share: number
}

const RUN = 6
/** Runs that stand in more texts than this are the language of the trade, not a sign of copying. */
const COMMON = 8

interface Entry {
  readonly text: string
  /** How many different runs it has. */
  readonly size: number
  index: number
  best: { readonly earlier: Entry; readonly share: number } | undefined
}

/** Some texts in order, and the runs that each of them has. */
export class SimilarTexts {
  private entries: Entry[] = []
  /** The entries with each run, in order. */
  private readonly holders = new Map<string, Entry[]>()

  constructor(private readonly threshold: number) {}

  /** For each text at most one pair: the earlier text that it shares most with, if that is at least the threshold. */
  pairsAmong(texts: readonly string[]): readonly SimilarPair[] {
    this.change(texts)
    return this.entries.flatMap(({ best, index }) =>
      best === undefined || best.share < this.threshold ? [] : [{ earlier: best.earlier.index, later: index, share: best.share }])
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
      ({ text, size: runsOf(text).size, index: 0, best: undefined }))
    if (gone.length + fresh.length === 0) return
    const concerned = new Set<Entry>()
    gone.forEach(entry => { this.takeOut(entry, concerned) })
    this.entries = [...entries.slice(0, same), ...fresh, ...entries.slice(entries.length - sameAtEnd)]
    if (gone.length === fresh.length) fresh.forEach((entry, i) => { entry.index = same + i })
    else for (let i = same; i < this.entries.length; i++) (this.entries[i] as Entry).index = i
    fresh.forEach(entry => { this.putIn(entry, concerned) })
    gone.forEach(entry => concerned.delete(entry))
    concerned.forEach(entry => { entry.best = this.bestFor(entry) })
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
    for (const run of runsOf(entry.text)) {
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
