// task/untimed: a task without a time limit, where nearly all others have one.

import { flatMap } from '../../../grammar/index.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { headingOf } from '../../model/tasks.js'
import type { OutlineNode, Task } from '../../model/types.js'
import { defineCheck } from '../check.js'
import { isAssigned } from './clause-habit.js'

const HABIT = 0.9
const FEWEST = 5
/** Words of time in the text itself: 6月底前, 年内, 每季度. */
const TIME = /\d{1,2}月|[一二三四五六七八九十]月|年底|年内|年前|季度|半年|每[年月周日天]|全年|长期|持续|常态|汛期前|\d+个?(?:工作)?日内/

export const untimed = defineCheck({
  code: 'task/untimed',
  title: '任务没有完成时限',
  severity: 'hint',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: snapshot => flatMap(snapshot.parts, part => {
    const own = snapshot.tasks.filter(task => task.node.part === part.index)
    const timed = own.filter(task => task.deadline !== undefined)
    if (timed.length < FEWEST || timed.length < own.length * HABIT) return []
    const assigned = isAssigned(snapshot)
    return own.filter(task => !saysWhen(task) && assigned(task)).map(({ node }) => ({
      span: headSpan(node),
      message: `这一项没有写完成时限，本部分${own.length}项任务中${timed.length}项写了。请补上完成时限。`,
    }))
  }),
})

/** A task without any clause is reported as that. */
function saysWhen({ node, deadline }: Task): boolean {
  return deadline !== undefined || node.lines.some(block => TIME.test(block.text))
}

function headSpan(node: OutlineNode) {
  const bodyStart = textLineOf(node.block)?.body.start ?? node.ordinal.span.end
  return placeOf(node.block, { start: node.ordinal.span.start, end: bodyStart + headingOf(node).length })
}
