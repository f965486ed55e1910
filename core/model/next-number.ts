// The number that is due next at a level, by the level's scheme: for items that are still to be written.

import type { Level } from '../../grammar/index.js'
import type { OutlineNode, Part, Scheme } from './types.js'

/** Counts the nodes of one part as they are passed, in reading order. */
export interface NumberCount {
  /** A node has been passed. */
  pass(level: Level, number: number): void
  /** What the next node of this level would be numbered, if it stood here. */
  next(level: Level): number
}

interface Passed {
  readonly number: number
  /** The highest level (1 is highest) of the nodes since; `undefined` where there were none. */
  since: Level | undefined
}

/** @param schemes how the part's levels are numbered; a level that it does not have yet begins with 1 */
export function countNumbers(schemes: readonly Scheme[]): NumberCount {
  const last = new Map<Level, Passed>()
  return {
    pass(level, number) {
      for (const [other, passed] of last) {
        if (level < other && (passed.since === undefined || level < passed.since)) passed.since = level
      }
      last.set(level, { number, since: undefined })
    },
    next(level) {
      const passed = last.get(level)
      const scheme = schemes.find(each => each.level === level)
      return passed === undefined || beginsAnew(passed, scheme) ? 1 : passed.number + 1
    },
  }
}

/** The count after everything in the part before `node`. */
export function countBefore(part: Part, nodes: readonly OutlineNode[], node: OutlineNode): NumberCount {
  const count = countNumbers(part.schemes)
  for (const each of nodes) {
    if (each.part !== node.part) continue
    if (each === node) break
    count.pass(each.level, each.number)
  }
  return count
}

/** A level that nothing has restarted yet restarts under whatever is higher. */
function beginsAnew({ since }: Passed, scheme: Scheme | undefined): boolean {
  if (since === undefined || scheme?.kind === 'running') return false
  return scheme?.restartsAt === undefined || since <= scheme.restartsAt
}
