// Lenses above the units of a directory: how much each unit answers for, in one notice or in all that go by a file.

import type { Span } from '../../grammar/index.js'
import { countsByRole, type UnitRole } from '../model/unit-duties.js'
import type { Snapshot } from '../snapshot.js'
import { listedUnitsIn, type WorkspaceFile } from '../workspace.js'
import type { CodeLensText } from './code-lens.js'

/** What one notice says of one unit: enough for the lens, so that a host need not keep the notice. */
export interface UnitShare<Place = Span> {
  /** One for each task and role. */
  readonly roles: readonly UnitRole[]
  /** Where the clauses name the unit, in reading order. */
  readonly places: readonly Place[]
}

/** By full name, the units that answer for anything. */
export function unitShares({ duties }: Snapshot): ReadonlyMap<string, UnitShare> {
  return new Map([...duties].flatMap(([name, { duties: own }]) => own.length === 0 ? []
    : [[name, { roles: own.map(({ role }) => role), places: sortedOnce(own.map(({ assignment }) => assignment.span)) }]]))
}

/** @param shares of one unit, in the order of the files */
export function unitLensText<Place>(shares: readonly UnitShare<Place>[]): CodeLensText<Place> {
  const roles = shares.flatMap(share => share.roles)
  return { title: countsByRole(roles.map(role => ({ role }))), places: shares.flatMap(share => share.places) }
}

/** The full name of the unit that a lens stands over; `undefined` where the file lists none there. */
export function unitOfLens(file: WorkspaceFile, { span }: { readonly span: Span }): string | undefined {
  return listedUnitsIn(file).find(({ unit }) => unit.span.start === span.start)?.unit.name
}

/** One clause may speak for many tasks. */
export function sortedOnce(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map(span => [span.start, span])).values()].sort((a, b) => a.start - b.start)
}
