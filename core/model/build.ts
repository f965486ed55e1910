// Puts the model together: parts with their outline and schemes, from the lines of the tree.

import type { LineBlock } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import { numberLevels, type LevelNumbering } from './numbering.js'
import { readNodes, type RawNode } from './outline.js'
import { readPart, splitParts, type RawPart } from './parts.js'
import { placeOf, textLineOf, wordsOf } from './place.js'
import type { DocumentSettings } from './settings.js'
import { findTasks } from './tasks.js'
import type { OutlineNode, Part } from './types.js'

export interface BuiltPart {
  readonly part: Part
  /** All nodes of the part in reading order. */
  readonly nodes: readonly OutlineNode[]
  readonly numbering: readonly LevelNumbering[]
}

export function buildParts(lines: readonly LineBlock[], settings: DocumentSettings, memory: Memory): readonly BuiltPart[] {
  const raw = splitParts(lines, memory)
  return raw.map((part, index) => buildPart(part, index, index < raw.length - 1, settings, memory))
}

/** One part alone, which is the first of its own document. */
export function buildSegment(
  lines: readonly LineBlock[], followed: boolean, settings: DocumentSettings, memory: Memory,
): BuiltPart {
  return buildPart(readPart(lines, memory), 0, followed, settings, memory)
}

function buildPart(raw: RawPart, index: number, followed: boolean, settings: DocumentSettings, memory: Memory): BuiltPart {
  const rawNodes = readNodes(raw.lines)
  const numbering = numberLevels(index, rawNodes, settings.schemes, memory)
  const nodes = settleNodes(rawNodes, index, numbering)
  const titleLines = raw.lines.filter(line => line.role === 'title').map(line => line.block)
  const first = titleLines[0]
  const last = titleLines.at(-1)
  const part: Part = {
    index,
    kind: raw.attachment ? 'attachment' : nodes.length === 0 && followed ? 'notice' : 'plan',
    span: { start: raw.lines[0]?.block.start ?? 0, end: endOf(raw.lines.at(-1)?.block) },
    title: titleLines.length === 0 ? undefined : titleLines.map(wordsOf).join(''),
    titleSpan: first === undefined || last === undefined ? undefined : {
      start: placeOf(first, textLineOf(first)?.span ?? { start: 0, end: 0 }).start,
      end: placeOf(last, textLineOf(last)?.span ?? { start: 0, end: 0 }).end,
    },
    lines: raw.lines,
    roots: nodes.filter(node => node.parent === undefined),
    schemes: numbering.map(level => level.scheme),
  }
  return { part, nodes, numbering }
}

/** An outline node that is still being linked to its children. */
type Linking = { -readonly [K in keyof OutlineNode]: OutlineNode[K] } & { children: OutlineNode[] }

function settleNodes(
  raw: readonly RawNode[], part: number, numbering: readonly LevelNumbering[],
): readonly OutlineNode[] {
  const tasks = findTasks(raw)
  const numbers = new Map(numbering.map(level => [level.scheme.level, level.numbers]))
  const settled: Linking[] = []
  for (const node of raw) {
    const { level, ordinal, block, lines } = node
    const parent = node.parent && settled[node.parent.at]
    const own: Linking = {
      part, level, ordinal, number: numbers.get(level)?.get(node) ?? 0, block, lines,
      span: { start: block.start + ordinal.span.start, end: endOf(lines.at(-1)) }, parent, children: [], task: tasks.has(node),
    }
    settled.push(own)
    parent?.children.push(own)
  }
  // The last ones first: who ends with a child takes its end.
  for (const node of settled.toReversed()) {
    const last = node.children.at(-1)
    if (last !== undefined) node.span = { start: node.span.start, end: last.span.end }
  }
  return settled
}

function endOf(block: LineBlock | undefined): number {
  return block === undefined ? 0 : block.start + block.text.length
}
