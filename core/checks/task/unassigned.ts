// task/unassigned: a task without an assignment clause, where the document otherwise has them or must have them.

import { flatMap } from '../../../grammar/index.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { headingOf, isEmpty } from '../../model/tasks.js'
import type { Part, Task } from '../../model/types.js'
import { defineCheck, type Report } from '../check.js'
import { emptyClause, endOfText, hasClause, isAssigned } from './clause-habit.js'

/** So many of a part's tasks must have a clause before that is the document's habit. */
const HABIT = 0.8
const FEWEST = 4

export const unassigned = defineCheck({
  code: 'task/unassigned',
  title: '任务没有责任条款',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: snapshot => snapshot.settings.clauses === 'optional' ? [] : flatMap(snapshot.parts, part => {
    const { settings, tasks } = snapshot
    const own = tasks.filter(task => task.node.part === part.index)
    const assigned = new Set(own.filter(isAssigned(snapshot)))
    const habit = assigned.size >= FEWEST && assigned.size >= own.length * HABIT
    const required = settings.clauses === 'required' && part.kind !== 'notice'
    if (!habit && !required) return []
    const reason = habit ? `本部分${own.length}项任务中${assigned.size}项都有` : '本文件要求每项任务都有'
    // An item that is still empty has its own finding.
    const without = own.filter(task => !assigned.has(task) && !isEmpty(task.node))
    return without.map(task => report(task, reason, () => emptyClause(own), part))
  }),
})

function report(task: Task, reason: string, clauseOf: () => string, part: Part): Report {
  const { node } = task
  const bodyStart = textLineOf(node.block)?.body.start ?? node.ordinal.span.end
  const span = placeOf(node.block, { start: node.ordinal.span.start, end: bodyStart + headingOf(node).length })
  if (hasClause(task)) return { span, message: `这一项的责任条款没有写单位，${reason}。请写明责任单位。` }
  const { block, offset } = endOfText(task)
  const place = placeOf(block, { start: offset, end: offset })
  return {
    span,
    message: `这一项没有责任条款，${reason}。请写明责任单位。`,
    get fixes() {
      const clause = clauseOf()
      return part.lines.some(line => line.block === block) ? [{
        title: `在末尾加上“${clause}”`, kind: 'choice', edits: [{ span: place, newText: clause }],
      } as const] : []
    },
  }
}
