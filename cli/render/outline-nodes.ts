// The outline as a list in the order of the text, each node with what is asked of it.

import type { OutlineNode, Snapshot, Task } from '../../core/index.js'

export interface OutlineEntry {
  readonly node: OutlineNode
  /** 0 at the top of a part. */
  readonly depth: number
  /** `undefined` where the node is no task. */
  readonly task: Task | undefined
}

export function outlineEntries({ nodes, tasks }: Snapshot): readonly OutlineEntry[] {
  const taskOf = new Map(tasks.map(task => [task.node, task]))
  return nodes.map(node => ({ node, depth: depthOf(node), task: taskOf.get(node) }))
}

function depthOf({ parent }: OutlineNode): number {
  return parent === undefined ? 0 : depthOf(parent) + 1
}
