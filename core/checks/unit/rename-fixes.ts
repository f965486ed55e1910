// Fixes that write the name that a unit should have, in one place or in all.

import type { Fix } from '../../finding.js'
import { renameEdits, type PlacedUnit } from '../../model/clause-units.js'
import { areApart } from '../../text/edits.js'

/** `places`: all of the name that is wrong, in reading order. */
export function renameFixes(places: readonly PlacedUnit[], right: string): readonly Fix[] {
  const edits = places.map(place => renameEdits(place, right))
  const all: Fix = {
    title: places.length === 1 ? `改为“${right}”` : `全文${places.length}处都改为“${right}”`, kind: 'choice', edits: edits.flat(),
  }
  const one: Fix = { title: `只把这一处改为“${right}”`, kind: 'choice', edits: edits[0] ?? [] }
  return (places.length > 1 ? [all, one] : [all]).filter(isPossible)
}

/** A clause that has the name twice is for unit/repeated first: both would be taken out with the one mark between them. */
export function isPossible({ edits }: Fix): boolean {
  return areApart(edits)
}
