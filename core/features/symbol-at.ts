// What the cursor rests on that has a name of its own: a unit, a label, an item by its number.

import type { Span } from '../../grammar/index.js'
import { placeOf, textLineOf } from '../model/place.js'
import type { LabelledNode, ResolvedReference } from '../model/references.js'
import type { OutlineNode } from '../model/types.js'
import type { UnitPlace } from '../model/unit-places.js'
import type { Snapshot } from '../snapshot.js'
import { unitsIn, type WorkspaceFile } from '../workspace.js'

export type NamedSymbol =
  | { readonly kind: 'unit'; readonly span: Span; readonly place: UnitPlace }
  /** {#防汛} or {@防汛}; `span` is the name's. `node` is `undefined` where nothing has that label. */
  | { readonly kind: 'label'; readonly span: Span; readonly name: string; readonly node: OutlineNode | undefined }
  /** An ordinal, or 第28项 with the one node that it means. */
  | { readonly kind: 'node'; readonly span: Span; readonly node: OutlineNode }

/** At a place between two the one that begins there; `undefined` where there is none. */
export function symbolAt(file: WorkspaceFile, offset: number): NamedSymbol | undefined {
  const place = nearest(unitsIn(file), offset)
  if (place !== undefined) return { kind: 'unit', span: place.span, place }
  return file.kind === 'notice' ? itemSymbolAt(file.snapshot, offset) : undefined
}

/** A place of a label or of an item in its document. */
export interface ItemPlace {
  readonly span: Span
  readonly kind: 'definition' | 'use'
}

/** In document order. Of a label its own marks, of a number the ordinal; and all references to the item, of any form. */
export function itemPlaces(snapshot: Snapshot, symbol: Exclude<NamedSymbol, { kind: 'unit' }>): readonly ItemPlace[] {
  const definitions = symbol.kind === 'node' ? [ordinalSpan(symbol.node)]
    : snapshot.labels.filter(({ name }) => name === symbol.name).map(({ span }) => span)
  const uses = snapshot.references.filter(reference => symbol.node === undefined
    ? symbol.kind === 'label' && labelOf(reference)?.name === symbol.name
    : reference.node === symbol.node)
  return [
    ...definitions.map((span): ItemPlace => ({ span, kind: 'definition' })),
    ...uses.map(({ span }): ItemPlace => ({ span, kind: 'use' })),
  ].sort((a, b) => a.span.start - b.span.start)
}

/** The name inside of {#防汛}. */
export function labelNameSpan({ node, span }: LabelledNode): Span {
  const label = textLineOf(node.block)?.label
  return label === undefined ? span : placeOf(node.block, label.nameSpan)
}

/** The name in {@防汛} with its place; `undefined` for a reference by number. */
export function labelOf({ reference, span }: ResolvedReference):
{ readonly name: string; readonly span: Span } | undefined {
  if (reference.target.by !== 'label') return undefined
  const { name, nameSpan } = reference.target
  return { name, span: placeOf({ start: span.start - reference.span.start }, nameSpan) }
}

export function ordinalSpan({ block, ordinal }: OutlineNode): Span {
  return placeOf(block, ordinal.span)
}

function itemSymbolAt({ labels, nodes, references }: Snapshot, offset: number): NamedSymbol | undefined {
  const label = nearest(labels, offset)
  if (label !== undefined) {
    return { kind: 'label', span: labelNameSpan(label), name: label.name, node: label.node }
  }
  const reference = nearest(references, offset)
  if (reference !== undefined) return referenceSymbol(reference)
  const node = nodes.find(one => touches(ordinalSpan(one), offset))
  return node && { kind: 'node', span: ordinalSpan(node), node }
}

function referenceSymbol(reference: ResolvedReference): NamedSymbol | undefined {
  const { node } = reference
  const label = labelOf(reference)
  if (label !== undefined) return { kind: 'label', span: label.span, name: label.name, node }
  return node && { kind: 'node', span: reference.span, node }
}

function nearest<Placed extends { readonly span: Span }>(places: readonly Placed[], offset: number): Placed | undefined {
  const touched = places.filter(({ span }) => touches(span, offset))
  return touched.find(({ span }) => offset < span.end) ?? touched[0]
}

/** The place right behind counts: there the cursor is once a name has been typed. */
function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
