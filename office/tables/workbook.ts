// Tables of tasks as an .xlsx workbook: numbers as numbers, a frozen heading, filters, set up to be printed.

import { unzipSync } from 'fflate'
import writeExcelFile, { type Cell, type Feature, type Sheet } from 'write-excel-file/universal'
import type { TaskTable } from '../../core/index.js'
import { zipFiles } from '../zip.js'
import { flatRows, type FlatColumn, type FlatTable } from './flat-rows.js'

/** In characters of the sheet's font, as Excel counts; they fit on one landscape page. */
const WIDTHS: Readonly<Record<FlatColumn, number>> = {
  number: 7, section: 22, task: 30, measures: 60, lead: 20, support: 30, responsible: 30, person: 14, deadline: 16, remark: 16,
}

const CENTRED: readonly FlatColumn[] = ['number', 'person', 'deadline']

export interface NamedTable {
  /** What the tab of its sheet should say; shortened and freed of forbidden signs where need be. */
  readonly name: string
  readonly table: TaskTable
}

/** One sheet for each table, at least one. The same tables give the same bytes. */
export async function taskWorkbook(tables: readonly NamedTable[]): Promise<Uint8Array> {
  const names = sheetNames(tables.map(({ name }) => name))
  const flat = tables.map(({ table }) => flatRows(table))
  const sheets = tables.map(({ table }, i): Sheet<unknown> => sheetOf(table, flat[i] ?? flatRows(table), names[i] ?? ''))
  const blob = await writeExcelFile(sheets as never, {
    fontFamily: '宋体', fontSize: 11, features: [printing(flat, names)],
  }).toBlob()
  return timeless(new Uint8Array(await blob.arrayBuffer()))
}

/** The title across the first row, the headings in the second, then the tasks. */
function sheetOf(table: TaskTable, { columns, headings, rows }: FlatTable, name: string): Sheet<unknown> {
  const title: Cell = { value: table.title, columnSpan: columns.length, fontWeight: 'bold', fontSize: 16, align: 'center' }
  const header = headings.map((value): Cell => ({
    value, fontWeight: 'bold', align: 'center', alignVertical: 'center', borderStyle: 'thin', backgroundColor: '#f2f2f2',
  }))
  const data = rows.map(row => row.map((text, i) => cell(text, columns[i] ?? 'task')))
  return {
    sheet: name,
    data: [[title, ...Array<null>(columns.length - 1).fill(null)], header, ...data],
    columns: columns.map(column => ({ width: WIDTHS[column] })),
    stickyRowsCount: HEADER_ROWS,
    orientation: 'landscape',
  }
}

/** The title and the headings: both stay in sight, and are printed on every page. */
const HEADER_ROWS = 2

function cell(text: string, column: FlatColumn): Cell {
  const format = {
    wrap: true, alignVertical: 'center', borderStyle: 'thin', align: CENTRED.includes(column) ? 'center' : 'left',
  } as const
  const isNumber = column === 'number' && /^\d{1,9}$/.test(text)
  return isNumber ? { ...format, type: Number, value: Number(text) } : { ...format, type: String, value: text }
}

/** Excel allows 31 characters, none of \ / ? * [ ] : and no name twice. */
function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map(name => {
    const clean = [...name.replace(/[\\/?*[\]:]/g, '_').replace(/^'|'$/g, '_')].slice(0, LONGEST_NAME).join('') || '任务'
    let free = clean
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) free = `${clean.slice(0, LONGEST_NAME - 4)}（${copy}）`
    taken.add(free.toLowerCase())
    return free
  })
}

const LONGEST_NAME = 31

/** What the library leaves to its users: filters, one page in width, rows that are printed again on each page. */
function printing(tables: readonly FlatTable[], names: readonly string[]): Feature<unknown> {
  const filters = tables.map(({ columns, rows }) => `A${HEADER_ROWS}:${columnLetter(columns.length - 1)}${rows.length + HEADER_ROWS}`)
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withPageSetup(xml, filters[sheetIndex] ?? 'A2'),
        },
        'xl/styles.xml': { transform: withOrderedFonts },
        'xl/workbook.xml': {
          transform: xml => xml.replace('<definedNames/>', '').replace('</sheets>', `</sheets>${definedNames(names, filters)}`),
        },
      },
    },
  } as Feature<unknown>
}

/** The order of the elements is that of the schema (ECMA-376, 18.3.1.99). */
function withPageSetup(xml: string, filter: string): string {
  return xml
    .replace(/<sheetPr\b[^>]*\/>|<sheetPr\b[^>]*>.*?<\/sheetPr>/, '')
    .replace(/<(?:pageSetup|pageMargins)\b[^>]*\/>/g, '')
    .replace(/(<worksheet\b[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<\/sheetData>/, `</sheetData><autoFilter ref="${filter}"/>`)
    .replace(/(<\/worksheet>)/, '<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      '<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>$1')
}

/** The library writes what a font has in another order than the schema (ECMA-376, 18.8.22). */
function withOrderedFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const properties = FONT_PROPERTIES.flatMap(name => new RegExp(`<${name}\\b[^>]*/>`).exec(inside)?.[0] ?? [])
    return `<font>${properties.join('')}</font>`
  })
}

const FONT_PROPERTIES = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

function definedNames(names: readonly string[], filters: readonly string[]): string {
  const entries = names.flatMap((name, i) => {
    const sheet = `'${name.replaceAll("'", "''")}'`
    const cells = (filters[i] ?? '').replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escaped(`${sheet}!${cells}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(`${sheet}!$1:$${HEADER_ROWS}`)}</definedName>`,
    ]
  })
  return `<definedNames>${entries.join('')}</definedNames>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function columnLetter(index: number): string {
  return String.fromCharCode(65 + index)
}

/** Zip archives tell when they were made; this one does not. */
function timeless(bytes: Uint8Array): Uint8Array {
  return zipFiles(Object.entries(unzipSync(bytes)).sort(([a], [b]) => a < b ? -1 : 1))
}
