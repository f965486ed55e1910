// The distribution as a table: every unit with a cell for every section, in the order that is asked for.

import type { DistributionUnit, RoleCounts, TaskDistribution, UnitRole } from '../../server/protocol.js'

export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly sum: MatrixCell
}

export interface MatrixColumn {
  readonly name: string
  readonly sum: MatrixCell
}

export interface MatrixRow extends Pick<DistributionUnit, 'name' | 'fullName' | 'unknown'> {
  /** One for each column. */
  readonly cells: readonly MatrixCell[]
  readonly sum: MatrixCell
}

export interface MatrixCell {
  readonly counts: RoleCounts
  /** Of a unit: leads first. Of a column: each task once, in the order of the text. */
  readonly tasks: readonly AnsweredTask[]
  /** 0 for none, up to `HOTTEST`; sums have none. */
  readonly heat: number
}

/** Index into the distribution's tasks. */
export interface AnsweredTask {
  readonly task: number
  readonly role: UnitRole
}

/** As the directory has them, or who has most to do first. */
export type RowOrder = 'directory' | 'load'

export const HOTTEST = 5

export const ROLES: readonly UnitRole[] = ['lead', 'support', 'other']

const NOTHING: RoleCounts = { lead: 0, support: 0, other: 0 }

export function matrixOf(distribution: TaskDistribution, order: RowOrder): Matrix {
  const { sections, units, sum } = distribution
  const hottest = Math.max(1, ...units.flatMap(unit => unit.cells.map(cell => loadOf(countsOf(cell)))))
  const rows = units.map(unit => rowOf(unit, sections.length, hottest))
  const sorted = order === 'load' ? rows.toSorted((a, b) => loadOf(b.sum.counts) - loadOf(a.sum.counts)) : rows
  const columns = sections.map(({ name, sum: counts }, i) => ({ name, sum: { counts, tasks: columnTasks(rows, i), heat: 0 } }))
  return { columns, rows: sorted, sum: { counts: sum, tasks: columns.flatMap(column => column.sum.tasks), heat: 0 } }
}

/** To support is counted as half of the work. */
export function loadOf({ lead, support, other }: RoleCounts): number {
  return lead + other + support / 2
}

function rowOf({ name, fullName, unknown, cells, sum }: DistributionUnit, columns: number, hottest: number): MatrixRow {
  const filled = new Map(cells.map(cell => [cell.section, cellOf(cell, hottest)]))
  const empty: MatrixCell = { counts: NOTHING, tasks: [], heat: 0 }
  return {
    name, fullName, unknown,
    cells: Array.from({ length: columns }, (_, section) => filled.get(section) ?? empty),
    sum: { counts: sum, tasks: ROLES.flatMap(role => cells.flatMap(cell => cell[role].map(task => ({ task, role })))), heat: 0 },
  }
}

type TasksByRole = Readonly<Record<UnitRole, readonly number[]>>

function cellOf(cell: TasksByRole, hottest: number): MatrixCell {
  const counts = countsOf(cell)
  return {
    counts,
    tasks: ROLES.flatMap(role => cell[role].map(task => ({ task, role }))),
    // By the root: a class of units that answers for everything does not make all others pale.
    heat: Math.ceil(HOTTEST * Math.sqrt(loadOf(counts) / hottest)),
  }
}

function countsOf(cell: TasksByRole): RoleCounts {
  return { lead: cell.lead.length, support: cell.support.length, other: cell.other.length }
}

/** Every task of the column once, in the role that comes first. */
function columnTasks(rows: readonly MatrixRow[], column: number): readonly AnsweredTask[] {
  const answered = rows.flatMap(row => row.cells[column]?.tasks ?? [])
  const ranked = answered.toSorted((a, b) => a.task - b.task || ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
  return ranked.filter(({ task }, i) => ranked[i - 1]?.task !== task)
}
