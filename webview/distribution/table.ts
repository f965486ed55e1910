// The table of the page: real headers for those who listen, numbers and colours for those who look.

import type { RoleCounts } from '../../server/protocol.js'
import { element } from './element.js'
import { ROLES, type Matrix, type MatrixCell } from './matrix.js'
import type { DistributionWords } from './words.js'

/** A field of the grid: what it is called, and the tasks behind it. */
export interface Field {
  readonly node: HTMLTableCellElement
  readonly title: string
  readonly cell: MatrixCell
}

export interface DistributionTable {
  readonly node: HTMLTableElement
  /** Head, units, sums; every row has the same number of fields. */
  readonly fields: readonly (readonly Field[])[]
}

export function distributionTable({ columns, rows, sum }: Matrix, words: DistributionWords): DistributionTable {
  const corner: Field = { node: element('th', { scope: 'col', class: 'name' }, words.unit), title: words.all, cell: sum }
  const total: Field = { node: element('th', { scope: 'col', class: 'sum' }, words.sum), title: words.all, cell: sum }
  const head = [corner, ...columns.map(column => headField(column.name, column.sum)), total]
  const body = rows.map(row => [
    unitField(row.name, remarkOf(row, words), row.sum),
    ...row.cells.map((cell, i) => field('td', `${row.name}，${columns[i]?.name ?? ''}`, cell, words, `heat-${cell.heat}`)),
    field('td', `${row.name}，${words.sum}`, row.sum, words, 'sum'),
  ])
  const foot = [
    { ...unitField(words.sum, '', sum), title: words.all },
    ...columns.map(column => field('td', column.name, column.sum, words, 'sum')),
    field('td', words.all, sum, words, 'sum'),
  ]
  const rowOf = (fields: readonly Field[]): HTMLTableRowElement => element('tr', { role: 'row' }, ...fields.map(({ node }) => node))
  const node = element('table', { role: 'grid', 'aria-describedby': 'summary', 'aria-label': words.title },
    element('thead', { role: 'rowgroup' }, rowOf(head)),
    element('tbody', { role: 'rowgroup' }, ...body.map(rowOf)),
    element('tfoot', { role: 'rowgroup' }, rowOf(foot)))
  return { node, fields: [head, ...body, foot] }
}

function remarkOf({ fullName, unknown }: Matrix['rows'][number], words: DistributionWords): string {
  return fullName !== null ? words.alias(fullName) : unknown ? words.unknown : ''
}

function headField(name: string, cell: MatrixCell): Field {
  return { node: element('th', { scope: 'col', role: 'columnheader', title: name }, element('span', {}, name)), title: name, cell }
}

function unitField(name: string, remark: string, cell: MatrixCell): Field {
  const marks = remark === '' ? [] : [element('span', { class: 'remark' }, remark)]
  return { node: element('th', { scope: 'row', role: 'rowheader', class: 'name', title: name }, element('span', {}, name), ...marks), title: name, cell }
}

function field(name: 'td', title: string, cell: MatrixCell, words: DistributionWords, look: string): Field {
  const said = `${title}：${spoken(cell.counts, words)}`
  const numbers = ROLES.filter(role => cell.counts[role] > 0)
    .map(role => element('span', { class: role, 'aria-hidden': 'true' }, String(cell.counts[role])))
  return { node: element(name, { role: 'gridcell', class: look, 'aria-label': said, title: said }, ...numbers), title, cell }
}

/** 「牵头3项，配合2项」 */
export function spoken(counts: RoleCounts, words: DistributionWords): string {
  const parts = ROLES.filter(role => counts[role] > 0).map(role => words.count(role, counts[role]))
  return parts.length === 0 ? words.none : parts.join('，')
}
