// What stands at an offset: the line, the node, the tasks of a stretch of text. By halving, since all are in order.

import type { DocumentTree, LineBlock, Span } from '../../grammar/index.js'
import { countUpTo } from '../text/in-order.js'
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

/** The index in `tree.lines` of the line that holds the offset, or ends there; `undefined` in the front matter. */
export function lineIndexAt({ lines }: DocumentTree, offset: number): number | undefined {
  const count = countUpTo(lines, offset, line => line.start)
  return count === 0 ? undefined : count - 1
}

/** The node that begins in this line. */
export function nodeOfLine(nodes: readonly OutlineNode[], line: LineBlock): OutlineNode | undefined {
  const node = lastNodeUpTo(nodes, line)
  return node?.block === line ? node : undefined
}

/** The node that this line belongs to: its own line, or one of its paragraphs. */
export function nodeAroundLine(nodes: readonly OutlineNode[], line: LineBlock): OutlineNode | undefined {
  const node = lastNodeUpTo(nodes, line)
  return node?.lines.includes(line) === true ? node : undefined
}

function lastNodeUpTo(nodes: readonly OutlineNode[], line: LineBlock): OutlineNode | undefined {
  return nodes[countUpTo(nodes, line.start, node => node.block.start) - 1]
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

/** The one in which the whole span lies; `places` are in reading order and do not overlap. */
export function holderOf<Place>(inner: Span, places: readonly Place[], spanOf: (place: Place) => Span): Place | undefined {
  const before = places[countUpTo(places, inner.start, place => spanOf(place).start) - 1]
  return before !== undefined && inner.end <= spanOf(before).end ? before : undefined
}
