// unit/leaderless: several units and nobody who leads, where the document names a lead otherwise.

import { flatMap } from '../../../grammar/index.js'
import type { Assignment, Task } from '../../model/types.js'
import { defineCheck } from '../check.js'
import { isClassOfUnits } from './vague-units.js'

/** So many of the tasks with several units must name a lead before that is the document's habit. */
const HABIT = 0.8
const FEWEST = 4

export const leaderless = defineCheck({
  code: 'unit/leaderless',
  title: '没有写明牵头单位',
  severity: 'hint',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: ({ tasks, parts }) => flatMap(parts, part => {
    const own = tasks.filter(task => task.node.part === part.index)
    if (own.filter(hasLead).length < FEWEST) return []
    const shared = own.filter(task => task.assignments.length > 1 && ownUnits(task).length > 1)
    const led = shared.filter(hasLead)
    if (led.length < FEWEST || led.length < shared.length * HABIT) return []
    return flatMap(shared.filter(task => !hasLead(task)), task => {
      const units = ownUnits(task)
      const [first] = units
      return first === undefined ? [] : [{
        span: first.span,
        message: `这一项有${units.length}个单位，没有写明谁牵头；本部分其他多单位任务中，` +
          `${shared.length}项有${led.length}项写明了。请写明牵头单位。`,
      }]
    })
  }),
})

/** Units of the task's own clause; what a heading or a rider (下同) adds is not counted, nor are classes of units. */
function ownUnits({ assignments }: Task): readonly Assignment[] {
  return assignments.filter(({ role, carried, name }) => !carried && role !== 'person' && !isClassOfUnits(name))
}

/** By its own clause, by 首列为牵头, or carried on by a rider. */
function hasLead({ assignments }: Task): boolean {
  return assignments.some(({ role }) => role === 'lead')
}
