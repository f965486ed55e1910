// What stands at an offset: the line, the node, the tasks of a stretch of text. By halving, since all are in order.

import type { LineBlock, Span } from '../../grammar/index.js'
import type { OutlineNode, Task } from './types.js'

/** Whether the cursor is on the span; of an empty span, too, for something may be missing just there. */
export function isAt({ start, end }: Span, offset: number): boolean {
  return start === end ? offset === start : start <= offset && offset < end
}

/** The line of the body that holds the offset, its end included; `undefined` in the front matter. */
export function lineAt(lines: readonly LineBlock[], offset: number): LineBlock | undefined {
  const block = lines[countUpTo(lines, offset, line => line.start) - 1]
  return block !== undefined && offset <= block.start + block.text.length ? block : undefined
}

/** The last node that begins at the offset or before it. */
export function nodeAt(nodes: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  return nodes[countUpTo(nodes, offset, node => node.span.start) - 1]
}

/** The tasks that begin in the span. */
export function tasksIn(tasks: readonly Task[], { start, end }: Span): readonly Task[] {
  const startOf = (task: Task) => task.node.span.start
  return tasks.slice(countUpTo(tasks, start - 1, startOf), countUpTo(tasks, end - 1, startOf))
}

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
