// What the document itself is in the habit of writing in its clauses: labels, role phrases, time limits.

import type { LineBlock } from '../../../grammar/index.js'
import type { Memory } from '../../memory.js'
import { lineAt } from '../../model/at-offset.js'
import { clauseWords, NO_WORDS } from '../../model/clause-words.js'
import type { Snapshot } from '../../snapshot.js'

/** How often each word is written, the place of the cursor left out. */
export interface Habits {
  readonly labels: ReadonlyMap<string, number>
  readonly roles: ReadonlyMap<string, number>
  readonly limits: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
  /** More clauses begin with a label than with a name. */
  readonly labelled: boolean
}

/** `at`: the line that is being written says nothing about habits. While it is written, the others are counted once. */
export function habitsOf({ tree, memory }: Snapshot, at: number): Habits {
  const others = linesBut(tree.lines, at)
  return memory.whileSame('habits', contentsOf(others), () => countHabits(others, memory))
}

function countHabits(lines: readonly (LineBlock | undefined)[], memory: Memory): Habits {
  const [labels, roles, limits, people] = [counter(), counter(), counter(), counter()]
  let balance = 0
  for (const block of lines) {
    const words = block === undefined ? NO_WORDS : clauseWords(block, memory)
    if (words === NO_WORDS) continue
    balance += words.labelled
    words.labels.forEach(labels.add)
    words.roles.forEach(roles.add)
    words.limits.forEach(limits.add)
    words.people.forEach(people.add)
  }
  return { labels: labels.counts, roles: roles.counts, limits: limits.counts, people: people.counts, labelled: balance >= 0 }
}

/** All lines, with nothing for the one that holds the offset. */
export function linesBut(lines: readonly LineBlock[], at: number): readonly (LineBlock | undefined)[] {
  const here = lineAt(lines, at)
  return lines.map(block => block === here ? undefined : block)
}

/** What they say, wherever they stand. */
export function contentsOf(lines: readonly (LineBlock | undefined)[]): readonly unknown[] {
  return lines.map(block => block?.content)
}

/** The words of `counts` from the commonest on, then those of `others` that it lacks. */
export function byHabit(counts: ReadonlyMap<string, number>, others: readonly string[]): readonly string[] {
  const used = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return [...new Set([...used, ...others])]
}

function counter() {
  const counts = new Map<string, number>()
  return { counts, add: (word: string) => void counts.set(word, (counts.get(word) ?? 0) + 1) }
}
