// How many findings stand in each task, and on the name of each unit.

import type { Finding, Severity } from '../finding.js'
import { holderOf } from '../model/at-offset.js'
import type { Task } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'

export interface FindingCount {
  readonly count: number
  /** `undefined` where there is none. */
  readonly worst: Severity | undefined
}

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
