// What the document itself is in the habit of writing in its clauses: labels, role phrases, time limits.

import { NO_WORDS } from '../../model/clause-words.js'
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

/** `at`: the line that is being written says nothing about habits. */
export function habitsOf(snapshot: Snapshot, at: number): Habits {
  const [labels, roles, limits, people] = [counter(), counter(), counter(), counter()]
  let balance = 0
  for (const block of snapshot.tree.lines) {
    if (at >= block.start && at <= block.start + block.text.length) continue
    const words = snapshot.clauseWords(block)
    if (words === NO_WORDS) continue
    balance += words.labelled
    words.labels.forEach(labels.add)
    words.roles.forEach(roles.add)
    words.limits.forEach(limits.add)
    words.people.forEach(people.add)
  }
  return { labels: labels.counts, roles: roles.counts, limits: limits.counts, people: people.counts, labelled: balance >= 0 }
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
