// What a unit answers for as plain text, to be pasted into a message or a table.

import { UNIT_ROLE_WORDS, UNIT_ROLES } from '../model/unit-duties.js'
import { tasksWithoutUnit, type TaskEntry, type UnitEntry, type UnitTasks } from './unit-tasks.js'

/** Lines end with \n, without one at the end; `undefined` where the document does not name the unit. */
export function unitText(document: UnitTasks, name: string): string | undefined {
  const unit = document.units.find(each => each.name === name)
  return unit === undefined ? undefined : linesOf(unit, document).join('\n')
}

/** Every unit with its tasks, then the tasks without a unit, then the sum. */
export function allUnitsText(document: UnitTasks): string {
  const { tasks, title, units } = document
  const without = tasksWithoutUnit(document)
  return [
    ...title === undefined ? [] : [`${title}　责任单位任务清单`],
    ...units.map(unit => linesOf(unit, document).join('\n')),
    ...without.length === 0 ? [] : [['没有写明责任单位的：', ...listOf(without, tasks)].join('\n')],
    `共${tasks.length}项任务，${units.length}个单位。`,
  ].join('\n\n')
}

function linesOf(unit: UnitEntry, { tasks }: UnitTasks): readonly string[] {
  const roles = UNIT_ROLES.filter(role => unit[role].length > 0)
  const counts = roles.map(role => `${UNIT_ROLE_WORDS[role]}${unit[role].length}项`)
  return [
    `${unit.name}（${counts.join('，')}）`,
    ...roles.flatMap(role => [`${UNIT_ROLE_WORDS[role]}：`, ...listOf(unit[role], tasks)]),
  ]
}

function listOf(members: readonly number[], tasks: readonly TaskEntry[]): readonly string[] {
  return members.flatMap((member, i) => {
    const task = tasks[member]
    return task === undefined ? [] : [`${i + 1}.${task.words}${inBrackets([task.place, task.deadline])}`]
  })
}

/** Round brackets, and 〔〕 around what has such brackets itself (GB/T 15834—2011 4.9.3.6: no bracket in one of its own shape). */
function inBrackets(remarks: readonly (string | undefined)[]): string {
  const inside = remarks.filter(remark => remark !== undefined).join('，')
  return /[（()）]/.test(inside) ? `〔${inside}〕` : `（${inside}）`
}
