// Which texts hold a run of characters, in arrays: a text has as many runs as characters, so there is no object for any.

/** Texts are compared by their runs of so many characters. */
export const RUN = 6

/**
 * A run is known by the place where it first stood among all texts that were ever written down; places count from 1. At
 * that place begins the list of the places where it stands, one in each text that holds it, in the order of the texts.
 */
export class RunTable {
  private readonly chars: Uint16Array
  private written = 0
  /** Runs by their hash; 0 is free. */
  private readonly runs: Int32Array
  /** Of each run, its list; 0 if no text holds it any more. */
  private readonly first: Int32Array
  /** Of each place in a list: the text; the next place, 0 behind the last; the one before, at the first one the last. */
  private readonly holder: Int32Array
  private readonly next: Int32Array
  private readonly previous: Int32Array

  /** @param room for so many characters */
  constructor(private readonly room: number) {
    this.chars = new Uint16Array(room + 1)
    this.runs = new Int32Array(2 ** Math.ceil(Math.log2(2 * room + 2)))
    this.first = new Int32Array(room + 1)
    this.holder = new Int32Array(room + 1)
    this.next = new Int32Array(room + 1)
    this.previous = new Int32Array(room + 1)
  }

  hasRoomFor(length: number): boolean {
    return this.written + length <= this.room
  }

  /** Writes a text down, and says where it begins; nothing is said yet of its runs. */
  write(text: string): number {
    const start = this.written + 1
    for (let i = 0; i < text.length; i++) this.chars[start + i] = text.charCodeAt(i)
    this.written += text.length
    return start
  }

  /** The run that begins at this place. */
  runAt(place: number): number {
    const { runs } = this
    let slot = this.hash(place) & (runs.length - 1)
    for (;;) {
      const known = runs[slot] ?? 0
      if (known === 0) runs[slot] = place
      if (known === 0 || this.isSame(known, place)) return known === 0 ? place : known
      slot = (slot + 1) & (runs.length - 1)
    }
  }

  /** The first place of the run's list; 0 where no text holds it. */
  firstOf(run: number): number { return this.first[run] ?? 0 }
  lastOf(run: number): number { return this.previous[this.first[run] ?? 0] ?? 0 }
  nextOf(place: number): number { return this.next[place] ?? 0 }
  holderOf(place: number): number { return this.holder[place] ?? 0 }

  /** How many places stand before this one in the run's list; `most` if there are more. */
  rankOf(run: number, place: number, most: number): number {
    const first = this.firstOf(run)
    let rank = 0
    for (let at = place; at !== first && rank < most; at = this.previous[at] ?? first) rank++
    return rank
  }

  /** Puts the place into the run's list, before the place `next`; 0: behind all. */
  link(run: number, place: number, text: number, next: number): void {
    const first = this.firstOf(run)
    this.holder[place] = text
    this.next[place] = next
    if (first === 0) this.previous[place] = place
    else {
      const after = next === 0 ? first : next
      const before = this.previous[after] ?? 0
      this.previous[place] = before
      this.previous[after] = place
      if (next !== first) this.next[before] = place
    }
    if (first === next) this.first[run] = place
  }

  unlink(run: number, place: number): void {
    const [first, next, before] = [this.firstOf(run), this.nextOf(place), this.previous[place] ?? 0]
    if (place === first) this.first[run] = next
    else this.next[before] = next
    const after = next === 0 ? this.firstOf(run) : next
    if (after !== 0) this.previous[after] = before
    this.holder[place] = 0
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
