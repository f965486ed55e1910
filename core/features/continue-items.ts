// Enter: what belongs at the beginning of a line that has just been broken off: the next ordinal, or none any more.

import type { LineBlock } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import { isBareHeading, siblingBefore } from '../model/headings.js'
import { lineIndexAt, nodeAroundLine, nodeOfLine } from '../model/at-offset.js'
import { countBefore } from '../model/next-number.js'
import { placeOfBlock, textLineOf } from '../model/place.js'
import type { OutlineNode } from '../model/types.js'
import { beginningLike, indentOf } from '../model/written-ordinal.js'
import type { Snapshot } from '../snapshot.js'
import { continueEntry } from './continue-entries.js'
import { typedEdit, type LineBreak, type TypedEdit } from './typed-edit.js'

/**
 * The text is already broken: so nothing that is typed meanwhile is lost, and where there is nothing to add, Enter was
 * just Enter. The numbers of the items that follow stay as they are.
 *
 * @param breaks one for each cursor, in any order
 * @returns `undefined` where all breaks are as they should be
 */
export function continueItems(snapshot: Snapshot, breaks: readonly LineBreak[]): TypedEdit | undefined {
  const edits = breaks.flatMap(each => editsAt(snapshot, each))
  if (edits.length === 0) return undefined
  return typedEdit(edits, breaks.map(({ offset }) => ({ start: offset, end: offset })))
}

interface BrokenLine extends LineBreak {
  readonly line: LineBlock
  /** What stood behind the cursor. */
  readonly behind: string
  readonly above: LineBlock
  readonly below: LineBlock | undefined
  /** What the line above belongs to. */
  readonly node: OutlineNode
}

function editsAt(snapshot: Snapshot, at: LineBreak): readonly TextEdit[] {
  const { tree, nodes, text } = snapshot
  const { frontMatter, lines } = tree
  if (frontMatter !== undefined && at.offset <= placeOfBlock(frontMatter).end) return continueEntry(text, at)
  const index = lineIndexAt(tree, at.offset) ?? 0
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  const node = above && nodeAroundLine(nodes, above)
  if (line === undefined || above === undefined || node === undefined) return []
  const behind = at.atLineEnd ? '' : text.slice(at.offset, placeOfBlock(line).end).trim()
  const broken: BrokenLine = { ...at, line, behind, above, below, node }
  if (at.atLineEnd && isEmptyItem(broken)) return [{ span: { start: above.start, end: at.offset }, newText: '' }]
  return endsItem(broken, nodes) ? beginNext(snapshot, broken) : []
}

/** Only an ordinal, and no label whose references would be lost with it. */
function isEmptyItem({ node, above }: BrokenLine): boolean {
  const own = textLineOf(above)
  return node.block === above && own !== undefined && own.label === undefined && own.body.start >= own.body.end
}

/**
 * An item's own line may be broken anywhere but in a bracket: the rest becomes the next item. Of its paragraphs only
 * one that ends in a clause ends the item. A heading whose text stands below it goes on there.
 */
function endsItem({ node, line, above, below, behind }: BrokenLine, nodes: readonly OutlineNode[]): boolean {
  if (line.content.kind === 'comment' || textLineOf(line)?.ordinal !== undefined) return false
  if (openBrackets(above.text) > 0 && behind !== '' && !isClosingBracket(behind)) return false
  if (above !== node.block) return behind === '' && textLineOf(above)?.content.at(-1)?.kind === 'clause'
  const goesOn = below !== undefined && nodeOfLine(nodes, below) === undefined && node.lines.includes(below)
  return behind !== '' || !goesOn || !isBareHeading(node)
}

function beginNext(snapshot: Snapshot, broken: BrokenLine): readonly TextEdit[] {
  const { offset, above, line, behind } = broken
  const { text } = snapshot
  const next = nextOrdinal(snapshot, broken)
  const indent = missingIndent(next.indent, text.slice(line.start, offset))
  const begin: TextEdit = { span: { start: offset, end: offset }, newText: indent + next.text }
  if (!isClosingBracket(behind) || openBrackets(above.text) === 0) return [begin]
  // The editor had closed the bracket by itself: it goes with its clause.
  const end = placeOfBlock(above).end
  const bracket = text.indexOf(behind, offset)
  return [
    { span: { start: end, end }, newText: behind },
    begin,
    { span: { start: bracket, end: bracket + 1 }, newText: '' },
  ]
}

interface NextOrdinal {
  readonly indent: string
  readonly text: string
}

/** Of the next item of this level; of the first one below where the node has others below it already. */
function nextOrdinal({ nodes, parts }: Snapshot, { node, behind }: BrokenLine): NextOrdinal {
  const part = parts[node.part]
  const child = behind === '' && part !== undefined ? childToBegin(node, part.roots) : undefined
  if (child === undefined || part === undefined) return { indent: indentOf(node), text: beginningLike(node, node.number + 1) }
  const count = countBefore(part, nodes, node)
  count.pass(node.level, node.number)
  return { indent: indentOf(child), text: beginningLike(child, count.next(child.level)) }
}

/** A bare heading is followed by what is under it, as the heading before it was. */
function childToBegin(node: OutlineNode, roots: readonly OutlineNode[]): OutlineNode | undefined {
  if (node.children[0] !== undefined) return node.children[0]
  const before = siblingBefore(node, roots)
  const alike = before !== undefined && before.lines.length === 1 && isBareHeading(before) && isBareHeading(node)
  return alike ? before.children[0] : undefined
}

/** VS Code repeats spaces and tabs of the line above, but no full-width spaces. */
function missingIndent(wanted: string, there: string): string {
  return wanted.startsWith(there) ? wanted.slice(there.length) : ''
}

function isClosingBracket(behind: string): boolean {
  return behind === '）' || behind === ')'
}

function openBrackets(text: string): number {
  let open = 0
  for (const { 0: bracket } of text.matchAll(/[（()）]/g)) {
    open = /[（(]/.test(bracket) ? open + 1 : Math.max(0, open - 1)
  }
  return open
}
