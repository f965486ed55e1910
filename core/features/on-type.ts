// On-type formatting, for what has just been finished: an ordinal at a line's start, an assignment clause, a line.

import type { Clause, LineBlock, Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import { lineIndexAt, nodeOfLine } from '../model/at-offset.js'
import { placeOfBlock, textLineOf } from '../model/place.js'
import { ordinalLike } from '../model/renumbering.js'
import type { OutlineNode } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'
import { continueItems } from './continue-items.js'

/** What asks for formatting when it is typed; the line feed is for editors without an Enter of ours. */
export const ON_TYPE_TRIGGERS = ['）', ')', '.', '．', '\n'] as const

/**
 * Running text is never touched, and nothing that the document writes in another way throughout.
 *
 * @param offset behind the character that was typed
 */
export function onType(snapshot: Snapshot, offset: number, character: string): readonly TextEdit[] {
  const { tree, text } = snapshot
  const index = lineIndexAt(tree, offset)
  const line = index === undefined ? undefined : tree.lines[index]
  if (character === '\n') {
    const atLineEnd = text.slice(offset, line === undefined ? offset : placeOfBlock(line).end).trim() === ''
    return continueItems(snapshot, [{ offset, atLineEnd }])?.edits ?? []
  }
  return line === undefined ? [] : [...finishedOrdinal(snapshot, line, offset), ...finishedClause(snapshot, line, offset)]
}

/** (一) → （一） and 一. → 一、 as the items around are written; brackets are full-width where there are none. */
function finishedOrdinal(snapshot: Snapshot, line: LineBlock, offset: number): readonly TextEdit[] {
  const node = nodeOfLine(snapshot.nodes, line)
  const ordinal = node?.ordinal
  if (node === undefined || ordinal === undefined || line.start + ordinal.span.end !== offset) return []
  if (ordinal.form !== 'half' && ordinal.form !== 'dot-for-stop') return []
  const model = siblingAround(snapshot, node)
  if (model === undefined ? ordinal.form !== 'half' : model.ordinal.form !== 'canonical') return []
  const written = line.text.slice(ordinal.span.start, ordinal.span.end)
  const newText = model === undefined
    ? written.replace('(', '（').replace(')', '）')
    : ordinalLike(model, node.number)
  const start = line.start + ordinal.span.start
  return newText === written ? [] : [{ span: { start, end: offset }, newText }]
}

/** The nearest node of the same level before it, or else the first one after it. */
function siblingAround({ nodes }: Snapshot, node: OutlineNode): OutlineNode | undefined {
  const alike = (each: OutlineNode): boolean =>
    each !== node && each.level === node.level && each.ordinal.form !== 'automatic'
  return nodes.findLast(each => alike(each) && each.block.start < node.block.start) ?? nodes.find(alike)
}

const FULL: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：', ';': '；', ',': '，' }

/** The marks of a clause that has just been closed, unless the clauses before it are in half-width brackets, too. */
function finishedClause(snapshot: Snapshot, line: LineBlock, offset: number): readonly TextEdit[] {
  const clause = clausesOf(line).find(each => each.bracketed && line.start + each.span.end === offset)
  if (clause === undefined || writesHalf(snapshot, line)) return []
  const { start } = clause.span
  const written = line.text.slice(start, clause.span.end)
  return [...written.matchAll(/[(),:;]/g)].flatMap(({ 0: mark, index }) => {
    const at = start + index
    if (isBetweenLatin(line.text, at)) return []
    const span: Span = { start: line.start + at, end: line.start + at + 1 }
    return [{ span, newText: FULL[mark] ?? mark }]
  })
}

function clausesOf(line: LineBlock): readonly Clause[] {
  return textLineOf(line)?.content.filter(inline => inline.kind === 'clause') ?? []
}

/** 8:30 and A,B keep their marks. */
function isBetweenLatin(text: string, at: number): boolean {
  return /[0-9A-Za-z]/.test(text.charAt(at - 1)) && /[0-9A-Za-z]/.test(text.charAt(at + 1))
}

function writesHalf({ tree }: Snapshot, line: LineBlock): boolean {
  const before = tree.lines.findLast(each => each.start < line.start && clausesOf(each).some(clause => clause.bracketed))
  const last = before && clausesOf(before).findLast(clause => clause.bracketed)
  return before !== undefined && last !== undefined && before.text.charAt(last.span.start) === '('
}
