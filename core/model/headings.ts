// What tells a heading from an item that says something, and who stands beside it.

import { textLineOf } from './place.js'
import type { OutlineNode } from './types.js'

/** Its own line is a heading and no more: no sentence that has ended, no clause. */
export function isBareHeading({ block }: OutlineNode): boolean {
  const line = textLineOf(block)
  if (line === undefined || line.content.some(inline => inline.kind === 'clause')) return false
  const words = block.text.slice(line.body.start, line.body.end)
  return words !== '' && !/[。！？；：.!?;:…]["”’』」）)]*$/.test(words)
}

/** @param roots the top nodes of the node's part */
export function siblingsOf(node: OutlineNode, roots: readonly OutlineNode[]): readonly OutlineNode[] {
  return node.parent?.children ?? roots
}

/** The node before it under the same parent, of whatever level. */
export function siblingBefore(node: OutlineNode, roots: readonly OutlineNode[]): OutlineNode | undefined {
  const siblings = siblingsOf(node, roots)
  return siblings[siblings.indexOf(node) - 1]
}
