// Finding a place among things that stand in the order of their places, by halving.

/** How many of the items, which are sorted by their place, stand at `offset` or before it. */
export function countUpTo<Item>(items: readonly Item[], offset: number, placeOf: (item: Item) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && placeOf(item) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
