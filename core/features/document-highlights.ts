// The places in this document that mean the same as what the cursor rests on.

import type { Span } from '../../grammar/index.js'
import { unitsIn, type WorkspaceFile } from '../workspace.js'
import { itemPlaces, symbolAt } from './symbol-at.js'

export interface DocumentHighlight {
  readonly span: Span
  readonly kind: 'definition' | 'use'
}

/** In document order. */
export function documentHighlights(file: WorkspaceFile, offset: number): readonly DocumentHighlight[] {
  const symbol = symbolAt(file, offset)
  if (symbol === undefined) return []
  if (symbol.kind !== 'unit') return file.kind === 'notice' ? itemPlaces(file.snapshot, symbol) : []
  return unitsIn(file).filter(({ unit }) => unit === symbol.place.unit).map(({ kind, span }) =>
    ({ span, kind: kind === 'clause' || kind === 'element' ? 'use' : 'definition' }))
}
