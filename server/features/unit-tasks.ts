// yaodian/unitTasks, yaodian/taskDistribution, yaodian/unitText: who answers for what, as lists, as a matrix, as text.

import {
  allUnitsText, taskDistribution, unitTasks, unitText,
  type FindingCount, type Snapshot, type TaskEntry, type TaskSection, type UnitEntry,
} from '../../core/index.js'
import { isDirectoryFile } from '../context.js'
import { askNotice, type ServerFeature } from '../feature.js'
import type { Handler } from '../lifecycle.js'
import type { Lines } from '../lines.js'
import type {
  FindingCount as FindingCountInfo, SectionInfo, TaskDistribution as TaskDistributionInfo, TaskDistributionMethod,
  TaskDistributionResult, TaskInfo, UnitInfo, UnitTasks as UnitTasksInfo, UnitTasksMethod, UnitTasksParams,
  UnitTasksResult, UnitTextMethod, UnitTextParams, UnitTextResult,
} from '../protocol.js'
import type { Session } from '../session.js'
import { toRange } from '../to-lsp.js'

const UNIT_TASKS: UnitTasksMethod = 'yaodian/unitTasks'
const TASK_DISTRIBUTION: TaskDistributionMethod = 'yaodian/taskDistribution'
const UNIT_TEXT: UnitTextMethod = 'yaodian/unitText'

export const unitTasksFeature: ServerFeature = {
  capabilities: () => ({}),
  serve(session) {
    const { connection } = session
    connection.onRequest(UNIT_TASKS, about<UnitTasksParams, UnitTasksResult>(session, (snapshot, lines) =>
      toUnitTasks(snapshot, lines)))
    connection.onRequest(TASK_DISTRIBUTION, about<UnitTasksParams, TaskDistributionResult>(session, (snapshot, lines) =>
      toDistribution(snapshot, lines)))
    connection.onRequest(UNIT_TEXT, about<UnitTextParams, UnitTextResult>(session, (snapshot, _lines, { unit }) => {
      const text = unit === undefined ? allUnitsText(unitTasks(snapshot)) : unitText(unitTasks(snapshot), unit)
      return text === undefined ? null : { text }
    }))
  },
}

/** Of documents that are no notices the answer is `null`. */
function about<Params extends UnitTasksParams, Result>(
  session: Session,
  question: (snapshot: Snapshot, lines: Lines, params: Params) => Result,
): Handler<Params, Promise<Result | null>> {
  return session.lifecycle.guard(async (params: Params, token) => {
    const { uri } = params.textDocument
    return askNotice<Result | null>(session, uri, token, null, (snapshot, lines) =>
      isDirectoryFile(uri) ? null : question(snapshot, lines, params))
  })
}

/** Exported for the tests of those who show it. */
export function toUnitTasks(snapshot: Snapshot, lines: Lines): UnitTasksInfo {
  const { title, units, tasks, sections, findings } = unitTasks(snapshot)
  return {
    title: title ?? null,
    units: units.map(toUnit),
    tasks: tasks.map(task => toTask(task, lines)),
    sections: sections.map(section => toSection(section, lines)),
    findings: toFindingCount(findings),
  }
}

/** Exported for the tests of those who show it. */
export function toDistribution(snapshot: Snapshot, lines: Lines): TaskDistributionInfo {
  const { title, sections, units, tasks, sum } = taskDistribution(snapshot)
  return {
    title: title ?? null,
    sections: sections.map(section => ({ ...toSection(section, lines), sum: section.sum })),
    units: units.map(unit => ({ ...unit, fullName: unit.fullName ?? null })),
    tasks: tasks.map(task => toTask(task, lines)),
    sum,
  }
}

function toUnit(unit: UnitEntry): UnitInfo {
  return { ...unit, fullName: unit.fullName ?? null, findings: toFindingCount(unit.findings) }
}

function toTask({ span, selection, assignments, deadline, findings, ...task }: TaskEntry, lines: Lines): TaskInfo {
  return {
    ...task,
    deadline: deadline ?? null,
    assignments: assignments.map(({ name, role, carried, span: place }) => ({ name, role, carried, range: toRange(place, lines) })),
    range: toRange(span, lines),
    selection: toRange(selection, lines),
    findings: toFindingCount(findings),
  }
}

function toSection({ name, selection, tasks }: TaskSection, lines: Lines): SectionInfo {
  return { name, tasks, selection: toRange(selection, lines) }
}

function toFindingCount({ count, worst }: FindingCount): FindingCountInfo {
  return { count, worst: worst ?? null }
}
