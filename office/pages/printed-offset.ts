// Where a place in the source stands in print, and the other way round: the two texts are alike but for labels,
// references, marks and white space.

/** Characters that have to agree before two places are taken to be the same. */
const AGREEMENT = 3
/** How far apart the texts are searched for the next agreement; the longest label and reference fit. */
const FARTHEST = 64

/**
 * The offset in `to` that stands for `offset` in `from`, both in UTF-16 units. Inside what only `from` has (a label, a
 * reference's name) it is where that would stand.
 */
export function correspondingOffset(from: string, to: string, offset: number): number {
  let at = 0
  let there = 0
  while (at < offset && at < from.length) {
    if (from[at] === to[there]) {
      at += 1
      there += 1
      continue
    }
    const next = nextAgreement(from, to, at, there)
    if (next === undefined) return Math.min(there + offset - at, to.length)
    if (next.at > offset) return there
    at = next.at
    there = next.there
  }
  return Math.min(there, to.length)
}

interface Places {
  readonly at: number
  readonly there: number
}

/** The nearest places, with the fewest characters left out of both texts, from which on they agree again. */
function nextAgreement(from: string, to: string, at: number, there: number): Places | undefined {
  for (let left = 1; left <= FARTHEST; left += 1) {
    for (let skipped = 0; skipped <= left; skipped += 1) {
      const places = { at: at + skipped, there: there + left - skipped }
      if (places.at <= from.length && places.there <= to.length && agree(from, to, places)) return places
    }
  }
  return undefined
}

function agree(from: string, to: string, { at, there }: Places): boolean {
  const count = Math.min(AGREEMENT, Math.max(from.length - at, to.length - there))
  return from.slice(at, at + count) === to.slice(there, there + count)
}
