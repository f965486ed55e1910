// How the tasks are spread: units against sections, with counts and sums.

import type { TaskSection } from '../model/sections.js'
import { UNIT_ROLES, type UnitRole } from '../model/unit-duties.js'
import type { Snapshot } from '../snapshot.js'
import { unitTasks, type TaskEntry, type UnitEntry } from './unit-tasks.js'

export interface TaskDistribution {
  readonly title: string | undefined
  /** The columns. */
  readonly sections: readonly DistributionSection[]
  /** The rows, in the directory's order. */
  readonly units: readonly DistributionUnit[]
  readonly tasks: readonly TaskEntry[]
  /** Over all units and sections. */
  readonly sum: RoleCounts
}

export type RoleCounts = Readonly<Record<UnitRole, number>>

export interface DistributionSection extends TaskSection {
  readonly sum: RoleCounts
}

export interface DistributionUnit extends Pick<UnitEntry, 'name' | 'fullName' | 'unknown'> {
  /** Only those with tasks, in the order of the sections. */
  readonly cells: readonly DistributionCell[]
  readonly sum: RoleCounts
}

/** The tasks of a unit in a section, as indexes into `tasks`. */
export interface DistributionCell extends Readonly<Record<UnitRole, readonly number[]>> {
  /** Index into `sections`. */
  readonly section: number
}

/** Every count is one assignment: a unit that leads and supports the same task counts in both roles. */
export function taskDistribution(snapshot: Snapshot): TaskDistribution {
  const { title, sections, tasks, units } = unitTasks(snapshot)
  const rows = units.map(unit => rowOf(unit, tasks))
  const cells = rows.flatMap(row => row.cells)
  return {
    title,
    sections: sections.map((section, i) => ({ ...section, sum: sumOf(cells.filter(cell => cell.section === i)) })),
    units: rows,
    tasks,
    sum: sumOf(cells),
  }
}

function rowOf({ name, fullName, unknown, ...unit }: UnitEntry, tasks: readonly TaskEntry[]): DistributionUnit {
  const cells = new Map<number, Record<UnitRole, number[]>>()
  for (const role of UNIT_ROLES) {
    for (const task of unit[role]) {
      const section = tasks[task]?.section ?? 0
      const cell = cells.get(section) ?? { lead: [], support: [], other: [] }
      cells.set(section, cell)
      cell[role].push(task)
    }
  }
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([section, roles]) => ({ section, ...roles }))
  return { name, fullName, unknown, cells: sorted, sum: sumOf(sorted) }
}

function sumOf(cells: readonly DistributionCell[]): RoleCounts {
  const count = (role: UnitRole) => cells.reduce((sum, cell) => sum + cell[role].length, 0)
  return { lead: count('lead'), support: count('support'), other: count('other') }
}
