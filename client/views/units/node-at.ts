// Which node of the view stands for the place of the cursor.

import type { Range } from 'vscode-languageclient'
import type { UnitTasks } from '../../../server/protocol.js'
import type { UnitNode } from './unit-nodes.js'

export interface Place {
  readonly line: number
  readonly character: number
}

/**
 * The unit whose name the cursor is in, else the task: under the unit that is selected where it answers for the task,
 * else under the first one. `undefined` where the cursor is in no task, or the task is filtered away.
 *
 * @param nodes all nodes from top to bottom
 * @param selected the node that is selected now; kept where it stands for the place already
 */
export function nodeAt(
  place: Place, { tasks }: UnitTasks, nodes: readonly UnitNode[], selected: UnitNode | undefined,
): UnitNode | undefined {
  const index = tasks.findIndex(({ range }) => contains(range, place))
  if (index < 0) return undefined
  const named = tasks[index]?.assignments.find(({ carried, range }) => !carried && contains(range, place))
  const candidates = nodes.filter(({ task }) => task === index)
  const ofName = named === undefined ? [] : candidates.filter(({ unit }) => unit === named.name)
  const fitting = ofName.length > 0 ? ofName : candidates.filter(({ kind }) => kind === 'task')
  return fitting.find(({ id }) => id === selected?.id) ??
    fitting.find(({ unit }) => unit === selected?.unit) ?? fitting[0]
}

function contains({ start, end }: Range, place: Place): boolean {
  return !before(place, start) && !before(end, place)
}

function before(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
