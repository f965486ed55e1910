// Units as the document uses them: every mention with its place, and how much each one answers for.

import { flatMap, type LineBlock, type Span } from '../../grammar/index.js'
import { moveSpanned } from '../across.js'
import type { Memory } from '../memory.js'
import type { ProseLine } from './prose.js'
import { clausesOf } from './assignments.js'
import type { UnitDirectory } from './directory.js'
import { placeOf } from './place.js'
import type { Task, UnitTally } from './types.js'
import { dutiesByName, type UnitRole } from './unit-duties.js'
import { directoryOrder } from './unit-names.js'

/** A name in a clause. */
export interface UnitMention {
  readonly name: string
  readonly span: Span
}

/** Every unit named in a clause of the given lines, in reading order; people are left out. */
export function unitMentions(prose: readonly ProseLine[], memory: Memory): readonly UnitMention[] {
  return memory.findInEach('mentions', prose, moveSpanned, ({ block }) => mentionsIn(block))
}

/** Those of one line. */
export function mentionsIn(block: LineBlock): readonly UnitMention[] {
  return flatMap(clausesOf(block), clause => flatMap(clause.groups, group => {
    if (group.label?.role === 'person' || group.label?.role === 'deadline') return []
    const names = [...group.names, ...flatMap(group.riders, rider => rider.names)]
    return names.map(name => ({ name: name.text, span: placeOf(block, name.span) }))
  }))
}

/** Every name as it is written: in the directory's order where there is one, else in the order of first mention. */
export function tallyUnits(tasks: readonly Task[], directory: UnitDirectory): readonly UnitTally[] {
  const inOrder = directoryOrder(directory)
  return [...dutiesByName(tasks)].sort(([one], [other]) => inOrder(one, other)).map(([name, duties]) => {
    const count = (role: UnitRole) => duties.filter(duty => duty.role === role).length
    return { name, lead: count('lead'), support: count('support'), other: count('other') }
  })
}
