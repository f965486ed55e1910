// The sections of a document as its tasks see them: the headings under which the tasks stand.

import { flatMap, type Level, type Span } from '../../grammar/index.js'
import type { Snapshot } from '../snapshot.js'
import { cutWords, ordinalAndWords, ordinalText, wayTo } from './first-words.js'
import { headingOf } from './tasks.js'
import type { OutlineNode, Part, Task } from './types.js'

export interface TaskSection {
  /** 「（一）压实责任」, 「二（一）压实责任」 where （一） is not the only one; the part's title, or what the part is, for tasks without a heading. */
  readonly name: string
  /** Where the heading stands. */
  readonly selection: Span
  /** Indexes into the snapshot's tasks, in reading order; never empty. */
  readonly tasks: readonly number[]
}

/** More columns than this nobody takes in at a glance: the deepest headings are left out then, level by level. */
const MOST_SECTIONS = 20

const LONGEST_NAME = 40

const PART_NAMES = { notice: '通知', plan: '要点', attachment: '附件' } as const

/** In reading order; each task stands in exactly one. */
export function taskSections({ parts, tasks }: Pick<Snapshot, 'parts' | 'tasks'>): readonly TaskSection[] {
  const levels: readonly Level[] = [5, 4, 3, 2, 1]
  for (const level of levels) {
    const sections = groupUnder(level, tasks)
    if (sections.size <= MOST_SECTIONS || level === 1) {
      const repeated = repeatedOrdinals([...sections.keys()])
      return [...sections].map(([heading, members]) => ({
        ...typeof heading === 'number' ? describePart(parts[heading]) : describe(heading, repeated), tasks: members,
      }))
    }
  }
  return []
}

/** By the nearest heading of the given level or a higher one; by the part's index where there is none. */
function groupUnder(level: Level, tasks: readonly Task[]): ReadonlyMap<OutlineNode | number, readonly number[]> {
  const groups = new Map<OutlineNode | number, number[]>()
  for (const [i, { node }] of tasks.entries()) {
    let heading = node.parent
    while (heading !== undefined && heading.level > level) heading = heading.parent
    const key = heading ?? node.part
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [i])
    else members.push(i)
  }
  return groups
}

/** Ordinals that more than one of the headings has. */
function repeatedOrdinals(headings: readonly (OutlineNode | number)[]): ReadonlySet<string> {
  const ordinals = flatMap(headings, heading => typeof heading === 'number' ? [] : [ordinalText(heading)])
  return new Set(ordinals.filter((ordinal, i) => ordinals.indexOf(ordinal) < i))
}

function describe(heading: OutlineNode, repeated: ReadonlySet<string>): Omit<TaskSection, 'tasks'> {
  const own = ordinalText(heading)
  const ordinal = repeated.has(own) ? wayTo(heading) : own
  return { name: cutWords(ordinal + headingOf(heading), LONGEST_NAME), selection: ordinalAndWords(heading) }
}

function describePart(part: Part | undefined): Omit<TaskSection, 'tasks'> {
  const start = part?.span.start ?? 0
  return {
    name: cutWords(part?.title ?? PART_NAMES[part?.kind ?? 'plan'], LONGEST_NAME),
    selection: part?.titleSpan ?? { start, end: start },
  }
}
