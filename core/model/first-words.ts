// How a node is called in lists: its ordinal as printed, and its words up to the first stop.

import { formatOrdinal, textOf, type Span } from '../../grammar/index.js'
import type { OutlineNode } from './types.js'

/** As it will be printed: an automatic number is written out. */
export function ordinalText({ block, level, number, ordinal }: OutlineNode): string {
  return ordinal.number === undefined ? formatOrdinal(level, number) : textOf(block.text, ordinal.span)
}

/** What follows ordinal and label up to the first stop, semicolon or clause: a paragraph's run-in heading. */
export function firstWords({ block, ordinal }: OutlineNode): Span {
  if (block.content.kind !== 'text') {
    return { start: block.start + ordinal.span.end, end: block.start + ordinal.span.end }
  }
  const { body, content } = block.content
  const end = content.find(
    inline =>
      inline.kind === 'clause' ||
      (inline.kind === 'punctuation' && (inline.mark === 'stop' || inline.mark === 'semicolon')),
  )
  return { start: block.start + body.start, end: block.start + (end?.span.start ?? body.end) }
}

/** From the ordinal to the end of the first words: where the cursor goes that goes to a node. */
export function ordinalAndWords(node: OutlineNode): Span {
  return { start: node.block.start + node.ordinal.span.start, end: firstWords(node).end }
}

/** The ordinals from the top down to the node, as one word: 二（一）3. */
export function wayTo(node: OutlineNode): string {
  const own = ordinalText(node).trim().replace(/(?<![、.．﹒，：:,])[、.．﹒，：:,]+$/, '')
  return node.parent === undefined ? own : wayTo(node.parent) + own
}

/** At most `longest` characters, the last one 「…」; counts characters, so that a rare one is not cut in two. */
export function cutWords(words: string, longest: number): string {
  const characters = [...words]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : words
}
