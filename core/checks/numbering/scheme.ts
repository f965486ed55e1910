// numbering/scheme: a section that numbers in another way than the rest of its level, or than the document states.

import { flatMap, LEVEL_NAMES } from '../../../grammar/index.js'
import { defineCheck, type Report } from '../check.js'
import type { LevelDefect, LevelNumbering } from '../../model/numbering.js'
import type { Numbered } from '../../model/number-references.js'
import { inNumbering, itemBefore, nameNumber, renumberFix, reportAt } from './series-report.js'

export const scheme = defineCheck({
  code: 'numbering/scheme',
  title: '编号方式不一',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => inNumbering(snapshot, 'numbering/scheme', numbered => flatMap(numbered.numbering, numbering => numbering.defects
    .filter(found => found.kind === 'scheme').map(found => reportMix(numbered, numbering, found)))),
})

function reportMix(
  numbered: Numbered, { scheme: { level, kind, reason } }: LevelNumbering, found: LevelDefect,
): Report {
  const { defect, node, series } = found
  const here = nameNumber(level, node.ordinal.number ?? 0)
  const due = nameNumber(level, defect.kind === 'gap' || defect.kind === 'order' ? 1 : defect.expected)
  const message = kind === 'running'
    ? `“${LEVEL_NAMES[level]}”一级全文连续编号，这里却重新从${here}开始，应接着编为${due}。${reason}。请统一编号方式。`
    : `“${LEVEL_NAMES[level]}”一级在每一部分重新编号，这里却接着上一部分编为${here}，应从${due}开始。${reason}。请统一编号方式。`
  const from = kind === 'running' && defect.kind === 'duplicate' ? defect.expected : 1
  return reportAt(found, message, () => [renumberFix(numbered, level, series, defect.at, from)], itemBefore(found, level))
}
