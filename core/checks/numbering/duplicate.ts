// numbering/duplicate: a number that was used before in the same series.

import type { Fix } from '../../finding.js'
import type { RawNode } from '../../model/outline.js'
import { isPinned } from '../../model/pins.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { defineCheck } from '../check.js'
import { defectsOfKind, inNumbering, nameNumber, ordinalPlace, renumberFix, reportAt } from './series-report.js'

export const duplicate = defineCheck({
  code: 'numbering/duplicate',
  title: '编号重复',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => inNumbering(snapshot, 'numbering/duplicate', numbered => defectsOfKind(numbered, 'duplicate').map(({ numbering, level, found, defect }) => {
    const { node, series } = found
    const number = node.ordinal.number ?? 0
    const twin = series.slice(0, defect.at).findLast(other => other.ordinal.number === number)
    const message = `编号${nameNumber(level, number)}前面已经用过，接下来应为${nameNumber(level, defect.expected)}` +
      `。${numbering.scheme.reason}。` +
      (isPinned(node) ? '这个编号是固定的，请取消固定，或者改正前面的编号。' : '请从这里起重新编号。')
    const related = twin === undefined ? [] : [{ span: ordinalPlace(twin), message: `前面的${nameNumber(level, number)}在这里` }]
    const fix = () => isPinned(node) ? unpinFix(node) : renumberFix(numbered, level, series, defect.at, defect.expected)
    return reportAt(found, message, () => [fix()], related)
  })),
})

function unpinFix({ block }: RawNode): Fix {
  const pin = textLineOf(block)?.pin
  return { title: '取消固定', kind: 'choice', edits: pin === undefined ? [] : [{ span: placeOf(block, pin), newText: '' }] }
}
