// Who answers for what: from the clauses of a task to units with their roles.

import { flatMap, type Clause, type ClauseGroup, type LineBlock, type Name } from '../../grammar/index.js'
import { moveSpanned } from '../across.js'
import type { Memory } from '../memory.js'
import { placeOf, textLineOf } from './place.js'
import type { Assignment, AssignmentRole, Deadline } from './types.js'

/** What the clauses of one node say, and what they carry on to every later task (下同). */
export interface Answers {
  readonly assignments: readonly Assignment[]
  readonly deadline: Deadline | undefined
  readonly carriedOn: readonly Assignment[]
}

/** What all clauses in a line say; `undefined` where it has none. */
export function answersOfLine(block: LineBlock, firstLeads: boolean, memory: Memory): Answers | undefined {
  return memory.findIn(QUESTION, block, moveAnswers, each => answersIn(each, firstLeads), firstLeads)[0]
}

/** The same for each of the lines that has a clause. */
export function answersByLine(
  lines: readonly LineBlock[], firstLeads: boolean, memory: Memory,
): ReadonlyMap<LineBlock, readonly Answers[]> {
  return memory.findByPiece(QUESTION, lines, moveAnswers, each => answersIn(each, firstLeads), firstLeads)
}

const QUESTION = 'answers'

/** Later lines add to earlier ones. */
export function joinAnswers(lines: readonly LineBlock[], byLine: ReadonlyMap<LineBlock, readonly Answers[]>): Answers {
  const read = flatMap(lines, block => byLine.get(block) ?? [])
  return read.length > 1 ? join(read) : read[0] ?? NO_ANSWERS
}

function answersIn(block: LineBlock, firstLeads: boolean): readonly Answers[] {
  const clauses = clausesOf(block)
  return clauses.length === 0 ? [] : [join(clauses.map(clause => readClause(clause, block, firstLeads)))]
}

function join(read: readonly Answers[]): Answers {
  return {
    assignments: uniqueAssignments(flatMap(read, one => one.assignments)),
    deadline: read.find(one => one.deadline !== undefined)?.deadline,
    carriedOn: flatMap(read, one => one.carriedOn),
  }
}

const NO_ANSWERS: Answers = { assignments: [], deadline: undefined, carriedOn: [] }

function moveAnswers({ assignments, deadline, carriedOn }: Answers, by: number): Answers {
  const move = (assignment: Assignment) => moveSpanned(assignment, by)
  return { assignments: assignments.map(move), deadline: deadline && moveSpanned(deadline, by), carriedOn: carriedOn.map(move) }
}

/** The assignment clauses of a line, in order. */
export function clausesOf(block: LineBlock): readonly Clause[] {
  let found: Clause[] | undefined
  for (const inline of textLineOf(block)?.content ?? []) {
    if (inline.kind === 'clause') (found ??= []).push(inline)
  }
  return found ?? NO_CLAUSES
}

const NO_CLAUSES: readonly Clause[] = []

/** The same name in the same role once, the first place kept. */
export function uniqueAssignments(assignments: readonly Assignment[]): readonly Assignment[] {
  if (assignments.length < 2) return assignments
  const seen: Partial<Record<AssignmentRole, Set<string>>> = {}
  return assignments.filter(({ role, name }) => {
    const names = seen[role] ??= new Set()
    return !names.has(name) && names.add(name)
  })
}

function readClause(clause: Clause, block: LineBlock, firstLeads: boolean): Answers {
  const groups = clause.groups
  const leading = firstLeads ? groups.findIndex(group => group.names.length > 0 && group.label?.role !== 'person') : -1
  const assignments: Assignment[] = []
  const carriedOn: Assignment[] = []
  for (const [i, group] of groups.entries()) {
    const own = group.names.map((name, n) => assignmentOf(name, roleOf(groups, i, n === 0 && i === leading), block))
    assignments.push(...own)
    for (const rider of group.riders) {
      const named = rider.names.map(name => assignmentOf(name, 'other', block))
      assignments.push(...named)
      if (rider.meaning === 'include-below') carriedOn.push(...named)
      if (rider.meaning === 'same-below') carriedOn.push(...sameBelow(groups, i, assignments, own.length))
    }
  }
  const limit = groups.find(group => group.deadline !== undefined)?.deadline
  const deadline = limit && { text: limit.text, span: placeOf(block, limit.span) }
  return { assignments, deadline, carriedOn }
}

/** 下同 speaks of everything since the last ；. */
function sameBelow(
  groups: readonly ClauseGroup[], at: number, assignments: readonly Assignment[], own: number,
): readonly Assignment[] {
  let names = own
  for (let i = at; i > 0 && groups[i]?.after === 'comma'; i--) names += groups[i - 1]?.names.length ?? 0
  return assignments.slice(assignments.length - names)
}

function assignmentOf(name: Name, role: AssignmentRole, block: LineBlock): Assignment {
  return { role, name: name.text, span: placeOf(block, name.span), carried: false }
}

/**
 * The role of a group's names: its own phrase, else its label, else the phrase of the group after it (甲，乙、丙落实).
 * Who merely answers (负责, 落实) beside a lead in the same sentence supports it.
 */
function roleOf(groups: readonly ClauseGroup[], at: number, leads: boolean): AssignmentRole {
  const stated = statedRole(groups, at)
  if (stated !== undefined && stated !== 'responsible') return stated
  if (leadBefore(groups, at)) return 'support'
  return leads ? 'lead' : 'other'
}

function statedRole(groups: readonly ClauseGroup[], at: number): 'lead' | 'support' | 'responsible' | 'person' | undefined {
  const group = groups[at]
  if (group === undefined) return undefined
  const label = labelRole(groups, at)
  if (label === 'person') return 'person'
  if (group.role !== undefined) return group.role.role
  const next = groups[at + 1]
  if (group.label === undefined && next?.after === 'comma' && next.label === undefined && next.role !== undefined) {
    return next.role.role
  }
  return label
}

/** A label holds for the groups after it, too, until the next label: 责任单位：甲、乙，各市人民政府. */
function labelRole(groups: readonly ClauseGroup[], at: number): 'lead' | 'support' | 'responsible' | 'person' | undefined {
  for (let i = at; i >= 0; i--) {
    const group = groups[i]
    if (group?.label !== undefined) return group.label.role === 'deadline' ? undefined : group.label.role
    if (group?.after === 'semicolon') return undefined
  }
  return undefined
}

function leadBefore(groups: readonly ClauseGroup[], at: number): boolean {
  for (let i = at; i > 0; i--) {
    const after = groups[i]?.after
    const labelled = groups[i]?.label !== undefined
    if (after === 'semicolon' && !labelled) return false
    if (statedRole(groups, i - 1) === 'lead') return true
  }
  return false
}
