// Labels ({#防汛}) and references ({@防汛}, 第28项): which node each one means, and what a symbolic one prints as.

import { flatMap, formatChinese, formatOrdinal, type Level, type LineBlock, type Reference, type ReferenceTarget, type Span } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
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
  /** All that it could mean: none where the target is not there, several where a number is ambiguous. */
  readonly candidates: readonly OutlineNode[]
  /** The reference that stands right before it and says where to look: 第三部分 before 第（二）条. */
  readonly outer: ResolvedReference | undefined
}

/** Every label of the document in order; a name may occur twice. */
export function findLabels(nodes: readonly OutlineNode[]): readonly LabelledNode[] {
  return flatMap(nodes, node => {
    const label = textLineOf(node.block)?.label
    return label === undefined ? [] : [{ name: label.name, span: placeOf(node.block, label.span), node }]
  })
}

/**
 * Every reference of the document in order. A number means the node of its own part, or the only one there is; right
 * behind a reference to a higher level (第三部分第（二）条) the node under that one. Where no item of a part has `1.`,
 * 第28项 means the task with that number.
 */
export function resolveReferences(
  parts: readonly Part[], nodes: readonly OutlineNode[], labels: readonly LabelledNode[], memory: Memory,
): readonly ResolvedReference[] {
  const byLabel = new Map(labels.map(label => [label.name, label.node]))
  let known: ReadonlyMap<string, readonly OutlineNode[]> | undefined
  const byNumber = () => known ??= nodesByNumber(nodes)
  const found: ResolvedReference[] = []
  for (const { block, reference, part } of referencesIn(parts, memory)) {
    const { target } = reference
    const span = placeOf(block, reference.span)
    const before = found.at(-1)
    const outer = before?.span.end === span.start ? before : undefined
    const candidates = target.by === 'label' ? listed(byLabel.get(target.name))
      : candidatesFor(target, outer?.reference.target, byNumber(), part)
    found.push({ reference, span, outer, candidates, node: candidates.length === 1 ? candidates[0] : undefined })
  }
  return found
}

interface WrittenReference {
  readonly block: LineBlock
  readonly reference: Reference
  readonly part: number
}

function referencesIn(parts: readonly Part[], memory: Memory): readonly WrittenReference[] {
  return flatMap(parts, ({ lines, index }) => {
    const found = memory.findByPiece('references', lines.map(({ block }) => block), reference => reference, referencesOf)
    return flatMap([...found], ([block, references]) => references.map(reference => ({ block, reference, part: index })))
  })
}

function referencesOf(block: LineBlock): readonly Reference[] {
  return (textLineOf(block)?.content ?? []).filter(inline => inline.kind === 'reference')
}

/** The references that mean one node for certain, by that node's first line. */
export function referencesByTarget(
  references: readonly ResolvedReference[],
): ReadonlyMap<LineBlock, readonly ResolvedReference[]> {
  const found = new Map<LineBlock, ResolvedReference[]>()
  for (const reference of references) {
    if (reference.node === undefined) continue
    const known = found.get(reference.node.block)
    if (known === undefined) found.set(reference.node.block, [reference])
    else known.push(reference)
  }
  return found
}

export type NumberTarget = Extract<ReferenceTarget, { by: 'number' }>

/** Whether the node stands under one of that level and number. */
export function isUnder(node: OutlineNode, { level, number }: NumberTarget): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (at.level === level && at.number === number) return true
  }
  return false
}

function candidatesFor(
  target: NumberTarget, outer: ReferenceTarget | undefined,
  byNumber: ReadonlyMap<string, readonly OutlineNode[]>, part: number,
): readonly OutlineNode[] {
  const own = (nodes: readonly OutlineNode[]) => {
    const near = nodes.filter(node => node.part === part)
    return near.length > 0 ? near : nodes
  }
  const known = byNumber.get(`${target.level}:${target.number}`) ?? []
  if (outer?.by === 'number' && outer.level < target.level) return own(known.filter(node => isUnder(node, outer)))
  if (known.length > 0 || target.level !== 3 || byNumber.has('3:1')) return own(known)
  return own((byNumber.get(`task:${target.number}`) ?? []))
}

function listed<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one]
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

/** By `level:number`, and tasks of whatever level by `task:number`. */
export function nodesByNumber(nodes: readonly OutlineNode[]): ReadonlyMap<string, readonly OutlineNode[]> {
  const found = new Map<string, OutlineNode[]>()
  const note = (key: string, node: OutlineNode) => {
    const known = found.get(key)
    if (known === undefined) found.set(key, [node])
    else known.push(node)
  }
  for (const node of nodes) {
    note(`${node.level}:${node.number}`, node)
    if (node.task) note(`task:${node.number}`, node)
  }
  return found
}
