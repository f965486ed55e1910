// The units of every assignment clause with their places, and the edits that rename or remove one of them.

import { shift, type Clause, type ClauseGroup, type LineBlock, type Name, type Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import { clausesOf } from './assignments.js'
import { placeOf, textLineOf } from './place.js'

export interface PlacedClause {
  readonly block: LineBlock
  readonly clause: Clause
  /** The clause is all that the line says. */
  readonly alone: boolean
  /** In reading order; those that a rider names are left out, and people, too. */
  readonly units: readonly PlacedUnit[]
}

export interface PlacedUnit {
  readonly name: string
  /** Absolute. */
  readonly span: Span
  readonly group: ClauseGroup
  readonly written: Name
  readonly clause: PlacedClause
}

/** The same unit, so many characters further on. */
export function movePlacedUnit(unit: PlacedUnit, by: number): PlacedUnit {
  const { clause } = unit
  const block = { ...clause.block, start: clause.block.start + by }
  return { ...unit, span: shift(unit.span, by), clause: { ...clause, block } }
}

/** The clauses of a line, in reading order. */
export function clausesIn(block: LineBlock): readonly PlacedClause[] {
  const alone = textLineOf(block)?.content.every(inline => inline.kind === 'clause') === true
  return clausesOf(block).map(clause => placeClause(clause, block, alone))
}

function placeClause(clause: Clause, block: LineBlock, alone: boolean): PlacedClause {
  const units: PlacedUnit[] = []
  const placed: PlacedClause = { block, clause, alone, units }
  let people = false
  for (const group of clause.groups) {
    if (group.label !== undefined || group.after === 'semicolon') people = group.label?.role === 'person'
    if (people || group.label?.role === 'deadline') continue
    units.push(...group.names.map(written => ({
      name: written.text, span: placeOf(block, written.span), group, written, clause: placed,
    })))
  }
  return placed
}

/** Writes another name; takes the unit out where the clause has that other name already. */
export function renameEdits(unit: PlacedUnit, newText: string): readonly TextEdit[] {
  const known = newText !== unit.name && unit.clause.units.some(other => other.name === newText)
  const removal = known ? removeEdit(unit) : undefined
  return [removal ?? { span: unit.span, newText }]
}

/** Takes the unit out with the mark that joined it; `undefined` where it is all that the clause has. */
export function removeEdit({ group, written, clause: { block, clause } }: PlacedUnit): TextEdit | undefined {
  const at = group.names.indexOf(written)
  const [before, behind] = [group.names[at - 1], group.names[at + 1]]
  const span = before !== undefined ? { start: before.span.end, end: written.span.end }
    : behind !== undefined ? { start: written.span.start, end: behind.span.start }
    : wholeGroup(group, clause)
  return span === undefined ? undefined : { span: placeOf(block, span), newText: '' }
}

/** The group with the mark that joins it to its neighbour. */
function wholeGroup(group: ClauseGroup, { groups }: Clause): Span | undefined {
  const at = groups.indexOf(group)
  const [before, behind] = [groups[at - 1], groups[at + 1]]
  if (group.riders.length > 0) return undefined
  if (before !== undefined) return { start: before.span.end, end: group.span.end }
  return behind === undefined ? undefined : { start: group.span.start, end: behind.span.start }
}
