// The tree of the view 责任单位, as plain data: by unit or by task, narrowed by a filter.

import type { Range } from 'vscode-languageclient'
import type {
  AssignmentInfo, FindingCount, SectionInfo, TaskInfo, UnitInfo, UnitRole, UnitTasks,
} from '../../../server/protocol.js'

export type Grouping = 'unit' | 'task'

export interface UnitNode {
  /** The same for the same thing after an edit, so that what is open stays open. */
  readonly id: string
  readonly kind: 'unit' | 'role' | 'section' | 'task' | 'person' | 'without-unit'
  readonly label: string
  readonly description: string
  /** Lines of plain text. */
  readonly tooltip: string
  /** As it is written in the document; of a unit, and of what stands under one. */
  readonly unit: string | undefined
  /** Index into the tasks; of a task, and of a unit under one. */
  readonly task: number | undefined
  readonly goesTo: Range | undefined
  readonly findings: FindingCount
  readonly children: readonly UnitNode[]
  /** Whether it shows its children until the drafter decides. */
  readonly open: boolean
}

/** What the drafter reads, in the language of the editor. */
export interface UnitWords {
  readonly roles: Readonly<Record<UnitRole | 'person', string>>
  readonly withoutUnit: string
  readonly unknown: string
  readonly carried: string
  alias(fullName: string): string
  tasks(count: number): string
  findings(count: number): string
  deadline(text: string): string
}

/** @param filter only what has this text, in any case; everything for an empty one */
export function unitNodes(document: UnitTasks, grouping: Grouping, filter: string, words: UnitWords): readonly UnitNode[] {
  const wanted = filter.trim().toLowerCase()
  const has = (...texts: readonly (string | null)[]): boolean =>
    texts.some(text => text !== null && text.toLowerCase().includes(wanted))
  const tree = { document, words, has }
  return grouping === 'unit' ? byUnit(tree) : byTask(tree)
}

interface Tree {
  readonly document: UnitTasks
  readonly words: UnitWords
  /** Whether one of the texts has what is filtered for. */
  has(...texts: readonly (string | null)[]): boolean
}

const ROLES: readonly UnitRole[] = ['lead', 'support', 'other']
const NO_FINDINGS: FindingCount = { count: 0, worst: null }

function byUnit(tree: Tree): readonly UnitNode[] {
  const { document, words } = tree
  const units = document.units.map(unit => unitNode(unit, tree)).filter(({ children }) => children.length > 0)
  const lonely = document.tasks.flatMap((task, i) =>
    task.assignments.every(({ role }) => role === 'person') && taskHas(task, tree) ? [i] : [])
  return lonely.length === 0 ? units : [...units, {
    ...leaf('without-unit', 'without-unit', words.withoutUnit),
    description: words.tasks(lonely.length),
    children: lonely.map(task => taskOfUnit(task, undefined, 'without-unit', tree)),
  }]
}

function unitNode(unit: UnitInfo, tree: Tree): UnitNode {
  const { words } = tree
  const whole = tree.has(unit.name, unit.fullName)
  const id = `unit ${unit.name}`
  const roles = ROLES.map(role => roleNode(role, unit, whole, `${id} ${role}`, tree)).filter(({ children }) => children.length > 0)
  const remarks = [
    ...unit.fullName === null ? [] : [words.alias(unit.fullName)],
    ...unit.unknown ? [words.unknown] : [],
    ...found(unit.findings, words),
  ]
  const counts = roles.map(({ label, children }) => `${label} ${children.length}`)
  return {
    ...leaf(id, 'unit', unit.name),
    description: [...counts, ...remarks].join(' · '),
    tooltip: [unit.name, ...counts, ...remarks].join('\n'),
    unit: unit.name,
    findings: unit.findings,
    children: roles,
  }
}

function roleNode(role: UnitRole, unit: UnitInfo, whole: boolean, id: string, tree: Tree): UnitNode {
  const { document, words } = tree
  const members = unit[role].filter(member => whole || taskHas(document.tasks[member], tree))
  return {
    ...leaf(id, 'role', words.roles[role]),
    description: words.tasks(members.length),
    unit: unit.name,
    open: true,
    children: members.map(member => taskOfUnit(member, { name: unit.name, role }, id, tree)),
  }
}

function taskOfUnit(
  index: number, answers: Pick<AssignmentInfo, 'name' | 'role'> | undefined, above: string, tree: Tree,
): UnitNode {
  const task = tree.document.tasks[index]
  const assignment = task?.assignments.find(({ name, role }) => name === answers?.name && role === answers.role)
  return {
    ...taskLeaf(index, `${above} ${index}`, tree),
    description: [task?.deadline ?? '', ...assignment?.carried === true ? [tree.words.carried] : [],
      ...found(task?.findings ?? NO_FINDINGS, tree.words)].filter(text => text !== '').join(' · '),
    unit: answers?.name,
  }
}

function byTask(tree: Tree): readonly UnitNode[] {
  return tree.document.sections.map((section, i) => sectionNode(section, `section ${i}`, tree))
    .filter(({ children }) => children.length > 0)
}

function sectionNode(section: SectionInfo, id: string, tree: Tree): UnitNode {
  const { document: { tasks }, words } = tree
  const whole = tree.has(section.name)
  const members = section.tasks.filter(member => {
    const task = tasks[member]
    return whole || taskHas(task, tree) || task?.assignments.some(({ name }) => tree.has(name)) === true
  })
  return {
    ...leaf(id, 'section', section.name),
    description: words.tasks(members.length),
    goesTo: section.selection,
    open: true,
    children: members.map((member, n) => taskWithUnits(member, `${id} ${n}`, tree)),
  }
}

function taskWithUnits(index: number, id: string, tree: Tree): UnitNode {
  const { document: { tasks }, words } = tree
  const task = tasks[index]
  const answers = task?.assignments ?? []
  const leads = answers.filter(({ role }) => role === 'lead')
  const named = (leads.length > 0 ? leads : answers).map(({ name }) => name)
  return {
    ...taskLeaf(index, id, tree),
    description: [
      named.length === 0 ? words.withoutUnit : named.join('、'), task?.deadline ?? '', ...found(task?.findings ?? NO_FINDINGS, words),
    ].filter(text => text !== '').join(' · '),
    children: answers.map((answer, n) => ({
      ...leaf(`${id} ${n}`, answer.role === 'person' ? 'person' : 'unit', answer.name),
      description: [words.roles[answer.role], ...answer.carried ? [words.carried] : []].join(' · '),
      unit: answer.role === 'person' ? undefined : answer.name,
      task: index,
      goesTo: answer.range,
    })),
  }
}

function taskLeaf(index: number, id: string, { document: { tasks, sections }, words }: Tree): UnitNode {
  const task = tasks[index]
  if (task === undefined) return leaf(id, 'task', '')
  const answers = [...ROLES, 'person' as const].flatMap(role => {
    const names = task.assignments.filter(assignment => assignment.role === role).map(({ name }) => name)
    return names.length === 0 ? [] : [`${words.roles[role]}：${names.join('、')}`]
  })
  return {
    ...leaf(id, 'task', `${task.ordinal}${task.words}`),
    tooltip: [
      `${task.ordinal}${task.words}`,
      [sections[task.section]?.name ?? '', task.place].join(' · '),
      ...answers.length === 0 ? [words.withoutUnit] : answers,
      ...task.deadline === null ? [] : [words.deadline(task.deadline)],
      ...found(task.findings, words),
    ].join('\n'),
    task: index,
    goesTo: task.selection,
    findings: task.findings,
  }
}

function leaf(id: string, kind: UnitNode['kind'], label: string): UnitNode {
  return {
    id, kind, label, description: '', tooltip: label, unit: undefined, task: undefined, goesTo: undefined,
    findings: NO_FINDINGS, children: [], open: false,
  }
}

function found({ count }: FindingCount, words: UnitWords): readonly string[] {
  return count === 0 ? [] : [words.findings(count)]
}

function taskHas(task: TaskInfo | undefined, { document, has }: Tree): boolean {
  return task !== undefined &&
    has(task.ordinal + task.words, task.place, task.deadline, document.sections[task.section]?.name ?? null)
}
