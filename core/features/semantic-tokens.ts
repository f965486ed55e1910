// What the words of a document are, for colouring: ordinals by level, units by role, labels, time limits, references.
//
// The TextMate grammar colours what a line alone shows, with the same scopes; what only the whole document tells (who
// leads, which number is an ordinal, which line is the title) is coloured from here alone.

import type { Clause, LineBlock, Span, TextLine } from '../../grammar/index.js'
import { answersOfLine } from '../model/assignments.js'
import { countUpTo } from '../text/in-order.js'
import { factsOfKey } from '../model/front-matter-keys.js'
import { placeOf, textLineOf } from '../model/place.js'
import type { LineRole } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'

export interface SemanticToken {
  readonly span: Span
  readonly type: SemanticTokenType
  readonly modifier: SemanticTokenModifier | undefined
}

/** The first character is small, as the protocol's own are; none of them is one of those. */
export const SEMANTIC_TOKEN_TYPES = [
  'noticeKey', 'noticeTitle', 'ordinal', 'itemLabel', 'itemReference', 'clauseLabel', 'unit', 'rolePhrase', 'timeLimit',
] as const

export type SemanticTokenType = typeof SEMANTIC_TOKEN_TYPES[number]

/** Levels of ordinals, and what units are in a clause. */
export const SEMANTIC_TOKEN_MODIFIERS = [
  'level1', 'level2', 'level3', 'level4', 'level5', 'lead', 'support', 'other', 'person',
] as const

export type SemanticTokenModifier = typeof SEMANTIC_TOKEN_MODIFIERS[number]

/** In order, none over another, none over a line's end. With `within`, those of the lines that it touches. */
export function semanticTokens(snapshot: Snapshot, within: Span = { start: 0, end: snapshot.text.length }): readonly SemanticToken[] {
  const { lines } = snapshot.tree
  const startOf = (block: LineBlock) => block.start
  const asked = lines.slice(Math.max(0, countUpTo(lines, within.start, startOf) - 1), countUpTo(lines, within.end, startOf))
  const special = specialLines(snapshot, asked)
  return [
    ...keys(snapshot, within),
    ...asked.flatMap(block => lineTokens(block, special, snapshot)
      .filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start)),
  ]
}

interface SpecialLines {
  /** Lines that begin a node: their ordinals are ordinals. */
  readonly nodes: ReadonlySet<LineBlock>
  readonly titles: ReadonlySet<LineBlock>
}

function specialLines({ nodes, parts }: Snapshot, asked: readonly LineBlock[]): SpecialLines {
  const [from, to] = [asked[0]?.start ?? 0, asked.at(-1)?.start ?? 0]
  const isAsked = ({ start }: LineBlock) => start >= from && start <= to
  const withRole = (role: LineRole) => parts.flatMap(part => part.span.start > to || part.span.end < from ? []
    : part.lines.filter(line => line.role === role && isAsked(line.block)).map(line => line.block))
  return { nodes: new Set(nodes.map(node => node.block).filter(isAsked)), titles: new Set(withRole('title')) }
}

/** Keys that the language knows; those of a drafter's own keep the colour of the grammar. */
function keys({ tree: { frontMatter } }: Snapshot, within: Span): readonly SemanticToken[] {
  if (frontMatter === undefined || frontMatter.start + frontMatter.text.length < within.start) return []
  return frontMatter.content.entries.filter(({ key }) => factsOfKey(key) !== undefined)
    .map(({ keySpan }) => ({ span: placeOf(frontMatter, keySpan), type: 'noticeKey', modifier: undefined }))
}

function lineTokens(block: LineBlock, { nodes, titles }: SpecialLines, snapshot: Snapshot): readonly SemanticToken[] {
  const line = textLineOf(block)
  if (line === undefined) return []
  const token = (span: Span, type: SemanticTokenType, modifier?: SemanticTokenModifier): SemanticToken =>
    ({ span: placeOf(block, span), type, modifier })
  if (titles.has(block)) {
    return [token({ start: line.titleMark?.end ?? line.span.start, end: line.span.end }, 'noticeTitle')]
  }
  const { ordinal, label } = line
  return [
    ...ordinal !== undefined && nodes.has(block) ? [token(ordinal.span, 'ordinal', `level${ordinal.level}`)] : [],
    ...label === undefined ? [] : [token(label.nameSpan, 'itemLabel')],
    ...line.content.flatMap(inline => inline.kind !== 'reference' ? []
      : [token(inline.target.by === 'label' ? inline.target.nameSpan : inline.span, 'itemReference')]),
    ...clauseTokens(block, line, snapshot, token),
  ]
}

function clauseTokens(
  block: LineBlock, line: TextLine, { settings, memory }: Snapshot,
  token: (span: Span, type: SemanticTokenType) => SemanticToken,
): readonly SemanticToken[] {
  const clauses = line.content.filter((inline): inline is Clause => inline.kind === 'clause')
  if (clauses.length === 0) return []
  const words = clauses.flatMap(({ groups }) => groups.flatMap(({ label, role, deadline }) => [
    ...label === undefined ? [] : [token(withoutColon(label.span, block.text), 'clauseLabel')],
    ...role === undefined ? [] : [token(role.span, 'rolePhrase')],
    ...deadline === undefined ? [] : [token(deadline.span, 'timeLimit')],
  ]))
  const units = (answersOfLine(block, settings.firstLeads, memory)?.assignments ?? [])
    .map(({ span, role }): SemanticToken => ({ span, type: 'unit', modifier: role }))
  return [...words, ...units]
}

function withoutColon({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).replace(/(?<![：:\s])[：:\s]+$/, '').length }
}
