// The public JSON of `export --to json`: docs/schema/model.schema.json. What the program has understood of a notice.

import type { Assignment, Deadline, OutlineNode, Part, Scheme, Snapshot, Task, UnitTally } from '../../core/index.js'
import { extent, type Extent } from './json-report.js'
import { lineTable, type LineTable } from './line-table.js'
import { lineText, nodeText, ordinalText, ownSpan } from './node-text.js'

export interface ModelJson {
  readonly path: string
  readonly title: string | null
  readonly parts: readonly PartJson[]
  /** In the order of the text; other members name a node by its place in this list, from 0. */
  readonly nodes: readonly NodeJson[]
  readonly tasks: readonly TaskJson[]
  readonly units: readonly UnitTally[]
}

interface PartJson extends Pick<Part, 'kind'>, Extent {
  readonly title: string | null
  readonly schemes: readonly Pick<Scheme, 'level' | 'kind' | 'stated' | 'reason'>[]
}

interface NodeJson extends Pick<OutlineNode, 'part' | 'level' | 'number'>, Extent {
  readonly parent: number | null
  readonly ordinal: string
  readonly text: string
  readonly paragraphs: readonly string[]
}

interface TaskJson {
  readonly node: number
  readonly assignments: readonly AssignmentJson[]
  readonly deadline: (Pick<Deadline, 'text'> & Extent) | null
}

interface AssignmentJson extends Pick<Assignment, 'role' | 'name' | 'carried'>, Extent {}

/** `path` as the person named it; `-` for standard input. */
export function modelJson(path: string, snapshot: Snapshot): string {
  const lines = lineTable(snapshot.text)
  const places = new Map(snapshot.nodes.map((node, i) => [node, i]))
  const model: ModelJson = {
    path,
    title: snapshot.title ?? null,
    parts: snapshot.parts.map(part => partJson(part, lines)),
    nodes: snapshot.nodes.map(node => nodeJson(node, places, lines)),
    tasks: snapshot.tasks.map(task => taskJson(task, places, lines)),
    units: snapshot.units.map(({ name, lead, support, other }) => ({ name, lead, support, other }))
  }
  return `${JSON.stringify(model, null, 2)}\n`
}

function partJson({ kind, title, span, schemes }: Part, lines: LineTable): PartJson {
  return {
    kind,
    title: title ?? null,
    ...extent(span, lines),
    schemes: schemes.map(scheme => ({
      level: scheme.level, kind: scheme.kind, stated: scheme.stated, reason: scheme.reason
    }))
  }
}

function nodeJson(node: OutlineNode, places: ReadonlyMap<OutlineNode, number>, lines: LineTable): NodeJson {
  return {
    part: node.part,
    parent: node.parent === undefined ? null : places.get(node.parent) ?? null,
    level: node.level,
    ordinal: ordinalText(node),
    number: node.number,
    text: nodeText(node),
    paragraphs: node.lines.slice(1).map(lineText).filter(text => text !== ''),
    ...extent(ownSpan(node), lines)
  }
}

function taskJson(
  { node, assignments, deadline }: Task, places: ReadonlyMap<OutlineNode, number>, lines: LineTable
): TaskJson {
  return {
    node: places.get(node) ?? 0,
    assignments: assignments.map(({ role, name, carried, span }) => ({ role, name, carried, ...extent(span, lines) })),
    deadline: deadline === undefined ? null : { text: deadline.text, ...extent(deadline.span, lines) }
  }
}
