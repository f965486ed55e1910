// count/listed: an enumeration that states its number and lists more or fewer (从甲、乙、丙、丁、戊六个方面).

import { flatMap, type Span } from '../../../grammar/index.js'
import type { Fix, RelatedPlace } from '../../finding.js'
import type { Memory } from '../../memory.js'
import { findWrongSeries, mayAnnounce, type WrongSeries } from '../../model/counting/announced.js'
import { findMiscounts, type Miscount } from '../../model/counting/enumerations.js'
import { writeFigure } from '../../model/counting/figures.js'
import { countedPassage } from '../../model/counting/passage.js'
import { placeOf } from '../../model/place.js'
import type { ProseLine } from '../../model/prose.js'
import { defineCheck, moveReport, type Report } from '../check.js'

export const listed = defineCheck({
  code: 'count/listed',
  title: '列举的项数与写明的数字不符',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: ({ prose, memory }) => {
    const body = prose.filter(({ role }) => role === 'node' || role === 'paragraph')
    const listed = memory.findInEach('count/listed', body, moveReport, line => miscountsIn(line, memory))
    const may = memory.ofEach('announced series', body, line => mayAnnounce(line, memory))
    const announcing = new Set(body.filter((_, i) => may[i]))
    const runs = announcing.size === 0 ? [] : runsOf(body)
    return [...listed, ...flatMap(runs, run => findWrongSeries(run, announcing, memory)).map(reportSeries)]
  },
})

function miscountsIn({ line, block }: ProseLine, memory: Memory): readonly Report[] {
  const passage = countedPassage(memory, line, block)
  return passage === undefined ? [] : findMiscounts(passage).map(miscount => {
    const figure = placeOf(block, miscount.figure)
    const list = { span: placeOf(block, miscount.list), message: '列举的内容' }
    return report(figure, miscount, nameCount(miscount.listed), list,
      miscount.listed.least === miscount.listed.most ? miscount.listed.least : undefined)
  })
}

function reportSeries({ figure, written, head, stated, counted, last }: WrongSeries): Report {
  return report(figure, { written, head, stated }, `${counted}项`, { span: last, message: '列到这一项为止' }, counted)
}

function report(
  span: Span, { written, head }: Pick<Miscount, 'written' | 'head' | 'stated'>, found: string, place: RelatedPlace,
  right: number | undefined,
): Report {
  return {
    span,
    message: `写明是“${written}${head}”，列举的却是${found}。请核对：补上漏掉的或删去多出的，或者改正数字。`,
    related: [place],
    fixes: right === undefined ? [] : [correctFigure(span, written, right)],
  }
}

function correctFigure(span: Span, written: string, right: number): Fix {
  const newText = writeFigure(right, written)
  return { title: `把“${written}”改为“${newText}”`, kind: 'choice', edits: [{ span, newText }] }
}

function nameCount({ least, most }: Miscount['listed']): string {
  return least === most ? `${least}项` : `${least}至${most}项`
}

/** Lines that go on with each other: those of a node, and paragraphs without one between two nodes. */
function runsOf(lines: readonly ProseLine[]): readonly (readonly ProseLine[])[] {
  const runs: ProseLine[][] = []
  let before: ProseLine | undefined
  for (const line of lines) {
    if (before !== undefined && before.part === line.part && before.node === line.node) runs.at(-1)?.push(line)
    else runs.push([line])
    before = line
  }
  return runs
}
