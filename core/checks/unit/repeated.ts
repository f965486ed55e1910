// unit/repeated: a unit that stands twice in one clause, or leads and supports at once.

import { flatMap, type ClauseGroup, type LineBlock } from '../../../grammar/index.js'
import { readAnswers } from '../../model/assignments.js'
import { placedClauses, removeEdit, type PlacedClause, type PlacedUnit } from '../../model/clause-units.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, type Report } from '../check.js'

export const repeated = defineCheck({
  code: 'unit/repeated',
  title: '同一责任条款里单位重复',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: snapshot => {
    const { prose } = snapshot
    const heads = new Set(prose.map(line => line.node?.block))
    const clauses = placedClauses(snapshot)
    return flatMap(statements(clauses, heads), units => repetitions(units, snapshot))
  },
})

/** Units named for the same thing: those of a clause, and of clauses on lines of their own one after the other. */
function statements(
  clauses: readonly PlacedClause[], heads: ReadonlySet<LineBlock | undefined>,
): readonly (readonly PlacedUnit[])[] {
  const found: PlacedUnit[][] = []
  let before: PlacedClause | undefined
  for (const clause of clauses) {
    const [first, ...others] = segmentsOf(clause)
    const goesOn = before !== undefined && !heads.has(clause.block) && isNextLine(before, clause)
    if (goesOn) found.at(-1)?.push(...first ?? [])
    else found.push([...first ?? []])
    found.push(...others.map(segment => [...segment]))
    before = clause
  }
  return found
}

const LINE_END = 2

function isNextLine(before: PlacedClause, clause: PlacedClause): boolean {
  const end = before.block.start + before.block.text.length
  return before.alone && clause.alone && clause.block.start > end && clause.block.start <= end + LINE_END
}

/** 甲牵头某事，乙配合；乙牵头另一事，甲配合: two statements in one bracket. */
function segmentsOf({ clause, units }: PlacedClause): readonly (readonly PlacedUnit[])[] {
  const segments: ClauseGroup[][] = []
  for (const group of clause.groups) {
    const begins = segments.length === 0 || (group.after === 'semicolon' && group.label === undefined)
    if (begins) segments.push([group])
    else segments.at(-1)?.push(group)
  }
  return segments.map(groups => units.filter(unit => groups.includes(unit.group)))
}

function repetitions(units: readonly PlacedUnit[], snapshot: Snapshot): readonly Report[] {
  const seen = new Map<string, PlacedUnit>()
  return flatMap(units, unit => {
    const before = seen.get(unit.name)
    if (before === undefined) seen.set(unit.name, unit)
    return before === undefined ? [] : [report(unit, before, snapshot)]
  })
}

function report(unit: PlacedUnit, before: PlacedUnit, snapshot: Snapshot): Report {
  const [here, there] = [roleOf(unit, snapshot), roleOf(before, snapshot)]
  const both = here !== there && [here, there].includes('lead') && [here, there].includes('support')
  const edit = removeEdit(unit)
  const first = removeEdit(before)
  return {
    span: unit.span,
    message: both
      ? `“${unit.name}”在同一责任条款里既牵头又配合。请留下其中一处。`
      : `“${unit.name}”在同一责任条款里出现两次。请删去一处。`,
    related: [{ span: before.span, message: both ? `前面写的是${there === 'lead' ? '牵头' : '配合'}` : '前一处在这里' }],
    fixes: [
      ...(edit === undefined ? [] : [{ title: '删去后一处', kind: 'choice', edits: [edit] } as const]),
      ...(first === undefined || !both ? [] : [{ title: '删去前一处', kind: 'choice', edits: [first] } as const]),
    ],
  }
}

function roleOf({ clause: { block }, span }: PlacedUnit, { settings, memory }: Snapshot): string | undefined {
  return readAnswers([block], settings.firstLeads, memory).assignments.find(assignment => assignment.span.start === span.start)?.role
}
