// count/stated: the number of tasks that the text states against the tasks that there are (本要点共59项).

import { shift, type Span } from '../../../grammar/index.js'
import { across } from '../../across.js'
import { writeFigure } from '../../model/counting/figures.js'
import { planOf, wrongTotalsIn, wrongTotalsOfAll, type StatedTotal } from '../../model/counting/totals.js'
import { placeOf } from '../../model/place.js'
import type { OutlineNode } from '../../model/types.js'
import { defineCheck, moveReport, type Report } from '../check.js'

export const stated = defineCheck({
  code: 'count/stated',
  title: '写明的任务数与实际不符',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => {
    const itself = across(snapshot, 'count/stated', own => wrongTotalsIn(own).map(total => report(total, placeOfNode(total.last))), moveReport)
    const plan = planOf(snapshot)
    if (plan === undefined) return itself.all()
    const { title, tasks, counts, start } = plan
    const last = shift(placeOfNode(plan.last), start)
    const all = across(snapshot, 'total of all', own => wrongTotalsOfAll(own, plan),
      (total, by) => ({ ...total, figure: shift(total.figure, by) }), JSON.stringify([title, tasks, ...counts]))
    return [...itself.all(), ...all.all().map(total => report(total, last))]
  },
})

function placeOfNode({ block, ordinal }: OutlineNode): Span {
  return placeOf(block, ordinal.span)
}

function report({ figure, written, counted, where }: StatedTotal, last: Span): Report {
  const newText = writeFigure(counted, written)
  return {
    span: figure,
    message: `这里写的是${written}项，${where}${counted}项。请核对是数字没有改，还是漏了任务。`,
    related: [{ span: last, message: '数到这一项为止' }],
    fixes: [{ title: `把“${written}”改为“${newText}”`, kind: 'choice', edits: [{ span: figure, newText }] }],
  }
}
