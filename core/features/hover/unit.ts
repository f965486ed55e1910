// On a unit or a person in a clause, or on a unit of the directory: its names, and what it answers for and where.

import type { Span } from '../../../grammar/index.js'
import { clausesOf } from '../../model/assignments.js'
import { isAt, lineAt } from '../../model/at-offset.js'
import type { DirectoryUnit } from '../../model/directory.js'
import { placeOf } from '../../model/place.js'
import { taskSections } from '../../model/sections.js'
import type { Task } from '../../model/types.js'
import { countsByRole, type Duty, type UnitDuties } from '../../model/unit-duties.js'
import { fullNames } from '../../model/unit-names.js'
import type { Snapshot } from '../../snapshot.js'
import { bullets, literal, paragraphs, type Hover } from './subject.js'

export function hoverUnit(snapshot: Snapshot, offset: number): Hover | undefined {
  const named = nameInClause(snapshot, offset) ?? nameInDirectory(snapshot, offset)
  if (named === undefined) return undefined
  const { name, span } = named
  const asPerson = snapshot.tasks.filter(task => task.assignments.some(each => each.role === 'person' && each.name === name))
  if (asPerson.length > 0) return { span, markdown: `**${literal(name)}**　责任人，共${asPerson.length}项任务` }
  const duties = snapshot.duties.get(fullNames(snapshot.directory)(name))
  return duties && { span, markdown: explainUnit(name, duties, snapshot) }
}

interface NamedPlace {
  readonly name: string
  readonly span: Span
}

function nameInClause({ tree }: Snapshot, offset: number): NamedPlace | undefined {
  const block = lineAt(tree.lines, offset)
  if (block === undefined) return undefined
  const names = clausesOf(block).flatMap(({ groups }) =>
    groups.flatMap(group => [...group.names, ...group.riders.flatMap(rider => rider.names)]))
  const found = names.find(({ span }) => isAt(placeOf(block, span), offset))
  return found && { name: found.text, span: placeOf(block, found.span) }
}

/** Of the document's own front matter. */
function nameInDirectory({ directory }: Snapshot, offset: number): NamedPlace | undefined {
  return directory.units.find(({ span, uri }) => uri === undefined && isAt(span, offset))
}

function explainUnit(written: string, { name, listed, duties }: UnitDuties, snapshot: Snapshot): string {
  const listedSomewhere = snapshot.directory.units.length > 0
  return paragraphs(
    `**${literal(name)}**　${countsByRole(duties)}`,
    bullets([
      written === name ? undefined : `这里写的“${literal(written)}”是${listed?.formerNames.includes(written) === true ? '曾用名' : '简称'}`,
      listed === undefined ? (listedSomewhere ? '单位名录里没有' : undefined) : groupOf(listed),
      listed && names('简称', listed.abbreviations),
      listed && names('曾用名', listed.formerNames),
      whereMost(duties, snapshot),
    ]),
  )
}

function groupOf({ group, isClass }: DirectoryUnit): string | undefined {
  if (isClass) return '统称'
  return group === undefined ? '列在单位名录里' : `单位名录：${literal(group)}`
}

function names(word: string, list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : `${word}：${literal(list.join('、'))}`
}

const SECTIONS = 3

/** 「主要在：（二）做足汛前准备 5项，（三）…… 4项；另有2处」; `undefined` where there is one section only. */
function whereMost(duties: readonly Duty[], snapshot: Snapshot): string | undefined {
  const sections = taskSections(snapshot)
  if (sections.length < 2) return undefined
  const own = new Set(duties.map(({ task }) => task))
  const most = sections
    .map(({ name, tasks }) => ({ name, count: tasks.filter(at => isIn(own, snapshot.tasks[at])).length }))
    .filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  if (most.length === 0) return undefined
  const shown = most.slice(0, SECTIONS).map(({ name, count }) => `${literal(name)} ${count}项`).join('，')
  return most.length > SECTIONS ? `主要在：${shown}；另有${most.length - SECTIONS}处` : `在：${shown}`
}

function isIn(tasks: ReadonlySet<Task>, task: Task | undefined): boolean {
  return task !== undefined && tasks.has(task)
}
