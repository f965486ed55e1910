// 任务分工表: the tasks of a notice as rows of a table, who answers for each in columns, headings as rows of their own.

import { textOf, type Inline, type LineBlock, type Span } from '../../grammar/index.js'
import { firstWords, ordinalText } from '../model/first-words.js'
import { textLineOf } from '../model/place.js'
import { referenceText } from '../model/references.js'
import type { AssignmentRole, OutlineNode, Task } from '../model/types.js'
import { unitAssignments } from '../model/unit-duties.js'
import type { Snapshot } from '../snapshot.js'

/** In the order in which they stand when nothing else is asked for. */
export const TASK_COLUMNS = [
  'number', 'task', 'measures', 'lead', 'support', 'responsible', 'person', 'deadline', 'remark',
] as const

export type TaskColumn = typeof TASK_COLUMNS[number]

export const COLUMN_HEADINGS: Readonly<Record<TaskColumn, string>> = {
  number: '序号', task: '重点任务', measures: '具体措施', lead: '牵头单位', support: '配合单位', responsible: '责任单位',
  person: '责任人', deadline: '完成时限', remark: '备注',
}

export interface TaskTable {
  /** 「望川市2026年水利工作要点任务分工表」 */
  readonly title: string
  readonly columns: readonly TaskColumn[]
  readonly rows: readonly TaskTableRow[]
  readonly counts: TaskCounts
}

export type TaskTableRow = HeadingRow | TaskRow

/** A heading above tasks, across the whole table. */
export interface HeadingRow {
  readonly kind: 'heading'
  /** With its ordinal, without its clause. */
  readonly text: string
  readonly span: Span
}

export interface TaskRow {
  readonly kind: 'task'
  /** By column, for every column there is; '' where the notice says nothing. */
  readonly cells: Readonly<Record<TaskColumn, string>>
  readonly span: Span
}

/** What the table holds, for the drafter to compare with the outline. */
export interface TaskCounts {
  readonly tasks: number
  /** Tasks for which at least one unit answers. */
  readonly assigned: number
  /** Different names of units. */
  readonly units: number
}

export interface TaskTableOptions {
  /** The columns in their order; those that hold something, if not said. */
  readonly columns?: readonly TaskColumn[]
  /** Only the tasks that this name answers for; the other rows fall away with their headings. */
  readonly unit?: string
}

/** A table without rows for a text without tasks. */
export function taskTable(snapshot: Snapshot, { columns, unit }: TaskTableOptions = {}): TaskTable {
  const tasks = unit === undefined ? snapshot.tasks
    : snapshot.tasks.filter(task => unitNames(task).includes(unit))
  const rows = tableRows(tasks, snapshot)
  const names = new Set(tasks.flatMap(unitNames))
  const title = snapshot.title ?? '工作要点'
  return {
    title: unit === undefined ? `${title}任务分工表` : `${unit}任务清单`,
    columns: columns ?? filledColumns(rows),
    rows,
    counts: {
      tasks: tasks.length,
      assigned: tasks.filter(task => unitNames(task).length > 0).length,
      units: names.size,
    },
  }
}

/** 「57项任务，都有责任单位，涉及24个单位」 */
export function countsSentence({ tasks, assigned, units: named }: TaskCounts): string {
  const without = tasks === assigned ? '都有责任单位' : `其中${tasks - assigned}项没有责任单位`
  return tasks === 0 ? '没有任务' : `${tasks}项任务，${without}，涉及${named}个单位`
}

function unitNames(task: Task): readonly string[] {
  return unitAssignments(task).map(({ name }) => name)
}

function tableRows(tasks: readonly Task[], snapshot: Snapshot): readonly TaskTableRow[] {
  const shown = new Set<OutlineNode>()
  return tasks.flatMap(task => {
    const headings = ancestors(task.node).filter(node => !shown.has(node))
    for (const heading of headings) shown.add(heading)
    return [...headings.map(node => headingRow(node, snapshot)), taskRow(task, snapshot)]
  })
}

/** From the top down. */
function ancestors({ parent }: OutlineNode): readonly OutlineNode[] {
  return parent === undefined ? [] : [...ancestors(parent), parent]
}

function headingRow(node: OutlineNode, { text }: Snapshot): HeadingRow {
  return { kind: 'heading', text: `${ordinalText(node)}${textOf(text, firstWords(node)).trim()}`, span: node.span }
}

function taskRow({ node, assignments, deadline }: Task, snapshot: Snapshot): TaskRow {
  const of = (role: AssignmentRole) => assignments.filter(one => one.role === role).map(one => one.name).join('、')
  const words = textOf(snapshot.text, firstWords(node)).trim()
  const whole = node.lines.map(block => withoutClauses(block, snapshot)).filter(line => line !== '').join('\n')
  const measures = whole.slice(words.length).replace(/^[。；;.]/, '').trim()
  return {
    kind: 'task',
    cells: {
      number: ordinalText(node).trim().replace(/(?<![、.．﹒，：:,])[、.．﹒，：:,]+$/, ''), task: words, measures,
      lead: of('lead'), support: of('support'), responsible: of('other'), person: of('person'),
      deadline: deadline?.text ?? '', remark: '',
    },
    span: node.span,
  }
}

/** The words of a line as printed, without what says who answers. */
function withoutClauses(block: LineBlock, snapshot: Snapshot): string {
  const content: readonly Inline[] = textLineOf(block)?.content ?? []
  const words = content.map(inline => {
    if (inline.kind === 'clause') return ''
    const written = textOf(block.text, inline.span)
    if (inline.kind !== 'reference' || inline.target.by !== 'label') return written
    const { name } = inline.target
    const meant = snapshot.labels.find(label => label.name === name)?.node
    return meant === undefined ? written : referenceText(meant.level, meant.number)
  })
  return words.join('').trim()
}

/** Number and task always; the rest where at least one row has something there. */
function filledColumns(rows: readonly TaskTableRow[]): readonly TaskColumn[] {
  return TASK_COLUMNS.filter(column => column === 'number' || column === 'task' ||
    rows.some(row => row.kind === 'task' && row.cells[column] !== ''))
}
