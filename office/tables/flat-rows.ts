// A table of tasks for programs that sort and filter: every row says for itself which section it stands in.

import { COLUMN_HEADINGS, type TaskColumn, type TaskTable } from '../../core/index.js'

export interface FlatTable {
  readonly headings: readonly string[]
  readonly columns: readonly FlatColumn[]
  readonly rows: readonly (readonly string[])[]
}

export type FlatColumn = TaskColumn | 'section'

/** The section comes after the number; there is none where the notice has no headings. */
export function flatRows({ columns, rows }: TaskTable): FlatTable {
  const sectioned = rows.some(row => row.kind === 'heading')
  const [first = [], rest] = columns[0] === 'number' ? [['number' as const], columns.slice(1)] : [[], columns]
  const all: readonly FlatColumn[] = sectioned ? [...first, 'section', ...rest] : columns
  let section = ''
  return {
    headings: all.map(column => column === 'section' ? '所属部分' : COLUMN_HEADINGS[column]),
    columns: all,
    rows: rows.flatMap(row => {
      if (row.kind === 'heading') {
        section = row.text
        return []
      }
      return [all.map(column => column === 'section' ? section : row.cells[column])]
    }),
  }
}
