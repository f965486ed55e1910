// A table of tasks (任务分工表) as items with assignment clauses; any other table as lines of words.

import { formatOrdinal } from '../../core/index.js'
import type { WordCell, WordTable } from './read-document.js'

export interface TableLines {
  readonly lines: readonly string[]
  /** Whether it was read as a table of tasks. */
  readonly tasks: boolean
}

/** What a column holds, by its heading; the word goes into the clause. */
const COLUMNS = {
  number: /^(?:序号|编号|序)$/,
  task: /^(?:重点|主要|工作|目标|具体)?(?:任务|事项|工作|项目)(?:名称|内容|分解)?$|^工作内容$|^任务要求$/,
  measure: /^(?:具体|工作|主要|落实|推进)?(?:措施|举措|内容|要求)$|^(?:目标要求|工作标准|工作目标|预期成果)$/,
  lead: /^(?:牵头|主办|主责|责任|承办|实施|负责)(?:单位|部门|科室|处室|股室)$/,
  support: /^(?:配合|协办|协同|参与|协助)(?:单位|部门|科室|处室|股室)$/,
  person: /^(?:责任人|责任领导|牵头领导|分管领导|负责人)$/,
  deadline: /^(?:完成|办结|工作)?(?:时限|时间|期限)(?:要求|节点)?$|^时间(?:节点|要求|安排)$/,
} as const

type Column = keyof typeof COLUMNS

/** So many rows at the top may be a title or a note before the headings come. */
const HEADER_WITHIN = 4

export function tableLines({ rows }: WordTable): TableLines {
  const placed = rows.map(placeCells)
  const at = placed.slice(0, HEADER_WITHIN).findIndex(isHeader)
  const header = placed[at]
  if (header === undefined) {
    return { lines: rows.map(row => row.map(({ text }) => oneLine(text)).join(' ').trim()), tasks: false }
  }
  const columns = columnsOf(header)
  const above = placed.slice(0, at).flatMap(row => row.map(({ text }) => oneLine(text)))
  return { lines: [...above, ...taskLines(placed.slice(at + 1), columns, header)], tasks: true }
}

interface PlacedCell extends WordCell {
  /** The column that it begins in, from 0. */
  readonly column: number
}

function placeCells(row: readonly WordCell[]): readonly PlacedCell[] {
  let column = 0
  return row.map(cell => {
    const placed = { ...cell, column }
    column += cell.columns
    return placed
  })
}

function isHeader(row: readonly PlacedCell[]): boolean {
  const kinds = new Set(row.map(({ text }) => kindOf(text)))
  return (kinds.has('task') || kinds.has('measure')) && (kinds.has('lead') || kinds.has('support'))
}

function kindOf(heading: string): Column | undefined {
  const words = heading.replace(/\s|[（(].*[）)]/g, '')
  return (Object.keys(COLUMNS) as Column[]).find(kind => COLUMNS[kind].test(words))
}

interface TaskColumns {
  readonly at: ReadonlyMap<Column, number>
  /** The words of the headings that go into the clause: 责任单位, 完成时限. */
  readonly words: ReadonlyMap<Column, string>
}

function columnsOf(header: readonly PlacedCell[]): TaskColumns {
  const at = new Map<Column, number>()
  const words = new Map<Column, string>()
  for (const { text, column } of header) {
    const kind = kindOf(text)
    if (kind === undefined || at.has(kind)) continue
    at.set(kind, column)
    words.set(kind, text.replace(/\s/g, ''))
  }
  return { at, words }
}

function taskLines(
  rows: readonly (readonly PlacedCell[])[], columns: TaskColumns, header: readonly PlacedCell[],
): readonly string[] {
  const width = header.reduce((sum, cell) => sum + cell.columns, 0)
  const kept = new Map<number, string>()
  let number = 0
  return rows.flatMap((row, index) => {
    const [only] = row
    if (only !== undefined && row.length === 1 && only.columns >= Math.min(width, 2)) return [oneLine(only.text)]
    for (const cell of row) if (!cell.continues) kept.set(cell.column, cell.text)
    const cellOf = (kind: Column): string => kept.get(columns.at.get(kind) ?? -1) ?? ''
    const continued = row.find(cell => cell.column === columns.at.get('task'))?.continues === true
    const goesOn = rows[index + 1]?.find(cell => cell.column === columns.at.get('task'))?.continues === true
    const heading = !continued && goesOn ? [oneLine(cellOf('task'))] : []
    const words = [continued || goesOn ? '' : cellOf('task'), cellOf('measure')].map(oneLine).filter(text => text !== '')
    if (words.length === 0) return heading
    const written = Number(/\d+/.exec(cellOf('number'))?.[0])
    number = Number.isNaN(written) || continued ? number + 1 : written
    return [...heading, `${ordinal(words[0] ?? '', number)}${sentences(words)}${clause(cellOf, columns)}`]
  })
}

/** Nothing where the cell's own words begin with one. */
function ordinal(words: string, number: number): string {
  return /^(?:\d+[.．、]|[（(]?[一二三四五六七八九十百]+[）)、])/.test(words) ? '' : formatOrdinal(3, number)
}

function sentences(words: readonly string[]): string {
  return words.map(text => /[。；！？：]$/.test(text) ? text : `${text}。`).join('')
}

/** （牵头单位：甲；配合单位：乙、丙；完成时限：6月底前） */
function clause(cellOf: (kind: Column) => string, { words }: TaskColumns): string {
  const groups = (['lead', 'support', 'person', 'deadline'] as const).flatMap(kind => {
    const text = kind === 'deadline' ? oneLine(cellOf(kind)) : list(cellOf(kind))
    return text === '' || /^[—\-/无]+$/.test(text) ? [] : [`${words.get(kind) ?? ''}：${text}`]
  })
  return groups.length === 0 ? '' : `（${groups.join('；')}）`
}

/** Units on lines of their own, or with blanks between them, as one list. */
function list(text: string): string {
  return text.split(/[\n、]+|[ \u3000]{1,}/).map(name => name.trim().replace(/[，,；;。]$/, ''))
    .filter(name => name !== '').join('、')
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim()
}
