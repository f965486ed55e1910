// Where what the cursor rests on is defined: a unit in its directory, a label or a number at its item.

import type { Span } from '../../grammar/index.js'
import { placeOfBlock } from '../model/place.js'
import { scopeOf, unitOccurrences, type FilePlace, type WorkspaceFile } from '../workspace.js'
import { ordinalSpan, symbolAt } from './symbol-at.js'

export interface Definition extends FilePlace {
  /** Where the cursor goes; inside `span`. */
  readonly selection: Span
  /** What was asked about. */
  readonly origin: Span
}

/**
 * Looks at the file itself and at the directory files that it goes by. A unit that no directory lists is defined where
 * it is first named. Empty where the cursor rests on nothing with a name, or nothing has that label.
 */
export function definition(file: WorkspaceFile, offset: number): readonly Definition[] {
  const symbol = symbolAt(file, offset)
  if (symbol === undefined) return []
  const origin = symbol.span
  if (symbol.kind === 'unit') {
    const places = unitOccurrences(scopeOf(file, []), symbol.place.unit)
    const listed = places.filter(({ kind }) => kind === 'listed')
    const found = listed.length > 0 ? listed : places.slice(0, 1)
    return found.map(({ uri, span }) => ({ uri, span, selection: span, origin }))
  }
  const labelled = file.kind === 'notice' && symbol.kind === 'label'
    ? file.snapshot.labels.filter(({ name }) => name === symbol.name).map(({ node }) => node) : []
  const nodes = symbol.node === undefined || labelled.includes(symbol.node) ? labelled : [symbol.node]
  return nodes.map(node => ({ uri: file.uri, span: placeOfBlock(node.block), selection: ordinalSpan(node), origin }))
}
