// Units as the document uses them: every mention with its place, and how much each one answers for.

import type { LineBlock, Span } from '../../grammar/index.js'
import { clausesOf } from './assignments.js'
import type { UnitDirectory } from './directory.js'
import { placeOf } from './place.js'
import type { AssignmentRole, Task, UnitTally } from './types.js'

/** A name in a clause. */
export interface UnitMention {
  readonly name: string
  readonly span: Span
}

/** Every unit named in a clause of the given lines, in reading order; people are left out. */
export function unitMentions(lines: readonly LineBlock[]): readonly UnitMention[] {
  return lines.flatMap(block => clausesOf(block).flatMap(clause => clause.groups.flatMap(group => {
    if (group.label?.role === 'person' || group.label?.role === 'deadline') return []
    const names = [...group.names, ...group.riders.flatMap(rider => rider.names)]
    return names.map(name => ({ name: name.text, span: placeOf(block, name.span) }))
  })))
}

/** In the directory's order where there is one, else in the order of first mention. */
export function tallyUnits(tasks: readonly Task[], directory: UnitDirectory): readonly UnitTally[] {
  const tallies = new Map<string, Record<Exclude<AssignmentRole, 'person'>, number>>()
  for (const { assignments } of tasks) {
    for (const { role, name } of assignments) {
      if (role === 'person') continue
      const tally = tallies.get(name) ?? { lead: 0, support: 0, other: 0 }
      tally[role]++
      tallies.set(name, tally)
    }
  }
  const order = new Map(directory.units.map((unit, i) => [unit.name, i]))
  return [...tallies].map(([name, tally]) => ({ name, ...tally }))
    .sort((a, b) => (order.get(a.name) ?? Infinity) - (order.get(b.name) ?? Infinity) || 0)
}
