// unit/repeated: a unit that stands twice in one clause, or leads and supports at once.

import { flatMap, type ClauseGroup } from '../../../grammar/index.js'
import { answersOfLine } from '../../model/assignments.js'
import { clausesIn, removeEdit, type PlacedClause, type PlacedUnit } from '../../model/clause-units.js'
import type { ProseLine } from '../../model/prose.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, moveReport, type Report } from '../check.js'

export const repeated = defineCheck({
  code: 'unit/repeated',
  title: '同一责任条款里单位重复',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: snapshot => {
    const { prose, memory, settings } = snapshot
    const inLines = memory.findByPiece('unit/repeated', prose, moveReport, ({ block }) =>
      flatMap(statements(clausesIn(block)), units => repetitions(units, snapshot)), settings.firstLeads)
    const runs = runsOfClauses(snapshot)
    const inRuns = new Set(runs.flat())
    return [
      ...flatMap([...inLines], ([line, reports]) => inRuns.has(line) ? [] : reports),
      ...flatMap(runs, run => flatMap(statements(flatMap(run, ({ block }) => clausesIn(block))), units => repetitions(units, snapshot))),
    ]
  },
})

const LINE_END = 2

/** Lines one after the other that say nothing but clauses, in so far as none begins an item. */
function runsOfClauses({ prose, memory }: Snapshot): readonly (readonly ProseLine[])[] {
  const alone = memory.ofEach('clauses alone', prose, ({ block }) => clausesIn(block)[0]?.alone === true)
  const runs: ProseLine[][] = []
  for (let at = 1; at < prose.length; at++) {
    const [above, line] = [prose[at - 1], prose[at]]
    if (alone[at] !== true || alone[at - 1] !== true || above === undefined || line === undefined) continue
    const end = above.block.start + above.block.text.length
    if (line.node?.block === line.block || line.block.start > end + LINE_END) continue
    if (runs.at(-1)?.at(-1) === above) runs.at(-1)?.push(line)
    else runs.push([above, line])
  }
  return runs
}

/** Units named for the same thing: those of a clause, and of clauses on lines of their own one after the other. */
function statements(clauses: readonly PlacedClause[]): readonly (readonly PlacedUnit[])[] {
  const found: PlacedUnit[][] = []
  let before: PlacedClause | undefined
  for (const clause of clauses) {
    const [first, ...others] = segmentsOf(clause)
    if (before !== undefined && before.block !== clause.block) found.at(-1)?.push(...first ?? [])
    else found.push([...first ?? []])
    found.push(...others.map(segment => [...segment]))
    before = clause
  }
  return found
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
  return answersOfLine(block, settings.firstLeads, memory)?.assignments.find(assignment => assignment.span.start === span.start)?.role
}
