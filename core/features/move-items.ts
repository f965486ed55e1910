// Alt+↑ and Alt+↓: items and sections change places with their neighbours, with everything under them.

import type { LineBlock, Span } from '../../grammar/index.js'
import { siblingsOf } from '../model/headings.js'
import { lineIndexAt, nodeAroundLine } from '../model/at-offset.js'
import { placeOfBlock } from '../model/place.js'
import type { OutlineNode } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'
import type { Obstacle, TypedEdit } from './typed-edit.js'

export type Direction = 'up' | 'down'

/**
 * Numbers stay as they are until the drafter asks for new ones. At the edge of a section an item goes into the
 * neighbouring one.
 *
 * @returns `undefined` where the selection is in no item
 */
export function moveItems(snapshot: Snapshot, selection: Span, direction: Direction): TypedEdit | Obstacle | undefined {
  const group = itemsAt(snapshot, selection)
  if (group === undefined) return undefined
  const own = linesOf(snapshot, group.first, group.last)
  const other = direction === 'up' ? linesAbove(snapshot, group, own) : linesBelow(snapshot, group, own)
  if (other === undefined) return { obstacle: direction === 'up' ? 'first' : 'last' }
  return direction === 'up' ? movedUp(snapshot, own, other, selection) : movedDown(snapshot, own, other, selection)
}

/** Siblings that stand together. */
interface Group {
  readonly first: OutlineNode
  readonly last: OutlineNode
  readonly siblings: readonly OutlineNode[]
}

/** Indices of lines, both included. */
interface Lines {
  readonly from: number
  readonly to: number
}

function itemsAt(snapshot: Snapshot, { start, end }: Span): Group | undefined {
  // A selection that ends before a line's first character does not mean that line.
  const endsBeforeLine = end > start && snapshot.tree.lines[lineIndexAt(snapshot.tree, end) ?? 0]?.start === end
  const [one, other] = [nodeAt(snapshot, start), nodeAt(snapshot, endsBeforeLine ? end - 1 : end)]
  if (one === undefined || other === undefined || one.part !== other.part) return undefined
  const [upper, lower] = [withParents(one), withParents(other)]
  const shared = upper.findIndex((node, i) => node !== lower[i])
  const depth = shared < 0 ? upper.length - 1 : Math.min(shared, lower.length - 1)
  const [first, last] = shared >= lower.length ? [other, other] : [upper[depth], lower[depth]]
  if (first === undefined || last === undefined) return undefined
  return { first, last, siblings: siblingsOf(first, snapshot.parts[first.part]?.roots ?? []) }
}

/** A comment right above an item belongs to it, as one that silences a finding does. */
function nodeAt({ tree, nodes }: Snapshot, offset: number): OutlineNode | undefined {
  let index = lineIndexAt(tree, offset)
  while (index !== undefined && isCommentOnNext(tree.lines[index])) index++
  const line = index === undefined ? undefined : tree.lines[index]
  return line && nodeAroundLine(nodes, line)
}

/** What begins or ends a stretch, or holds for the whole text, stays where it is. */
function isCommentOnNext(line: LineBlock | undefined): boolean {
  if (line?.content.kind !== 'comment') return false
  return (line.content.suppression?.reach ?? 'next-line') === 'next-line'
}

/** The node and those that it is under, the top one first. */
function withParents(node: OutlineNode): readonly OutlineNode[] {
  return node.parent === undefined ? [node] : [...withParents(node.parent), node]
}

function linesOf({ tree }: Snapshot, first: OutlineNode, last: OutlineNode): Lines {
  let from = lineIndexAt(tree, first.block.start) ?? 0
  while (isCommentOnNext(tree.lines[from - 1])) from--
  return { from, to: lineIndexAt(tree, lastLine(last).start) ?? from }
}

function lastLine(node: OutlineNode): LineBlock {
  const last = node.children.at(-1)
  return last === undefined ? node.lines.at(-1) ?? node.block : lastLine(last)
}

/** The sibling above; for the first of a section what stands between it and the section before. */
function linesAbove(snapshot: Snapshot, { first, siblings }: Group, own: Lines): Lines | undefined {
  const sibling = siblings[siblings.indexOf(first) - 1]
  if (sibling !== undefined) return linesOf(snapshot, sibling, sibling)
  const section = neighbourOf(snapshot, first.parent, -1)
  if (section === undefined) return undefined
  return spaced(snapshot, own, { from: linesOf(snapshot, section, section).to + 1, to: own.from - 1 })
}

/** The sibling below; for the last of a section what stands between it and the items of the next one. */
function linesBelow(snapshot: Snapshot, { last, siblings }: Group, own: Lines): Lines | undefined {
  const sibling = siblings[siblings.indexOf(last) + 1]
  if (sibling !== undefined) return linesOf(snapshot, sibling, sibling)
  const section = neighbourOf(snapshot, last.parent, 1)
  if (section === undefined) return undefined
  const to = lineIndexAt(snapshot.tree, (section.lines.at(-1) ?? section.block).start) ?? own.to
  return spaced(snapshot, own, { from: own.to + 1, to })
}

/** The next section of the same level in the same part, wherever it stands. */
function neighbourOf({ nodes }: Snapshot, section: OutlineNode | undefined, step: 1 | -1): OutlineNode | undefined {
  if (section === undefined) return undefined
  for (let i = nodes.indexOf(section) + step; nodes[i]?.part === section.part; i += step) {
    if (nodes[i]?.level === section.level) return nodes[i]
  }
  return undefined
}

/** Where blank lines part every two items they stay between them; where they part sections only, they go with these. */
function spaced({ tree }: Snapshot, own: Lines, { from, to }: Lines): Lines {
  const isBlank = (index: number): boolean => tree.lines[index]?.content.kind === 'blank'
  if (!isBlank(own.from - 1)) return { from, to }
  let [first, last] = [from, to]
  while (first < last && isBlank(first)) first++
  while (last > first && isBlank(last)) last--
  return { from: first, to: last }
}

/** The other lines go over these, not these over them: so whatever the editor keeps of these stays with them. */
function movedUp(snapshot: Snapshot, own: Lines, other: Lines, selection: Span): TypedEdit {
  const [mine, theirs] = [spanOf(snapshot, own), spanOf(snapshot, other)]
  const between = snapshot.text.slice(theirs.end, mine.start)
  return {
    edits: [
      { span: { start: theirs.start, end: mine.start }, newText: '' },
      { span: { start: mine.end, end: mine.end }, newText: between + snapshot.text.slice(theirs.start, theirs.end) },
    ],
    selections: [shifted(snapshot, selection, theirs.start - mine.start)],
  }
}

function movedDown(snapshot: Snapshot, own: Lines, other: Lines, selection: Span): TypedEdit {
  const [mine, theirs] = [spanOf(snapshot, own), spanOf(snapshot, other)]
  const between = snapshot.text.slice(mine.end, theirs.start)
  return {
    edits: [
      { span: { start: mine.start, end: mine.start }, newText: snapshot.text.slice(theirs.start, theirs.end) + between },
      { span: { start: mine.end, end: theirs.end }, newText: '' },
    ],
    selections: [shifted(snapshot, selection, theirs.end - mine.end)],
  }
}

function spanOf({ tree }: Snapshot, { from, to }: Lines): Span {
  const [first, last] = [tree.lines[from], tree.lines[to]]
  return { start: first?.start ?? 0, end: last === undefined ? 0 : placeOfBlock(last).end }
}

/** A selection that reached over the line break behind it may have come to the end of the text. */
function shifted({ text }: Snapshot, { start, end }: Span, by: number): Span {
  return { start: start + by, end: Math.min(end + by, text.length) }
}
