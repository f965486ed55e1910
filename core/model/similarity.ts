// Which texts say nearly the same: linear in their total length, by shared runs of characters.

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

/** For each text at most one pair: the earlier text that it shares most with, if that is at least `threshold`. */
export function findSimilar(texts: readonly string[], threshold: number): readonly SimilarPair[] {
  const runs = texts.map(runsOf)
  const holders = new Map<string, number[]>()
  const pairs: SimilarPair[] = []
  for (const [later, own] of runs.entries()) {
    const common = new Map<number, number>()
    for (const run of own) {
      const earlier = holders.get(run)
      if (earlier === undefined) holders.set(run, [later])
      else {
        earlier.forEach(one => common.set(one, (common.get(one) ?? 0) + 1))
        if (earlier.length < COMMON) earlier.push(later)
      }
    }
    const best = bestOf(common, own.size, runs)
    if (best !== undefined && best.share >= threshold) pairs.push({ ...best, later })
  }
  return pairs
}

/** Both ways of the Dice measure: twice the common runs by all runs. */
function bestOf(
  common: ReadonlyMap<number, number>, size: number, runs: readonly ReadonlySet<string>[],
): { readonly earlier: number; readonly share: number } | undefined {
  let best: { readonly earlier: number; readonly share: number } | undefined
  for (const [earlier, count] of common) {
    const share = 2 * count / (size + (runs[earlier]?.size ?? 0))
    if (best === undefined || share > best.share) best = { earlier, share }
  }
  return best
}

function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= text.length; i++) runs.add(text.slice(i, i + RUN))
  return runs
}
