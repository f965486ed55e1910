// All pairs of similar texts at once: the work of `SimilarTexts` for texts of which nothing is known yet, some times faster.

import { COMMON, RUN, type SimilarPair } from './similar-pair.js'

/**
 * For each text the earlier text that it shares most with, if that is at least `threshold`.
 *
 * No earlier text is nearer than one would be that is nothing but this text's known runs: so a text with many new runs is
 * like none, and hardly any text has to be compared.
 */
export function nearestEarlier(texts: readonly string[], threshold: number): readonly SimilarPair[] {
  const runs = new RunTable(texts.reduce((length, text) => length + text.length, 0))
  const sizes = new Int32Array(texts.length)
  const common = new Int32Array(texts.length)
  const pairs: SimilarPair[] = []
  for (const [later, text] of texts.entries()) {
    const known = runs.add(text, later)
    const size = runs.size
    sizes[later] = size
    if (2 * known.length / (size + known.length) < threshold) continue
    const met: number[] = []
    for (const first of known) runs.countEarlier(first, later, common, met)
    const best = bestOf(met, common, later, sizes)
    if (best !== undefined && best.share >= threshold) pairs.push({ ...best, later })
    for (const earlier of met) common[earlier] = 0
  }
  return pairs
}

/** Both ways of the Dice measure: twice the common runs by all runs. */
function bestOf(
  met: readonly number[], common: Int32Array, later: number, sizes: Int32Array,
): Omit<SimilarPair, 'later'> | undefined {
  let best: Omit<SimilarPair, 'later'> | undefined
  for (const earlier of met) {
    const share = 2 * (common[earlier] ?? 0) / ((sizes[later] ?? 0) + (sizes[earlier] ?? 0))
    if (best === undefined || share > best.share) best = { earlier, share }
  }
  return best
}

/**
 * Which texts hold a run. A text has as many runs as characters, so there is no object for any: a run is known by the
 * place where it first stood (places count from 1), and all that is known of it stands in arrays at that place.
 */
class RunTable {
  private readonly chars: Uint16Array
  private written = 0
  /** The place of a run, by its hash; 0 is free. */
  private readonly places: Int32Array
  /** The text that holds the run at this place; the next place of the same run in another text; the last of them. */
  private readonly holder: Int32Array
  private readonly next: Int32Array
  private readonly last: Int32Array
  private readonly holders: Uint8Array
  /** The newest text that has the run, counted from 1. */
  private readonly newest: Int32Array

  /** @param length of all texts that will be added */
  constructor(length: number) {
    this.chars = new Uint16Array(length + 1)
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(2 * length + 2)))
    this.holder = new Int32Array(length + 1)
    this.next = new Int32Array(length + 1)
    this.last = new Int32Array(length + 1)
    this.newest = new Int32Array(length + 1)
    this.holders = new Uint8Array(length + 1)
  }

  /** How many different runs the text has that was added last. */
  size = 0

  /** Adds a text; answers where those of its runs stood first that stand in earlier texts. */
  add(text: string, index: number): readonly number[] {
    const start = this.written + 1
    for (let i = 0; i < text.length; i++) this.chars[start + i] = text.charCodeAt(i)
    this.written += text.length
    const known: number[] = []
    this.size = 0
    for (let place = start; place + RUN <= start + text.length; place++) {
      const first = this.firstPlace(place)
      if (this.newest[first] === index + 1) continue
      this.newest[first] = index + 1
      this.size++
      if (first !== place) known.push(first)
      this.hold(first, place, index)
    }
    return known
  }

  /** Counts the run for each text before `later` that holds it; `met`: those that are counted for the first time. */
  countEarlier(first: number, later: number, common: Int32Array, met: number[]): void {
    for (let at = first; at !== 0; at = this.next[at] ?? 0) {
      const earlier = this.holder[at] ?? later
      if (earlier === later) break
      const count = (common[earlier] ?? 0) + 1
      common[earlier] = count
      if (count === 1) met.push(earlier)
    }
  }

  private hold(first: number, place: number, index: number): void {
    const count = this.holders[first] ?? 0
    if (count === COMMON) return
    this.holders[first] = count + 1
    this.holder[place] = index
    if (first !== place) this.next[this.last[first] ?? 0] = place
    this.last[first] = place
  }

  /** Where the run at this place stood first: here, if it is new. */
  private firstPlace(place: number): number {
    const { places } = this
    let slot = this.hash(place) & (places.length - 1)
    for (;;) {
      const known = places[slot] ?? 0
      if (known === 0) places[slot] = place
      if (known === 0 || this.isSame(known, place)) return known === 0 ? place : known
      slot = (slot + 1) & (places.length - 1)
    }
  }

  private hash(place: number): number {
    let hash = 0
    for (let i = 0; i < RUN; i++) hash = Math.imul(hash ^ (this.chars[place + i] ?? 0), 0x9e3779b1)
    return hash ^ (hash >>> 15)
  }

  private isSame(one: number, other: number): boolean {
    for (let i = 0; i < RUN; i++) if (this.chars[one + i] !== this.chars[other + i]) return false
    return true
  }
}
