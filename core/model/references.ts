// Labels ({#防汛}) and references ({@防汛}, 第28项): which node each one means, and what a symbolic one prints as.

import { formatChinese, formatOrdinal, type Level, type Reference, type Span } from '../../grammar/index.js'
import { placeOf, textLineOf } from './place.js'
import type { OutlineNode, Part } from './types.js'

export interface LabelledNode {
  readonly name: string
  readonly span: Span
  readonly node: OutlineNode
}

export interface ResolvedReference {
  readonly reference: Reference
  readonly span: Span
  /** The node meant; `undefined` where there is none, or where a number means several. */
  readonly node: OutlineNode | undefined
}

/** Every label of the document in order; a name may occur twice. */
export function findLabels(nodes: readonly OutlineNode[]): readonly LabelledNode[] {
  return nodes.flatMap(node => {
    const label = textLineOf(node.block)?.label
    return label === undefined ? [] : [{ name: label.name, span: placeOf(node.block, label.span), node }]
  })
}

/** Every reference of the document in order. A number means the node of its own part, or the only one there is. */
export function resolveReferences(
  parts: readonly Part[], nodes: readonly OutlineNode[], labels: readonly LabelledNode[],
): readonly ResolvedReference[] {
  const byLabel = new Map(labels.map(label => [label.name, label.node]))
  const byNumber = nodesByNumber(nodes)
  return parts.flatMap(part => part.lines.flatMap(({ block }) => (textLineOf(block)?.content ?? []).flatMap(inline => {
    if (inline.kind !== 'reference') return []
    const { target } = inline
    const node = target.by === 'label' ? byLabel.get(target.name)
      : pick(byNumber.get(`${target.level}:${target.number}`) ?? [], part.index)
    return [{ reference: inline, span: placeOf(block, inline.span), node }]
  })))
}

/** What a reference to the node prints as: 第28项, 第（二）条, 第三部分. */
export function referenceText(level: Level, number: number): string {
  switch (level) {
    case 1: return `第${formatChinese(number)}部分`
    case 2: return `第${formatOrdinal(2, number)}条`
    case 3: return `第${number}项`
    case 4:
    case 5: return `第${formatOrdinal(level, number)}项`
  }
}

function nodesByNumber(nodes: readonly OutlineNode[]): ReadonlyMap<string, readonly OutlineNode[]> {
  const found = new Map<string, OutlineNode[]>()
  for (const node of nodes) {
    const key = `${node.level}:${node.number}`
    const known = found.get(key)
    if (known === undefined) found.set(key, [node])
    else known.push(node)
  }
  return found
}

function pick(nodes: readonly OutlineNode[], part: number): OutlineNode | undefined {
  const own = nodes.filter(node => node.part === part)
  const pool = own.length > 0 ? own : nodes
  return pool.length === 1 ? pool[0] : undefined
}
