// The literal references (第28项) of a document, segment by segment: whether each segment's mean its own nodes alone.

import { flatMap, type LineBlock } from '../../grammar/index.js'
import type { Segment, Snapshot } from '../snapshot.js'
import { isUnder, nodesByNumber, referencesByTarget, type NumberTarget, type ResolvedReference } from './references.js'
import type { OutlineNode } from './types.js'

/** What moves numbers within a segment: `referencesTo` as the whole document understands it. */
export type Numbered = Pick<Snapshot, 'text' | 'numbering' | 'referencesTo'>

export interface NumberReferences {
  /** The references to the segment's nodes, in its own offsets. */
  to(own: Snapshot): ReadonlyMap<LineBlock, readonly ResolvedReference[]>
  /** Changes when those do. */
  word(own: Snapshot): string
}

/** `undefined` where one segment refers to a node of another. */
export function numberReferences(snapshot: Snapshot): NumberReferences | undefined {
  return snapshot.once('references to numbers', () => resolveInSegments(snapshot))
}

function resolveInSegments({ segments }: Snapshot): NumberReferences | undefined {
  const found = new Map<Snapshot, readonly ResolvedReference[]>()
  const meant = lookUp(segments)
  for (const { own } of segments) {
    const numbers = own.once('number references', () => own.references.filter(({ reference }) => reference.target.by === 'number'))
    if (numbers.length === 0) continue
    const resolved = numbers.map(reference => ({ reference, targets: meant(reference, own) }))
    if (resolved.some(({ targets: [only, ...others] }) => only !== undefined && others.length === 0 && only.own !== own)) return undefined
    found.set(own, resolved.map(({ reference, targets: [only, ...others] }) =>
      ({ ...reference, node: others.length === 0 ? only?.node : undefined })))
  }
  return {
    to: own => referencesByTarget(found.get(own) ?? []),
    word: own => (found.get(own) ?? []).map(({ span, node }) => `${span.start} ${node?.block.start ?? ''}`).join(),
  }
}

interface Target {
  readonly own: Snapshot
  readonly node: OutlineNode
}

/** What a reference in a segment may mean, by the rules of `resolveReferences`. */
function lookUp(segments: readonly Segment[]): (reference: ResolvedReference, from: Snapshot) => readonly Target[] {
  const known = new Map<string, readonly Target[]>()
  const byKey = (key: string) => {
    const targets = known.get(key) ?? flatMap(segments, ({ own }) =>
      (own.once('nodes by number', () => nodesByNumber(own.nodes)).get(key) ?? []).map(node => ({ own, node })))
    known.set(key, targets)
    return targets
  }
  return ({ reference: { target }, outer }, from) => {
    if (target.by !== 'number') return []
    const near = (targets: readonly Target[]) => {
      const own = targets.filter(each => each.own === from)
      return own.length > 0 ? own : targets
    }
    const parent = outer?.reference.target
    const same = byKey(`${target.level}:${target.number}`)
    if (parent?.by === 'number' && parent.level < target.level) return near(same.filter(({ node }) => isUnder(node, parent as NumberTarget)))
    if (same.length > 0 || target.level !== 3 || byKey('3:1').length > 0) return near(same)
    return near(byKey(`task:${target.number}`))
  }
}
