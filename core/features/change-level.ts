// Tab and Shift+Tab: items go a level deeper or higher, with everything under them and the numbers due there.

import { formatOrdinal, type Level, type Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import { siblingBefore } from '../model/headings.js'
import { lineIndexAt, nodeOfLine } from '../model/at-offset.js'
import { countNumbers, type NumberCount } from '../model/next-number.js'
import { placeOfBlock, textLineOf } from '../model/place.js'
import type { OutlineNode } from '../model/types.js'
import { beginningLike, gapOf } from '../model/written-ordinal.js'
import type { Snapshot } from '../snapshot.js'
import { typedEdit, type Obstacle, type TypedEdit } from './typed-edit.js'

export type LevelChange = 'deeper' | 'higher'

/**
 * @param selections cursors in ordinals or at the beginning of items, or stretches over several lines with items
 * @returns `undefined` where the key has its ordinary meaning
 */
export function changeLevel(
  snapshot: Snapshot, selections: readonly Span[], change: LevelChange,
): TypedEdit | Obstacle | undefined {
  const meant = selections.map(selection => itemsIn(snapshot, selection))
  if (meant.some(items => items.length === 0)) return undefined
  const chosen = new Set(meant.flat().sort((one, other) => one.block.start - other.block.start))
  const levels = newLevels(snapshot, chosen, change)
  if ('obstacle' in levels) return levels
  return typedEdit(editsFor(snapshot, levels), selections)
}

/** The items that a selection means; none where it is in running text. */
function itemsIn({ tree, nodes }: Snapshot, { start, end }: Span): readonly OutlineNode[] {
  const [first, last] = [lineIndexAt(tree, start), lineIndexAt(tree, end)]
  if (first === undefined || last === undefined) return []
  const lines = tree.lines.slice(first, last + 1)
  // A selection that ends before a line's first character does not mean that line.
  if (lines.length > 1 && lines.at(-1)?.start === end) lines.pop()
  const items = lines.flatMap(line => nodeOfLine(nodes, line) ?? [])
  const [only] = items
  if (last > first || only === undefined) return items
  return start === end && end <= wordsStart(only) ? items : []
}

/** Where the words of an item begin, behind ordinal, label and white space. */
function wordsStart(node: OutlineNode): number {
  const line = textLineOf(node.block)
  if (line === undefined || line.body.start >= line.body.end) return placeOfBlock(node.block).end
  return node.block.start + line.body.start
}

type Levels = ReadonlyMap<OutlineNode, Level>

/** The new level of each chosen node and of all under it. */
function newLevels(snapshot: Snapshot, chosen: ReadonlySet<OutlineNode>, change: LevelChange): Levels | Obstacle {
  const levels = new Map<OutlineNode, Level>()
  for (const node of chosen) {
    if (levels.has(node)) continue
    const level = change === 'higher' ? higherLevel(node) : deeperLevel(snapshot, node, levels)
    if (level === undefined) return { obstacle: change === 'higher' ? 'top-level' : 'deepest-level' }
    for (const each of [node, ...descendants(node)]) {
      const own = levelOf(each.level + level - node.level)
      if (own === undefined) return { obstacle: 'deepest-level' }
      levels.set(each, own)
    }
  }
  return levels
}

function higherLevel(node: OutlineNode): Level | undefined {
  return node.parent?.level ?? levelOf(node.level - 1)
}

/** Under the item before it; where that has nothing under it yet, as deep as elsewhere in the document. */
function deeperLevel({ nodes, parts }: Snapshot, node: OutlineNode, levels: Levels): Level | undefined {
  const before = siblingBefore(node, parts[node.part]?.roots ?? [])
  const moved = before && levels.get(before)
  const last = moved ?? before?.children.at(-1)?.level
  if (last !== undefined && last > node.level) return last
  const example = nodes.find(each => each.part === node.part && each.parent?.level === node.level && !levels.has(each))
  return example?.level ?? levelOf(node.level + 1)
}

function levelOf(level: number): Level | undefined {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 ? level : undefined
}

function descendants(node: OutlineNode): readonly OutlineNode[] {
  return node.children.flatMap(child => [child, ...descendants(child)])
}

/** Counts through the document as it will be, and writes each moved ordinal as those of its new level are written. */
function editsFor({ nodes, parts }: Snapshot, levels: Levels): readonly TextEdit[] {
  const models = writtenAtLevels(nodes, levels)
  const edits: TextEdit[] = []
  let count: NumberCount | undefined
  let part: number | undefined
  for (const node of nodes) {
    if (count === undefined || node.part !== part) {
      part = node.part
      count = countNumbers(parts[node.part]?.schemes ?? [])
    }
    const level = levels.get(node)
    if (level === undefined) {
      count.pass(node.level, node.number)
      continue
    }
    const number = count.next(level)
    count.pass(level, number)
    edits.push(rewritten(node, level, number, models.get(`${node.part} ${level}`)))
  }
  return edits
}

/** One ordinal of each part and level that stays what it is, to be written like. */
function writtenAtLevels(nodes: readonly OutlineNode[], levels: Levels): ReadonlyMap<string, OutlineNode> {
  const staying = nodes.filter(node => !levels.has(node) && node.ordinal.form !== 'automatic')
  return new Map(staying.map(node => [`${node.part} ${node.level}`, node]))
}

function rewritten(node: OutlineNode, level: Level, number: number, model: OutlineNode | undefined): TextEdit {
  const { block, ordinal } = node
  const [start, end] = [block.start + ordinal.span.start, block.start + ordinal.span.end]
  const newText = newBeginning(node, level, number, model)
  // A label or a pin follows its ordinal directly.
  return block.text.charAt(ordinal.span.end) === '{'
    ? { span: { start, end }, newText: newText.trimEnd() }
    : { span: { start, end: end + gapOf(node).length }, newText }
}

const AUTOMATIC: Readonly<Partial<Record<Level, string>>> = { 1: '#、', 2: '（#）', 3: '#.' }

/** Ordinal and white space. */
function newBeginning(node: OutlineNode, level: Level, number: number, model: OutlineNode | undefined): string {
  const automatic = node.ordinal.form === 'automatic' ? AUTOMATIC[level] : undefined
  if (automatic !== undefined) return automatic + gapOf(node)
  if (model !== undefined) return beginningLike(model, number)
  const canonical = formatOrdinal(level, number)
  return (node.ordinal.form === 'half' ? canonical.replace('（', '(').replace('）', ')') : canonical) + gapOf(node)
}
