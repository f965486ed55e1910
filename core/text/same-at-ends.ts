// What an edit left alone: the beginning and the end of a list.

/** How many at the beginning and how many at the end are the same; none is counted twice. */
export function sameAtEnds<One, Other>(
  some: readonly One[], others: readonly Other[], areSame: (one: One, other: Other) => boolean,
): readonly [number, number] {
  const shorter = Math.min(some.length, others.length)
  let above = 0
  while (above < shorter && areSame(some[above] as One, others[above] as Other)) above++
  let below = 0
  while (below < shorter - above && areSame(some[some.length - 1 - below] as One, others[others.length - 1 - below] as Other)) below++
  return [above, below]
}
