// How many findings stand in each task, and on the name of each unit.

import type { Span } from '../../grammar/index.js'
import type { Finding, Severity } from '../finding.js'
import type { Task } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'
import type { FindingCount } from './unit-tasks.js'

export interface FindingCounts {
  ofTask(task: Task): FindingCount
  ofUnit(name: string): FindingCount
  /** Each finding once, be it of a task, of a name, or of both. */
  readonly all: FindingCount
}

/** One pass over the findings; where each belongs is found by halving. */
export function findingCounts({ findings, tasks, mentions }: Snapshot): FindingCounts {
  const ofTasks = new Map<Task, Finding[]>()
  const ofUnits = new Map<string, Finding[]>()
  const all: Finding[] = []
  for (const finding of findings) {
    const task = holderOf(finding.span, tasks, ({ node }) => node.span)
    const mention = holderOf(finding.span, mentions, ({ span }) => span)
    if (task !== undefined) add(ofTasks, task, finding)
    if (mention !== undefined) add(ofUnits, mention.name, finding)
    if (task !== undefined || mention !== undefined) all.push(finding)
  }
  return {
    ofTask: task => countOf(ofTasks.get(task) ?? []),
    ofUnit: name => countOf(ofUnits.get(name) ?? []),
    all: countOf(all),
  }
}

/** The one in which the whole span lies; `places` are in reading order and do not overlap. */
function holderOf<Place>(inner: Span, places: readonly Place[], spanOf: (place: Place) => Span): Place | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    const place = places[middle]
    if (place !== undefined && spanOf(place).start <= inner.start) low = middle + 1
    else high = middle
  }
  const before = places[low - 1]
  return before !== undefined && inner.end <= spanOf(before).end ? before : undefined
}

function add<Key>(lists: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [finding])
  else list.push(finding)
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']

function countOf(findings: readonly Finding[]): FindingCount {
  return {
    count: findings.length,
    worst: SEVERITIES.find(severity => findings.some(finding => finding.severity === severity)),
  }
}
