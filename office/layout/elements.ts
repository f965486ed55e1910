// The elements of a part, in print order: what GB/T 9704-2012, chapter 7, calls 版面要素, each with its printed text.

import type { Level, PartLine, Snapshot, Span } from '../../core/index.js'
import { printerOf } from './printed-text.js'

export interface Element {
  readonly role: ElementRole
  /** The level of a `node`; `undefined` for everything else. */
  readonly level: Level | undefined
  readonly ordinal: string
  readonly body: string
  readonly source: Span | undefined
}

export type ElementRole = Exclude<PartLine['role'], 'blank' | 'comment' | 'furniture'>

/** Everything that each part prints; what is left over from a web page, comments and blank lines are not. */
export function elementsByPart(snapshot: Snapshot): readonly (readonly Element[])[] {
  const print = printerOf(snapshot)
  const levels = new Map(snapshot.nodes.map(({ block, level }) => [block, level]))
  const elementOf = ({ block, role }: PartLine): readonly Element[] => {
    const printed = print(block)
    if (!isPrinted(role) || printed === undefined || block.content.kind !== 'text') return []
    const { start, end } = block.content.span
    const source = { start: block.start + start, end: block.start + end }
    return [{ role, level: levels.get(block), ...printed, source }]
  }
  return snapshot.parts.map(part => part.lines.flatMap(elementOf))
}

/** The whole printed text of an element. */
export function textOf(element: Element): string {
  return element.ordinal + element.body
}

function isPrinted(role: PartLine['role']): role is ElementRole {
  return role !== 'blank' && role !== 'comment' && role !== 'furniture'
}
