// The public JSON of `outline`: docs/schema/outline.schema.json. Lines, characters and offsets count from 0.

import type { Assignment, OutlineNode, Scheme, Snapshot, UnitTally } from '../../core/index.js'
import { extent, type Extent } from './json-report.js'
import { lineTable, type LineTable } from './line-table.js'
import { nodeText, ordinalText, ownSpan } from './node-text.js'
import { outlineEntries, type OutlineEntry } from './outline-nodes.js'

export interface OutlineJson {
  readonly path: string
  readonly title: string | null
  readonly schemes: readonly Pick<Scheme, 'part' | 'level' | 'kind' | 'stated'>[]
  readonly nodes: readonly NodeJson[]
  readonly units: readonly UnitTally[]
}

interface NodeJson extends Pick<OutlineNode, 'part' | 'level' | 'number' | 'task'>, Extent {
  readonly ordinal: string
  readonly text: string
  readonly assignments: readonly AssignmentJson[]
  readonly deadline: string | null
}

interface AssignmentJson extends Pick<Assignment, 'role' | 'name'>, Extent {}

/** `path` as the person named it; `-` for standard input. */
export function outlineJson(path: string, snapshot: Snapshot): string {
  const lines = lineTable(snapshot.text)
  const outline: OutlineJson = {
    path,
    title: snapshot.title ?? null,
    schemes: schemesOf(snapshot),
    nodes: outlineEntries(snapshot).map(entry => nodeJson(entry, lines)),
    units: snapshot.units.map(({ name, lead, support, other }) => ({ name, lead, support, other }))
  }
  return `${JSON.stringify(outline, null, 2)}\n`
}

function schemesOf({ parts }: Snapshot): OutlineJson['schemes'] {
  return parts.flatMap(({ schemes }) =>
    schemes.map(({ part, level, kind, stated }) => ({ part, level, kind, stated }))
  )
}

function nodeJson({ node, task }: OutlineEntry, lines: LineTable): NodeJson {
  return {
    part: node.part,
    level: node.level,
    ordinal: ordinalText(node),
    number: node.number,
    text: nodeText(node),
    ...extent(ownSpan(node), lines),
    task: node.task,
    assignments: (task?.assignments ?? []).map(({ role, name, span }) => ({ role, name, ...extent(span, lines) })),
    deadline: task?.deadline?.text ?? null
  }
}
