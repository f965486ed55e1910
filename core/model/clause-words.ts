// The words of a line's clauses, without their places: what completion counts, for each line once.

import { flatMap, textOf, type LineBlock } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import { clausesOf } from './assignments.js'

export interface ClauseWords {
  /** Units and classes of units, those that riders name as well; a name as often as it stands there. */
  readonly units: readonly string[]
  readonly people: readonly string[]
  readonly labels: readonly string[]
  readonly roles: readonly string[]
  readonly limits: readonly string[]
  /** Clauses that begin with a label, less those that do not. */
  readonly labelled: number
}

export const NO_WORDS: ClauseWords = { units: [], people: [], labels: [], roles: [], limits: [], labelled: 0 }

/** What the clauses of a line say, whatever else the document says. */
export function clauseWords(block: LineBlock, memory: Memory): ClauseWords {
  return memory.ofPiece('clause words', block.content, () => readWords(block))
}

function readWords(block: LineBlock): ClauseWords {
  const clauses = clausesOf(block)
  if (clauses.length === 0) return NO_WORDS
  const groups = flatMap(clauses, clause => clause.groups)
  const of = (person: boolean) => flatMap(
    groups.filter(({ label }) => label?.role !== 'deadline' && (label?.role === 'person') === person),
    group => [...group.names, ...flatMap(group.riders, rider => rider.names)].map(name => name.text))
  return {
    units: of(false), people: of(true),
    labels: flatMap(groups, ({ label }) => label?.word ?? []),
    roles: flatMap(groups, ({ role }) => role === undefined ? [] : textOf(block.text, role.span)),
    limits: flatMap(groups, ({ deadline }) => deadline?.text ?? []),
    labelled: clauses.reduce((sum, clause) => sum + (clause.groups[0]?.label === undefined ? -1 : 1), 0),
  }
}
