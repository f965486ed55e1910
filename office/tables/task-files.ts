// The 任务分工表 of a notice as files, whole or one list for each unit, in the format that is asked for.

import { strToU8 } from 'fflate'
import { taskTable, type Snapshot, type TaskColumn, type TaskTable } from '../../core/index.js'
import { gb9704 } from '../docx/profile.js'
import { writeDocx } from '../docx/write-docx.js'
import { distinctNames, fileStem } from '../file-names.js'
import { layOutTaskTable } from './lay-out-task-table.js'
import { taskTableCsv, taskTableMarkdown } from './task-table-text.js'
import { taskWorkbook } from './workbook.js'

export const TASK_FORMATS = ['docx', 'xlsx', 'csv', 'md'] as const

export type TaskFormat = typeof TASK_FORMATS[number]

export interface TaskFileOptions {
  readonly format: TaskFormat
  /** A list for each unit: a sheet each in one workbook, else a file each. */
  readonly byUnit: boolean
  readonly orientation: 'portrait' | 'landscape'
  /** The columns in their order; those that hold something, if not said. */
  readonly columns?: readonly TaskColumn[] | undefined
  /** 「附件1」 above the title of a page. */
  readonly label?: string | undefined
  /** What the names of whole files begin with: the name or the title of the notice. */
  readonly stem: string
}

export interface WrittenFile {
  /** With its ending, without a folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** One file, but for lists of units that are no workbook: then one for each unit, in the order of the units. */
export async function taskFiles(snapshot: Snapshot, options: TaskFileOptions): Promise<readonly WrittenFile[]> {
  const { format, byUnit, stem } = options
  if (!byUnit) {
    const bytes = await fileOf(tableOf(snapshot, options), options)
    return [{ name: `${stem}任务分工表.${format}`, bytes }]
  }
  const lists = snapshot.units.map(({ name }) => ({ name, table: tableOf(snapshot, options, name) }))
  if (format === 'xlsx') return [{ name: `${unitListsName(stem)}.xlsx`, bytes: await taskWorkbook(lists) }]
  const names = distinctNames(lists.map(({ name }) => fileStem(name) || '单位'))
  return Promise.all(lists.map(async ({ table }, i) => ({
    name: `${names[i] ?? ''}.${format}`, bytes: await fileOf(table, options),
  })))
}

/** Of the workbook or the folder with the lists of all units. */
export function unitListsName(stem: string): string {
  return `${stem}各单位任务清单`
}

function tableOf(snapshot: Snapshot, { columns }: TaskFileOptions, unit?: string): TaskTable {
  return taskTable(snapshot, { ...columns === undefined ? {} : { columns }, ...unit === undefined ? {} : { unit } })
}

async function fileOf(table: TaskTable, { format, orientation, label }: TaskFileOptions): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(layOutTaskTable(table, { orientation, label }), gb9704)
    case 'xlsx':
      return taskWorkbook([{ name: '任务分工表', table }])
    case 'csv':
      return strToU8(taskTableCsv(table))
    case 'md':
      return strToU8(taskTableMarkdown(table))
  }
}
