// Tasks: the deepest numbered nodes that someone can answer for, with their units.

import { flatMap, type Level } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import { answersByLine, clausesOf, joinAnswers, uniqueAssignments, type Answers } from './assignments.js'
import type { RawNode } from './outline.js'
import { textLineOf } from './place.js'
import type { Assignment, OutlineNode, Task } from './types.js'

/** Sections that say what the year is about and give no work to anyone. */
const PREAMBLE = /^(?:总体(?:要求|思路|目标|定位)|指导思想|(?:工作|主要|发展|年度|总体|行动计划|培养)?目标(?:任务)?|(?:基本|工作|主要)原则|工作思路|重要意义)$/

/** The nodes of a part that are tasks. */
export function findTasks(nodes: readonly RawNode[]): ReadonlySet<RawNode> {
  const deepest = nodes.reduce((level, node) => Math.max(level, node.level), 1)
  return new Set(nodes.filter(node => node.children.length === 0 && isTask(node, deepest as Level)))
}

function isTask(node: RawNode, deepest: Level): boolean {
  if (node.lines.some(block => clausesOf(block).length > 0)) return true
  // A section without items is prose where the others have items.
  if (node.level === 1 && deepest > 1) return false
  return !isPreamble(node)
}

function isPreamble(node: RawNode): boolean {
  for (let at: RawNode | undefined = node; at !== undefined; at = at.parent) {
    if (PREAMBLE.test(headingOf(at))) return true
  }
  return false
}

/** The heading sentence of a node, without its end mark and without a clause that follows it. */
export function headingOf(node: { readonly block: RawNode['block'] }): string {
  const line = textLineOf(node.block)
  if (line === undefined) return ''
  const end = line.content.find(inline => inline.kind === 'clause')?.span.start ?? line.body.end
  return (node.block.text.slice(line.body.start, end).split(/[。：:]/)[0] ?? '').trim()
}

/** An ordinal without a word after it or a line under it. */
export function isEmpty({ block, lines, children }: OutlineNode): boolean {
  const body = textLineOf(block)?.body
  return body !== undefined && body.start === body.end && children.length === 0 && lines.length === 1
}

/** Tasks in reading order with everything that their clauses, headings and riders say. */
export function readTasks(nodes: readonly OutlineNode[], firstLeads: boolean, memory: Memory): readonly Task[] {
  const tasks: Task[] = []
  const carried: Assignment[] = []
  const answers = new Map<OutlineNode, Answers>()
  const answersIn = answersByLine(flatMap(nodes, node => node.lines), firstLeads, memory)
  for (const node of nodes) {
    const own = joinAnswers(node.lines, answersIn)
    answers.set(node, own)
    if (node.task) tasks.push(taskOf(node, own, inherited(node, answers), carried))
    carried.push(...own.carriedOn.map(assignment => ({ ...assignment, carried: true })))
  }
  return tasks
}

function taskOf(node: OutlineNode, own: Answers, above: Answers | undefined, carried: readonly Assignment[]): Task {
  const base = own.assignments.length > 0 ? own.assignments
    : (above?.assignments ?? []).map(assignment => ({ ...assignment, carried: true }))
  return {
    node,
    assignments: carried.length === 0 ? base : uniqueAssignments([...base, ...carried]),
    deadline: own.deadline ?? above?.deadline,
  }
}

/** The clause of the nearest heading above that has one. */
function inherited(node: OutlineNode, answers: ReadonlyMap<OutlineNode, Answers>): Answers | undefined {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    const above = answers.get(at)
    if (above !== undefined && above.assignments.length > 0) return above
  }
  return undefined
}
