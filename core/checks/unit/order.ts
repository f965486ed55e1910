// unit/order: units of one group that do not stand in the order of the directory, 建制顺序; a first unit that leads may.

import { flatMap } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import { clausesIn, type PlacedUnit } from '../../model/clause-units.js'
import { defineCheck, type Report } from '../check.js'

export const order = defineCheck({
  code: 'unit/order',
  title: '单位不按建制顺序排列',
  severity: 'hint',
  level: '惯例',
  clause: undefined,
  off: true,
  of: 'segment',
  run: snapshot => {
    const { directory, settings } = snapshot
    const places = new Map(directory.units.map((unit, i) => [unit.name, i]))
    return flatMap(flatMap(snapshot.prose, ({ block }) => clausesIn(block)), ({ units, clause }) => flatMap(clause.groups, (group, i) => {
      const leads = i === 0 && settings.firstLeads && group.role?.role !== 'support'
      return reportGroup(units.filter(unit => unit.group === group).slice(leads ? 1 : 0), places)
    }))
  },
})

/** Units that the directory does not list keep their places. */
function reportGroup(units: readonly PlacedUnit[], places: ReadonlyMap<string, number>): readonly Report[] {
  const listed = units.filter(({ name }) => places.has(name))
  const placeOf = ({ name }: PlacedUnit) => places.get(name) ?? 0
  const sorted = [...listed].sort((a, b) => placeOf(a) - placeOf(b))
  const at = listed.findIndex((unit, i) => unit.name !== sorted[i]?.name)
  const [unit, due] = [listed[at], sorted[at]]
  if (unit === undefined || due === undefined) return []
  const edits = flatMap(listed, ({ name, span }, i): readonly TextEdit[] => {
    const newText = sorted[i]?.name ?? name
    return newText === name ? [] : [{ span, newText }]
  })
  return [{
    span: unit.span,
    message: `按单位名录的次序，“${due.name}”应排在“${unit.name}”前面。请按建制顺序排列。`,
    related: [{ span: due.span, message: `“${due.name}”写在这里` }],
    fixes: [{ title: `按名录次序排列这${listed.length}个单位`, kind: 'choice', edits }],
  }]
}
