// From an offset to the line and the node that it stands in, without walking through the document.

import type { DocumentTree, LineBlock } from '../../grammar/index.js'
import type { OutlineNode } from './types.js'

/** The index in `tree.lines` of the line that `offset` is in, at its end included; `undefined` in the front matter. */
export function lineIndexAt(tree: DocumentTree, offset: number): number | undefined {
  const index = lastAtOrBefore(tree.lines, line => line.start, offset)
  return index < 0 ? undefined : index
}

/** The node that begins in this line. */
export function nodeOfLine(nodes: readonly OutlineNode[], line: LineBlock): OutlineNode | undefined {
  const node = nodes[lastAtOrBefore(nodes, each => each.block.start, line.start)]
  return node?.block === line ? node : undefined
}

/** The node that this line belongs to: its own line, or one of its paragraphs. */
export function nodeAroundLine(nodes: readonly OutlineNode[], line: LineBlock): OutlineNode | undefined {
  const node = nodes[lastAtOrBefore(nodes, each => each.block.start, line.start)]
  return node?.lines.includes(line) === true ? node : undefined
}

/** The last index whose place is not behind `offset`; -1 where there is none. The items are in the order of places. */
function lastAtOrBefore<Item>(items: readonly Item[], placeOf: (item: Item) => number, offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && placeOf(item) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
