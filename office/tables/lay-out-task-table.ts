// 任务分工表 → layout blocks: one section of upright or turned pages, ready to be printed as an 附件.

import { COLUMN_HEADINGS, type TaskColumn, type TaskTable, type TaskTableRow } from '../../core/index.js'
import type { Block, Face, NoticeLayout, Run, TableRow } from '../layout/blocks.js'
import { titleLines } from '../layout/title-lines.js'

export interface TaskTablePage {
  readonly orientation: 'portrait' | 'landscape'
  /** 「附件」, 「附件1」 above the title; `undefined` for none. */
  readonly label: string | undefined
}

/** 字 across the 版心, upright and turned. */
const WIDTHS = { portrait: 28, landscape: 40 } as const

/** What a column needs beside the others; a number has its own width, whatever the page. */
const SHARES: Readonly<Record<TaskColumn, number>> = {
  number: 0, task: 7, measures: 13, lead: 5.5, support: 7, responsible: 7, person: 3.5, deadline: 4, remark: 3,
}
/** 字: two digits, or （十二） over two lines, and the padding of the cell. */
const NUMBER_WIDTH = 2.2

const NARROW: readonly TaskColumn[] = ['number', 'person', 'deadline']

export function layOutTaskTable(table: TaskTable, { orientation, label }: TaskTablePage): NoticeLayout {
  const above: readonly Block[] = label === undefined ? [] : [
    { kind: 'attachment-label', runs: runs(label, 'label'), source: undefined },
    { kind: 'blank-line', keepWithNext: true },
  ]
  const lines = titleLines(table.title).map(line => runs(line, 'title'))
  return {
    form: 'plain', title: table.title, organ: undefined, issuedOn: undefined,
    sections: [{
      orientation, starts: 'next-page', pageNumbers: 'outer',
      blocks: [
        ...above, { kind: 'title', lines, source: undefined }, { kind: 'blank-line', keepWithNext: true },
        {
          kind: 'table', source: undefined, headerRows: 1,
          columns: columnWidths(table.columns, WIDTHS[orientation]).map((width, i) => ({
            width, align: NARROW.includes(table.columns[i] ?? 'task') ? 'center' : 'left',
          })),
          rows: [headerRow(table.columns), ...table.rows.map(row => tableRow(row, table.columns))],
        },
      ],
    }],
  }
}

function columnWidths(columns: readonly TaskColumn[], total: number): readonly number[] {
  const rest = total - (columns.includes('number') ? NUMBER_WIDTH : 0)
  const shares = columns.reduce((sum, column) => sum + SHARES[column], 0)
  return columns.map(column => column === 'number' ? NUMBER_WIDTH : rest * SHARES[column] / shares)
}

function headerRow(columns: readonly TaskColumn[]): TableRow {
  return { kind: 'cells', source: undefined, cells: columns.map(column => runs(COLUMN_HEADINGS[column], 'table-header')) }
}

function tableRow(row: TaskTableRow, columns: readonly TaskColumn[]): TableRow {
  return row.kind === 'heading'
    ? { kind: 'section', runs: runs(row.text, 'table-header'), source: row.span }
    : { kind: 'cells', source: row.span, cells: columns.map(column => runs(row.cells[column].replaceAll('\n', ''), 'table')) }
}

function runs(text: string, face: Face): readonly Run[] {
  return [{ text, face, bold: false }]
}
