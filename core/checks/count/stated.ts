// count/stated: the number of tasks that the text states against the tasks that there are (本要点共59项).

import { writeFigure } from '../../model/counting/figures.js'
import { findWrongTotals, type WrongTotal } from '../../model/counting/totals.js'
import { placeOf } from '../../model/place.js'
import { defineCheck, type Report } from '../check.js'

export const stated = defineCheck({
  code: 'count/stated',
  title: '写明的任务数与实际不符',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  run: snapshot => findWrongTotals(snapshot.prose, snapshot).map(report),
})

function report({ figure, written, counted, where, last }: WrongTotal): Report {
  const newText = writeFigure(counted, written)
  return {
    span: figure,
    message: `这里写的是${written}项，${where}${counted}项。请核对是数字没有改，还是漏了任务。`,
    related: [{ span: placeOf(last.block, last.ordinal.span), message: '数到这一项为止' }],
    fixes: [{ title: `把“${written}”改为“${newText}”`, kind: 'choice', edits: [{ span: figure, newText }] }],
  }
}
