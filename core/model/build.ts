// Puts the model together: parts with their outline and schemes, from the lines of the tree.

import type { LineBlock } from '../../grammar/index.js'
import { numberLevels, type LevelNumbering } from './numbering.js'
import { readNodes, type RawNode } from './outline.js'
import { readPart, splitParts, type RawPart } from './parts.js'
import { placeOf, placeOfBlock, textLineOf, wordsOf } from './place.js'
import type { DocumentSettings } from './settings.js'
import { findTasks } from './tasks.js'
import type { OutlineNode, Part } from './types.js'

export interface BuiltPart {
  readonly part: Part
  /** All nodes of the part in reading order. */
  readonly nodes: readonly OutlineNode[]
  readonly numbering: readonly LevelNumbering[]
}

export function buildParts(lines: readonly LineBlock[], settings: DocumentSettings): readonly BuiltPart[] {
  const raw = splitParts(lines)
  return raw.map((part, index) => buildPart(part, index, index < raw.length - 1, settings))
}

/** One part alone, which is the first of its own document. */
export function buildSegment(lines: readonly LineBlock[], followed: boolean, settings: DocumentSettings): BuiltPart {
  return buildPart(readPart(lines), 0, followed, settings)
}

function buildPart(raw: RawPart, index: number, followed: boolean, settings: DocumentSettings): BuiltPart {
  const rawNodes = readNodes(raw.lines)
  const numbering = numberLevels(index, rawNodes, settings.schemes)
  const nodes = settleNodes(rawNodes, index, numbering)
  const titleLines = raw.lines.filter(line => line.role === 'title').map(line => line.block)
  const first = titleLines[0]
  const last = titleLines.at(-1)
  const part: Part = {
    index,
    kind: raw.attachment ? 'attachment' : nodes.length === 0 && followed ? 'notice' : 'plan',
    span: { start: raw.lines[0]?.block.start ?? 0, end: lastEnd(raw.lines.map(line => line.block)) },
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
  const settled = new Map<RawNode, Linking>()
  for (const node of raw) {
    const parent = node.parent && settled.get(node.parent)
    const number = numbering.find(level => level.scheme.level === node.level)?.numbers.get(node) ?? 0
    const start = placeOf(node.block, node.ordinal.span).start
    const own: Linking = {
      part, level: node.level, ordinal: node.ordinal, number, block: node.block, lines: node.lines,
      span: { start, end: lastEnd(node.lines) }, parent, children: [], task: tasks.has(node),
    }
    settled.set(node, own)
    parent?.children.push(own)
    for (let above = parent as Linking | undefined; above !== undefined; above = above.parent as Linking | undefined) {
      above.span = { start: above.span.start, end: own.span.end }
    }
  }
  return [...settled.values()]
}

function lastEnd(blocks: readonly LineBlock[]): number {
  const last = blocks.at(-1)
  return last === undefined ? 0 : placeOfBlock(last).end
}
