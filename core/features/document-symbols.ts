// The outline that an editor shows: parts, then headings and tasks, each with its first words and who answers for it.

import { textOf, type Span } from '../../grammar/index.js'
import { cutWords, firstWords, ordinalText } from '../model/first-words.js'
import { findEntry } from '../model/settings.js'
import type { OutlineNode, Part, Task } from '../model/types.js'
import { unitAssignments } from '../model/unit-duties.js'
import type { Snapshot } from '../snapshot.js'

export interface DocumentSymbol {
  /** Never empty: 「（一）压实安全责任」. */
  readonly name: string
  /** 「应急指挥中心等2个单位牵头 · 6月底前」 for a task, 「12项任务 · 5个单位」 for what holds tasks; may be empty. */
  readonly detail: string
  readonly kind: 'part' | 'heading' | 'task'
  /** Everything that belongs to it. */
  readonly span: Span
  /** Where the cursor goes; inside `span`. */
  readonly selection: Span
  readonly children: readonly DocumentSymbol[]
}

/** The outline in document order. A lone part without a title is no level of its own: its nodes stand at the top. */
export function documentSymbols(snapshot: Snapshot): readonly DocumentSymbol[] {
  const tasks = new Map(snapshot.tasks.map(task => [task.node, task]))
  const [only, second] = snapshot.parts
  if (only !== undefined && second === undefined && only.title === undefined) {
    return only.roots.map(node => nodeSymbol(node, tasks, snapshot.text))
  }
  return snapshot.parts
    .filter(part => part.title !== undefined || part.roots.length > 0)
    .map(part => partSymbol(part, tasks, snapshot))
}

type TasksByNode = ReadonlyMap<OutlineNode, Task>

/** Longest name in characters; an editor cuts what is longer than its side bar anyway. */
const LONGEST_NAME = 30

const PART_NAMES = { notice: '通知', plan: '要点', attachment: '附件' } as const

function partSymbol(part: Part, tasks: TasksByNode, { parts, text, tree }: Snapshot): DocumentSymbol {
  const start = skipBlank(text, part.span)
  const title = part.titleSpan
  // What the front matter calls the document is what comes first in it.
  const stated = part === parts[0] ? findEntry(tree.frontMatter?.content.entries ?? [], '标题')?.value?.text : undefined
  return {
    name: cut(part.title?.trim() || stated || PART_NAMES[part.kind]),
    detail: counts(part.roots, tasks),
    kind: 'part',
    span: part.span,
    selection: title !== undefined && contains(part.span, title) ? title : { start, end: start },
    children: part.roots.map(node => nodeSymbol(node, tasks, text)),
  }
}

function nodeSymbol(node: OutlineNode, tasks: TasksByNode, text: string): DocumentSymbol {
  const ordinalStart = node.block.start + node.ordinal.span.start
  const words = firstWords(node)
  const task = tasks.get(node)
  return {
    name: cut(`${ordinalText(node)}${textOf(text, words)}`.trim()),
    detail: task === undefined ? counts(node.children, tasks) : taskDetail(task),
    kind: task === undefined ? 'heading' : 'task',
    span: node.span,
    selection: { start: ordinalStart, end: words.end },
    children: node.children.map(child => nodeSymbol(child, tasks, text)),
  }
}

function taskDetail(task: Task): string {
  const units = unitAssignments(task)
  const leads = units.filter(assignment => assignment.role === 'lead')
  const who = leads.length > 0 ? `${someNames(leads)}牵头` : someNames(units)
  return [who, task.deadline?.text].filter(piece => piece !== undefined && piece !== '').join(' · ')
}

function someNames(named: readonly { readonly name: string }[]): string {
  const first = named[0]?.name ?? ''
  return named.length > 1 ? `${first}等${named.length}个单位` : first
}

/** Of all tasks under the nodes, and of the units that answer for them, each counted once. */
function counts(nodes: readonly OutlineNode[], tasks: TasksByNode): string {
  const held = nodes.flatMap(node => tasksUnder(node, tasks))
  const units = new Set(held.flatMap(unitAssignments).map(({ name }) => name))
  const pieces = [`${held.length}项任务`, ...units.size === 0 ? [] : [`${units.size}个单位`]]
  return held.length === 0 ? '' : pieces.join(' · ')
}

function tasksUnder(node: OutlineNode, tasks: TasksByNode): readonly Task[] {
  const own = tasks.get(node)
  return [...own === undefined ? [] : [own], ...node.children.flatMap(child => tasksUnder(child, tasks))]
}

function cut(name: string): string {
  return cutWords(name, LONGEST_NAME)
}

function skipBlank(text: string, within: Span): number {
  const blank = /^\s*/.exec(text.slice(within.start, within.end))?.[0].length ?? 0
  return Math.min(within.start + blank, within.end)
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
