// numbering/start: a series that does not begin with 1.

import { defineCheck } from '../check.js'
import { defectsOfKind, inNumbering, nameNumber, renumberFix, reportAt } from './series-report.js'

export const start = defineCheck({
  code: 'numbering/start',
  title: '编号不从1开始',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => inNumbering(snapshot, 'numbering/start', numbered => defectsOfKind(numbered, 'start').map(({ numbering, level, found }) => {
    const { node, series } = found
    const message = `这一组编号从${nameNumber(level, node.ordinal.number ?? 0)}开始，没有${nameNumber(level, 1)}` +
      `。${numbering.scheme.reason}。请补上前面的项，或从${nameNumber(level, 1)}起重新编号。`
    return reportAt(found, message, () => [renumberFix(numbered, level, series, 0, 1)])
  })),
})
