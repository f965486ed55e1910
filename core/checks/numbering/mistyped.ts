// numbering/mistyped: one number breaks an otherwise whole series (1、2、3、13、5).

import { defineCheck } from '../check.js'
import { countFrom, renumberEdits } from '../../model/renumbering.js'
import { defectsOfKind, inNumbering, itemBefore, nameNumber, reportAt } from './series-report.js'

export const mistyped = defineCheck({
  code: 'numbering/mistyped',
  title: '编号写错',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => inNumbering(snapshot, 'numbering/mistyped', numbered => defectsOfKind(numbered, 'mistyped').map(({ numbering, level, found, defect }) => {
    const { node } = found
    const right = nameNumber(level, defect.expected)
    const message = `编号写成${nameNumber(level, node.ordinal.number ?? 0)}，前后各项是连着的，这里应为${right}` +
      `。${numbering.scheme.reason}。请改为${right}。`
    const edits = renumberEdits(numbered, countFrom([node], 0, defect.expected))
    const correct = { title: `改为${right}`, kind: 'choice', edits } as const
    return reportAt(found, message, () => [correct], itemBefore(found, level))
  })),
})
