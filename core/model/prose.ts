// The lines that print will show, each with what it is in the 公文: what the checks of wording and punctuation read.

import type { LineBlock, Span, TextLine } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import type { Piece } from '../pieces.js'
import { matchesOf } from '../text/matches.js'
import { signsIn } from '../text/signs.js'
import { textLineOf } from './place.js'
import type { LineRole, OutlineNode, Part } from './types.js'

export interface ProseLine extends Piece {
  readonly block: LineBlock
  readonly line: TextLine
  readonly role: LineRole
  readonly part: Part
  /** The node that the line begins, or whose paragraph it is. */
  readonly node: OutlineNode | undefined
}

/**
 * Every line of print in order; comments, blank lines and page furniture are left out. Kept answers about one may depend on
 * all that it is, except its part and its node.
 */
export function proseLines(parts: readonly Part[], nodes: readonly OutlineNode[]): readonly ProseLine[] {
  const owners = new Map<LineBlock, OutlineNode>()
  for (const node of nodes) {
    for (const block of node.lines) owners.set(block, node)
  }
  const prose: ProseLine[] = []
  for (const part of parts) {
    for (const { block, role } of part.lines) {
      const line = textLineOf(block)
      if (line === undefined || role === 'furniture') continue
      prose.push({ block, line, role, part, node: owners.get(block), content: line, as: role, start: block.start })
    }
  }
  return prose
}

/** A line that is looked at by itself: what is made of it is not what was made of all lines together. */
export function isAlone(prose: readonly ProseLine[]): boolean {
  return prose.length === 1
}

/** None is longer: without the bound, a long row of letters would be read anew from each of them. */
const WORD = '[A-Za-z][\\w.+/&:-]{0,60}'
const FOREIGN = new RegExp(
  '(?:https?|ftp)://[\\u0021-\\u007e]+' + // addresses
  '|www\\.[\\u0021-\\u007e]+' +
  '|(?<![\\w.+-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+' +
  `|${WORD}(?: ${WORD})+`, // words of another language
  'g',
)

/** The kinds of characters (`SIGN`) that a line holds: what needs others need not be looked for. */
export function signsOfLine(line: TextLine, block: LineBlock, memory: Memory): number {
  return memory.ofPiece('signs', line, () => signsIn(block.text))
}

/**
 * Stretches of a line that follow other rules: web and mail addresses, runs of Latin words. Relative to the text; there are
 * none where the text has no Latin letter.
 */
export function foreignSpans(text: string): readonly Span[] {
  return matchesOf(text, FOREIGN).map(match => ({ start: match.index, end: match.index + match[0].length }))
}
