// numbering/gap: 10 is followed by 13.

import type { Level } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import type { RawNode } from '../../model/outline.js'
import { ordinalLike } from '../../model/renumbering.js'
import { defineCheck } from '../check.js'
import { defectsOfKind, inNumbering, itemBefore, nameNumber, nameNumbers, renumberFix, reportAt } from './series-report.js'

export const gap = defineCheck({
  code: 'numbering/gap',
  title: '编号断号',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => inNumbering(snapshot, 'numbering/gap', numbered => defectsOfKind(numbered, 'gap').map(({ numbering, level, found, defect }) => {
    const { node, series } = found
    const missing = nameNumbers(level, defect.from, defect.to)
    const message = `编号从${nameNumber(level, defect.from - 1)}跳到${nameNumber(level, defect.to + 1)}，缺${missing}` +
      `。${numbering.scheme.reason}。请补上缺项，或从这里起重新编号。`
    const fixes = () => [renumberFix(numbered, level, series, defect.at, defect.from), insertFix(level, node, defect.from, defect.to)]
    return reportAt(found, message, fixes, itemBefore(found, level))
  })),
})

/** More missing items than this are hardly to be written by hand. */
const MOST_INSERTED = 20

/** The new items have the indent and the marks of the one that they go before. */
function insertFix(level: Level, { block, ordinal }: RawNode, from: number, to: number): Fix {
  const last = Math.min(to, from + MOST_INSERTED - 1)
  const { start, text } = block
  const indent = text.slice(0, ordinal.span.start)
  const lines = Array.from({ length: last - from + 1 }, (_, i) =>
    `${indent}${ordinalLike({ block, ordinal }, from + i)}（待补充）\n`)
  return {
    title: `插入缺项${nameNumbers(level, from, last)}`,
    kind: 'choice',
    edits: [{ span: { start, end: start }, newText: lines.join('') }],
  }
}
