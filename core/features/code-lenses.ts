// Lines above a section that say what it holds, and above a unit of a directory how much it answers for.
//
// Where lenses stand is asked at every keystroke and cheap; what one says is worked out when it comes into sight.

import type { Span } from '../../grammar/index.js'
import { nameNumber, nameNumbers } from '../checks/numbering/series-report.js'
import { tasksIn } from '../model/at-offset.js'
import { ordinalAndWords } from '../model/first-words.js'
import type { LevelDefect } from '../model/numbering.js'
import { placeOf } from '../model/place.js'
import type { Task } from '../model/types.js'
import { unitAssignments } from '../model/unit-duties.js'
import { fullNames } from '../model/unit-names.js'
import type { Snapshot } from '../snapshot.js'
import { countUpTo } from '../text/in-order.js'
import { listedUnitsIn, type NoticeFile, type WorkspaceFile } from '../workspace.js'
import type { CodeLens, CodeLensKind, CodeLensText } from './code-lens.js'
import { sortedOnce, unitLensText, unitOfLens, unitShares, type UnitShare } from './unit-lenses.js'

/** In the order of the file: over titles of parts, headings of the first two levels, and units of a directory. */
export function codeLenses(file: WorkspaceFile): readonly CodeLens[] {
  const units = listedUnitsIn(file).filter(({ unit }) => isItem(textOfFile(file), unit.span))
    .map(({ unit }): CodeLens => ({ kind: 'unit', span: unit.span }))
  if (file.kind === 'directory') return units
  const { snapshot } = file
  return [...units, ...sections(snapshot).flatMap(section => sectionLenses(section, snapshot))]
}

/**
 * What a lens of `codeLenses` says; `undefined` where the notice has no such lens. Above the units of a directory file
 * stands what several notices say: `unitLensText`.
 */
export function codeLensText(file: NoticeFile, { kind, span }: CodeLens): CodeLensText | undefined {
  const { snapshot } = file
  if (kind === 'unit') {
    const unit = unitOfLens(file, { span })
    return unit === undefined ? undefined : unitLensText([unitShares(snapshot).get(unit) ?? NO_SHARE])
  }
  const section = sections(snapshot).find(each => each.heading.start === span.start)
  if (section === undefined) return undefined
  const tasks = tasksIn(snapshot.tasks, section.span)
  if (kind === 'tasks') return tasksText(tasks)
  return kind === 'gap' ? gapText(gapsIn(snapshot, section.span)) : unitsText(tasks, snapshot)
}

const NO_SHARE: UnitShare = { roles: [], places: [] }

interface Section {
  readonly heading: Span
  readonly span: Span
}

/** A part with a title, and headings that hold tasks. A task is none, and neither is an item with a list under it. */
function sections({ nodes, parts }: Snapshot): readonly Section[] {
  const titled = parts.flatMap(({ titleSpan, span, roots }) =>
    titleSpan === undefined || roots.length < 2 ? [] : [{ heading: titleSpan, span: { start: titleSpan.end, end: span.end } }])
  const headings = nodes.filter(node => node.level <= 2 && !node.task && node.children.length > 0)
    .map(node => ({ heading: ordinalAndWords(node), span: node.span }))
  return [...titled, ...headings].sort((a, b) => a.heading.start - b.heading.start)
}

function sectionLenses({ heading, span }: Section, snapshot: Snapshot): readonly CodeLens[] {
  const tasks = tasksIn(snapshot.tasks, span)
  if (tasks.length === 0) return []
  const kinds: readonly CodeLensKind[] = [
    'tasks',
    ...gapsIn(snapshot, span).length === 0 ? [] : ['gap'] as const,
    ...tasks.some(task => unitAssignments(task).length > 0) ? ['units'] as const : [],
  ]
  return kinds.map(kind => ({ kind, span: heading }))
}

/** 「57 项 · 1–59」; without the numbers where they do not count on through the section. */
function tasksText(tasks: readonly Task[]): CodeLensText {
  const [first, last] = [tasks[0]?.node, tasks.at(-1)?.node]
  const count = `${tasks.length} 项`
  if (first === undefined || last === undefined || first === last || !countsOn(tasks)) return { title: count, places: [] }
  return { title: `${count} · ${nameNumber(first.level, first.number)}–${nameNumber(last.level, last.number)}`, places: [] }
}

/** All of one level, none beginning anew. */
function countsOn(tasks: readonly Task[]): boolean {
  const level = tasks[0]?.node.level
  return tasks.every(({ node }, i) => node.level === level && (i === 0 || node.number > (tasks[i - 1]?.node.number ?? 0)))
}

function gapsIn({ numbering }: Snapshot, { start, end }: Span): readonly LevelDefect[] {
  const startOf = ({ node }: LevelDefect) => placeOf(node.block, node.ordinal.span).start
  return numbering.flatMap(({ defects }) => defects.slice(countUpTo(defects, start - 1, startOf), countUpTo(defects, end - 1, startOf)))
    .filter(({ kind }) => kind === 'gap')
}

function gapText(gaps: readonly LevelDefect[]): CodeLensText {
  const missing = gaps.flatMap(({ defect, node }) => defect.kind === 'gap' ? [nameNumbers(node.level, defect.from, defect.to)] : [])
  return { title: `缺 ${missing.join('、')}`, places: gaps.map(({ node }) => placeOf(node.block, node.ordinal.span)) }
}

/** Those that lead; where nobody does, all. */
function unitsText(tasks: readonly Task[], { directory }: Snapshot): CodeLensText {
  const all = tasks.flatMap(unitAssignments)
  const leads = all.filter(({ role }) => role === 'lead')
  const meant = leads.length > 0 ? leads : all
  const fullName = fullNames(directory)
  const count = new Set(meant.map(({ name }) => fullName(name))).size
  return { title: `${leads.length > 0 ? '牵头单位' : '责任单位'} ${count}`, places: sortedOnce(meant.map(({ span }) => span)) }
}

/** On a line of its own, `- 办公室`: in a list on one line the lenses would stand one behind the other. */
function isItem(text: string, { start }: Span): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start)
  return /^\s*[-－•·]\s*$/.test(line)
}

function textOfFile(file: WorkspaceFile): string {
  return file.kind === 'directory' ? file.text : file.snapshot.text
}
