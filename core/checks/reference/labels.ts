// The labels of a document and the references to labels, by name and place.

import { flatMap, type Span } from '../../../grammar/index.js'
import { across, moveSpanned } from '../../across.js'
import type { Snapshot } from '../../snapshot.js'

export interface PlacedName {
  readonly name: string
  readonly span: Span
}

export function labelsOf(snapshot: Snapshot): readonly PlacedName[] {
  return across(snapshot, 'places of labels', ({ labels }) => labels.map(({ name, span }) => ({ name, span })), moveSpanned).all()
}

export function labelReferences(snapshot: Snapshot): readonly PlacedName[] {
  return across(snapshot, 'references to labels', ({ references }) => flatMap(references, ({ reference: { target }, span }) =>
    target.by === 'label' ? [{ name: target.name, span }] : []), moveSpanned).all()
}
