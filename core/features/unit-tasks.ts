// Who answers for what, both ways: every unit with its tasks, every task with its units.

import { textOf, type Span } from '../../grammar/index.js'
import { isClassOfUnits, isVague } from '../checks/unit/vague-units.js'
import { cutWords, firstWords, ordinalAndWords, ordinalText, wayTo } from '../model/first-words.js'
import { referenceText } from '../model/references.js'
import { taskSections, type TaskSection } from '../model/sections.js'
import type { Assignment, OutlineNode, Task } from '../model/types.js'
import { dutiesByName, unitAssignments, type UnitRole } from '../model/unit-duties.js'
import { directoryOrder, meanings } from '../model/unit-names.js'
import type { Snapshot } from '../snapshot.js'
import { findingCounts, type FindingCount, type FindingCounts } from './unit-task-findings.js'

export interface UnitTasks {
  readonly title: string | undefined
  /** In the directory's order, a 简称 or 曾用名 behind its 全称; what it does not know last, by first mention. */
  readonly units: readonly UnitEntry[]
  /** In reading order. */
  readonly tasks: readonly TaskEntry[]
  /** In reading order; each task stands in exactly one. */
  readonly sections: readonly TaskSection[]
  /** Of tasks and of names of units together, each finding once. */
  readonly findings: FindingCount
}

/** One name as it is written; the numbers are indexes into `tasks`, ascending. */
export interface UnitEntry extends Readonly<Record<UnitRole, readonly number[]>> {
  readonly name: string
  /** Of a 简称 or 曾用名; `undefined` for what is no such name. */
  readonly fullName: string | undefined
  /** There is a directory, and it does not have this name; never of a class of units. */
  readonly unknown: boolean
  /** On the name itself, wherever it is written in a clause. */
  readonly findings: FindingCount
}

export interface TaskEntry {
  /** 「第12项」 where such numbers are unique in the part, else the way to it: 「二（一）3」. */
  readonly place: string
  /** As printed: 「12.」. */
  readonly ordinal: string
  /** Up to the first stop, without the clause; may be empty. */
  readonly words: string
  /** Index into `sections`. */
  readonly section: number
  /** Units and people, in the order of the clause. */
  readonly assignments: readonly Assignment[]
  readonly deadline: string | undefined
  /** The whole task. */
  readonly span: Span
  /** Where the cursor goes. */
  readonly selection: Span
  readonly findings: FindingCount
}

/** Never fails; a text without tasks has empty lists. */
export function unitTasks(snapshot: Snapshot): UnitTasks {
  const sections = taskSections(snapshot)
  const sectionOf = new Map(sections.flatMap((section, i) => section.tasks.map(task => [task, i] as const)))
  const counts = findingCounts(snapshot)
  const ambiguous = ambiguousLevels(snapshot)
  return {
    title: snapshot.title,
    units: unitEntries(snapshot, counts),
    tasks: snapshot.tasks.map((task, i) => ({
      place: placeName(task.node, snapshot, ambiguous),
      ...taskEntry(task, snapshot.text),
      section: sectionOf.get(i) ?? 0,
      findings: counts.ofTask(task),
    })),
    sections,
    findings: counts.all,
  }
}

/** The tasks that no unit answers for, as indexes into `tasks`; people do not count. */
export function tasksWithoutUnit({ tasks }: Pick<UnitTasks, 'tasks'>): readonly number[] {
  return tasks.flatMap((task, i) => unitAssignments(task).length === 0 ? [i] : [])
}

const LONGEST_WORDS = 60

function taskEntry(task: Task, text: string): Omit<TaskEntry, 'place' | 'section' | 'findings'> {
  const { assignments, deadline, node } = task
  return {
    ordinal: ordinalText(node).trim(),
    words: cutWords(textOf(text, firstWords(node)).trim(), LONGEST_WORDS),
    assignments,
    deadline: deadline?.text,
    span: node.span,
    selection: ordinalAndWords(node),
  }
}

/** Levels, as 「part level」, on which a number alone does not tell which task is meant. */
function ambiguousLevels({ nodes, parts }: Snapshot): ReadonlySet<string> {
  const numbers = new Set<string>()
  const ambiguous = new Set<string>()
  for (const { level, number, part } of nodes) {
    const key = `${part} ${level}`
    const restarts = parts[part]?.schemes.some(scheme => scheme.level === level && scheme.kind === 'restarting') === true
    if (restarts && numbers.has(`${key} ${number}`)) ambiguous.add(key)
    numbers.add(`${key} ${number}`)
  }
  return ambiguous
}

function placeName(node: OutlineNode, { parts }: Snapshot, ambiguous: ReadonlySet<string>): string {
  const within = parts[node.part]?.kind === 'attachment' ? '附件' : ''
  return within + (ambiguous.has(`${node.part} ${node.level}`) ? wayTo(node) : referenceText(node.level, node.number))
}

function unitEntries({ tasks, directory }: Snapshot, counts: FindingCounts): readonly UnitEntry[] {
  const meaning = meanings(directory)
  const inOrder = directoryOrder(directory)
  const indexes = new Map(tasks.map((task, i) => [task, i]))
  const unknown = (name: string) => directory.units.length > 0 && meaning(name) === undefined &&
    !isClassOfUnits(name) && !isVague(name)
  return [...dutiesByName(tasks)].sort(([one], [other]) => inOrder(one, other)).map(([name, duties]) => {
    const inRole = (role: UnitRole) => duties.flatMap(duty => duty.role === role ? indexes.get(duty.task) ?? [] : [])
    const fullName = meaning(name)
    return {
      name, fullName: fullName === name ? undefined : fullName, unknown: unknown(name),
      lead: inRole('lead'), support: inRole('support'), other: inRole('other'), findings: counts.ofUnit(name),
    }
  })
}
