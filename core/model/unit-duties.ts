// What each unit answers for, whatever name it goes by in the text: full name, 简称 or 曾用名.

import type { DirectoryUnit, UnitDirectory } from './directory.js'
import type { Assignment, AssignmentRole, Task } from './types.js'
import { listedNames } from './unit-names.js'

export interface Duty {
  readonly task: Task
  readonly role: Exclude<AssignmentRole, 'person'>
  readonly assignment: Assignment
}

export interface UnitDuties {
  /** The full name where the directory knows it, else the name as written. */
  readonly name: string
  readonly listed: DirectoryUnit | undefined
  /** In reading order; a task twice where the unit has two roles in it. */
  readonly duties: readonly Duty[]
}

/** The full name of a unit of the directory for each of its names; any other name as it is. */
export function fullNames(directory: UnitDirectory): (name: string) => string {
  const { full, former, short } = listedNames(directory)
  return name => full.has(name) ? name : former.get(name) ?? short.get(name) ?? name
}

/** By full name: the units of the directory in its order, then the others in the order of first use. */
export function readDuties(tasks: readonly Task[], directory: UnitDirectory): ReadonlyMap<string, UnitDuties> {
  const fullName = fullNames(directory)
  const duties = new Map<string, Duty[]>(directory.units.map(unit => [unit.name, []]))
  for (const task of tasks) {
    for (const duty of dutiesOf(task, fullName)) {
      const name = fullName(duty.assignment.name)
      const known = duties.get(name)
      if (known === undefined) duties.set(name, [duty])
      else known.push(duty)
    }
  }
  const listed = new Map(directory.units.map(unit => [unit.name, unit]))
  return new Map([...duties].map(([name, own]) => [name, { name, listed: listed.get(name), duties: own }]))
}

/** 「牵头 7 · 配合 6」, tasks by role, what there is none of left out; '' for none at all. */
export function countsByRole(duties: readonly Duty[]): string {
  const count = (role: Duty['role']) => duties.filter(duty => duty.role === role).length
  return ROLE_WORDS.flatMap(([role, word]) => count(role) === 0 ? [] : [`${word} ${count(role)}`]).join(' · ')
}

const ROLE_WORDS: readonly (readonly [Duty['role'], string])[] = [['lead', '牵头'], ['support', '配合'], ['other', '负责']]

/** Two names of one unit in one role count once. */
function dutiesOf(task: Task, fullName: (name: string) => string): readonly Duty[] {
  const seen = new Set<string>()
  return task.assignments.flatMap(assignment => {
    const { role, name } = assignment
    const key = `${role}\n${fullName(name)}`
    if (role === 'person' || seen.has(key)) return []
    seen.add(key)
    return [{ task, role, assignment }]
  })
}
