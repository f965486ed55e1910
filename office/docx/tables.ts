// Tables: the one of the text, and the frame without lines that other blocks stand in.

import type { Run, Table, TableColumn, TableRow } from '../layout/blocks.js'
import { border, type Border } from './formatting.js'
import type { PageProfile } from './profile.js'
import { paragraphElement, writeRuns } from './runs.js'
import { PART_STYLES } from './styles.js'
import { element } from './xml.js'

export interface Grid {
  /** In twips. */
  readonly widths: readonly number[]
  readonly rows: readonly GridRow[]
  readonly centred?: boolean
  /** Around every cell; none if not said otherwise. */
  readonly lines?: Border
  /** In twips, at the left and right of a cell. */
  readonly padding?: number
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  /** In twips; otherwise as high as its text. */
  readonly exactHeight?: number
  /** Printed again on every page. */
  readonly header?: boolean
}

export interface GridCell {
  /** Paragraphs, at least one. */
  readonly content: string
  /** How many columns it covers. */
  readonly span?: number
  readonly top?: Border
  readonly bottom?: Border
  readonly centred?: boolean
}

export function gridElement({ widths, rows, centred, lines, padding = 0 }: Grid): string {
  const margin = (name: string, width: number): string => element(name, { 'w:w': width, 'w:type': 'dxa' })
  const total = widths.reduce((sum, width) => sum + width, 0)
  const properties = element('w:tblPr', {},
    margin('w:tblW', total),
    centred === true ? element('w:jc', { 'w:val': 'center' }) : '',
    lines === undefined ? '' : element('w:tblBorders', {}, ...SIDES.map(side => border(side, lines))),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, margin('w:left', padding), margin('w:right', padding)))
  const grid = element('w:tblGrid', {}, ...widths.map(width => element('w:gridCol', { 'w:w': width })))
  return element('w:tbl', {}, properties, grid, ...rows.map(row => rowElement(row, widths)))
}

const SIDES = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']

function rowElement({ cells, exactHeight, header }: GridRow, widths: readonly number[]): string {
  const properties = element('w:trPr', {},
    element('w:cantSplit'),
    exactHeight === undefined ? '' : element('w:trHeight', { 'w:val': exactHeight, 'w:hRule': 'exact' }),
    header === true ? element('w:tblHeader') : '')
  let column = 0
  return element('w:tr', {}, properties, ...cells.map(cell => {
    const span = cell.span ?? 1
    const width = widths.slice(column, column + span).reduce((sum, own) => sum + own, 0)
    column += span
    return cellElement(cell, span, width)
  }))
}

function cellElement({ content, top, bottom, centred }: GridCell, span: number, width: number): string {
  const borders = [
    top === undefined ? '' : border('w:top', top), bottom === undefined ? '' : border('w:bottom', bottom),
  ].join('')
  const properties = element('w:tcPr', {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    span > 1 ? element('w:gridSpan', { 'w:val': span }) : '',
    borders === '' ? '' : element('w:tcBorders', {}, borders),
    centred === true ? element('w:vAlign', { 'w:val': 'center' }) : '')
  return element('w:tc', {}, properties, content)
}

/** Half a point, black. */
const TABLE_LINES: Border = { eighths: 4 }
const TABLE_PADDING = 80

export function tableElement(table: Table, profile: PageProfile): string {
  return gridElement({
    widths: table.columns.map(({ width }) => Math.round(width * profile.cellTwips)),
    rows: table.rows.map((row, i) => ({ header: i < table.headerRows, cells: cellsOf(row, i, table, profile) })),
    centred: true,
    lines: TABLE_LINES,
    padding: TABLE_PADDING,
  })
}

function cellsOf(row: TableRow, index: number, table: Table, profile: PageProfile): readonly GridCell[] {
  const header = index < table.headerRows
  const cell = (runs: readonly Run[], align: TableColumn['align']): string =>
    paragraphElement({ style: header ? PART_STYLES.tableHeader : PART_STYLES.table, ...(header ? {} : { align }) },
      writeRuns(runs, header ? 'table-header' : 'table', profile))
  if (row.kind === 'section') return [{ content: cell(row.runs, 'left'), span: table.columns.length, centred: true }]
  return row.cells.map((runs, i) => ({ content: cell(runs, table.columns[i]?.align ?? 'left'), centred: true }))
}
