// numbering/duplicate: a number that was used before in the same series.

import { defineCheck } from '../check.js'
import { defectsOfKind, nameNumber, ordinalPlace, renumberFix, reportAt } from './series-report.js'

export const duplicate = defineCheck({
  code: 'numbering/duplicate',
  title: '编号重复',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  run: snapshot => defectsOfKind(snapshot, 'duplicate').map(({ numbering, level, found, defect }) => {
    const { node, series } = found
    const number = node.ordinal.number ?? 0
    const twin = series.slice(0, defect.at).findLast(other => other.ordinal.number === number)
    const message = `编号${nameNumber(level, number)}前面已经用过，接下来应为${nameNumber(level, defect.expected)}` +
      `。${numbering.scheme.reason}。请从这里起重新编号。`
    const related = twin === undefined ? [] : [{ span: ordinalPlace(twin), message: `前面的${nameNumber(level, number)}在这里` }]
    return reportAt(found, message, [renumberFix(level, series, defect.at, defect.expected)], related)
  }),
})
