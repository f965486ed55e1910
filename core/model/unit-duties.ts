// Which tasks a unit answers for, in which role: one account for all who list, count or show it.

import type { DirectoryUnit, UnitDirectory } from './directory.js'
import type { Assignment, Task } from './types.js'
import { fullNames } from './unit-names.js'

/** The roles of units, in the order in which they are told; people answer for tasks, too, but are none. */
export const UNIT_ROLES = ['lead', 'support', 'other'] as const

export type UnitRole = typeof UNIT_ROLES[number]

export const UNIT_ROLE_WORDS: Readonly<Record<UnitRole, string>> = { lead: '牵头', support: '配合', other: '负责' }

/** An assignment that is no person's. */
export interface UnitAssignment extends Assignment {
  readonly role: UnitRole
}

export interface Duty {
  readonly task: Task
  readonly role: UnitRole
  readonly assignment: UnitAssignment
}

export interface UnitDuties {
  /** The full name where the directory knows it, else the name as written. */
  readonly name: string
  readonly listed: DirectoryUnit | undefined
  /** In reading order; a task twice where the unit has two roles in it. */
  readonly duties: readonly Duty[]
}

/** In the order of the clauses. */
export function unitAssignments({ assignments }: Pick<Task, 'assignments'>): readonly UnitAssignment[] {
  return assignments.filter((one): one is UnitAssignment => one.role !== 'person')
}

/**
 * In the order of first use, the duties of each name in reading order. What is said twice of a task, one name in one
 * role, counts once.
 *
 * @param nameOf under which name a written one counts; without it, every name as it is written
 */
export function dutiesByName(
  tasks: readonly Task[], nameOf: (written: string) => string = written => written,
): ReadonlyMap<string, readonly Duty[]> {
  const duties = new Map<string, Duty[]>()
  for (const task of tasks) {
    const said = new Set<string>()
    for (const assignment of unitAssignments(task)) {
      const { role } = assignment
      const name = nameOf(assignment.name)
      if (said.has(`${role} ${name}`)) continue
      said.add(`${role} ${name}`)
      const own = duties.get(name)
      if (own === undefined) duties.set(name, [{ task, role, assignment }])
      else own.push({ task, role, assignment })
    }
  }
  return duties
}

/** By full name: the units of the directory in its order, then the others in the order of first use. */
export function readDuties(tasks: readonly Task[], directory: UnitDirectory): ReadonlyMap<string, UnitDuties> {
  const found = dutiesByName(tasks, fullNames(directory))
  const listed = new Map(directory.units.map(unit => [unit.name, unit]))
  return new Map([...listed.keys(), ...found.keys()].map(name =>
    [name, { name, listed: listed.get(name), duties: found.get(name) ?? [] }]))
}

/** 「牵头 7 · 配合 6」, tasks by role, what there is none of left out; 「没有任务」 for none at all. */
export function countsByRole(duties: readonly Pick<Duty, 'role'>[]): string {
  const counts = UNIT_ROLES.map(role => ({ role, count: duties.filter(duty => duty.role === role).length }))
    .filter(({ count }) => count > 0)
  return counts.length === 0 ? '没有任务' : counts.map(({ role, count }) => `${UNIT_ROLE_WORDS[role]} ${count}`).join(' · ')
}
