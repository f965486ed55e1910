// The outline for people: headings and tasks, who answers for each, and how much every unit has to do.

import type { Assignment, AssignmentRole, Snapshot, Task, UnitTally } from '../../core/index.js'
import { cut, displayWidth, padEnd, padStart, visible } from './display-width.js'
import { nodeText, ordinalText } from './node-text.js'
import { outlineEntries, type OutlineEntry } from './outline-nodes.js'
import { schemeSentences } from './scheme-sentences.js'
import type { TextStyle } from '../text-style.js'
import { roleWord } from './words.js'
import { wrap } from './wrap.js'

/** Columns; longer names of units are cut, so that one does not push the counts away from all others. */
const widestName = 48

export function outlineText(snapshot: Snapshot, style: TextStyle): string {
  const { paint } = style
  const title = snapshot.title === undefined ? [] : [paint('heading', visible(snapshot.title)), '']
  const nodes = outlineEntries(snapshot).flatMap(entry => nodeLines(entry, style))
  const lines = [...title, ...nodes, '', ...unitTable(snapshot.units, style), ...summary(snapshot, style)]
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

function nodeLines({ node, depth, task }: OutlineEntry, { paint, columns }: TextStyle): readonly string[] {
  const indent = '  '.repeat(depth)
  const line = indent + cut(visible(ordinalText(node) + nodeText(node)), columns - indent.length)
  if (task === undefined) return [paint(node.task ? 'plain' : 'heading', line)]
  const answer = answerOf(task)
  const wrapped = answer === '' ? [] : wrap(visible(answer), columns - indent.length - 4)
  return [line, ...wrapped.map(each => paint('faint', `${indent}    ${each}`))]
}

/** 「牵头：甲；配合：乙、丙；时限：6月底前」 */
function answerOf({ assignments, deadline }: Task): string {
  const roles: readonly AssignmentRole[] = ['lead', 'support', 'other', 'person']
  const groups = roles.flatMap(role => group(role, assignments.filter(assignment => assignment.role === role)))
  return [...groups, ...(deadline === undefined ? [] : [`时限：${deadline.text}`])].join('；')
}

function group(role: AssignmentRole, assignments: readonly Assignment[]): readonly string[] {
  return assignments.length === 0 ? [] : [`${roleWord[role]}：${assignments.map(({ name }) => name).join('、')}`]
}

function unitTable(units: readonly UnitTally[], { paint, columns }: TextStyle): readonly string[] {
  if (units.length === 0) return []
  const heads = ['牵头', '配合', '责任']
  const longest = Math.max(...units.map(({ name }) => displayWidth(visible(name))))
  const width = Math.min(longest, widestName, columns - heads.length * 6)
  const row = (name: string, cells: readonly string[]): string =>
    padEnd(cut(name, width), width) + cells.map(cell => padStart(cell, 6)).join('')
  return [
    paint('faint', row('单位', heads)),
    ...units.map(({ name, lead, support, other }) =>
      row(visible(name), [lead, support, other].map(count => (count === 0 ? '·' : String(count))))
    ),
    ''
  ]
}

function summary(snapshot: Snapshot, { paint }: TextStyle): readonly string[] {
  const counts = `${snapshot.tasks.length}项任务，${snapshot.units.length}个单位`
  return [paint('good', counts), ...schemeSentences(snapshot.parts).map(sentence => paint('faint', `  ${sentence}`))]
}
