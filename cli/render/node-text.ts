// What a node of the outline says on its own line.

import type { LineBlock, OutlineNode, Span } from '../../core/index.js'

/** The line without ordinal, label and assignment clause, and without the white space around what is left. */
export function nodeText({ block }: OutlineNode): string {
  return lineText(block)
}

/** The same of any line; '' for one that is no text. */
export function lineText({ text, content }: LineBlock): string {
  if (content.kind !== 'text') return ''
  const kept = content.content.filter(({ kind }) => kind !== 'clause')
  return kept.map(({ span }) => text.slice(span.start, span.end)).join('').trim()
}

export function ordinalText({ block, ordinal }: OutlineNode): string {
  return block.text.slice(ordinal.span.start, ordinal.span.end)
}

/** From the ordinal to the end of the last line of the node's own, without its children. */
export function ownSpan(node: OutlineNode): Span {
  const last = node.lines.at(-1) ?? node.block
  return { start: node.block.start + node.ordinal.span.start, end: endOf(last) }
}

function endOf({ start, text, content }: LineBlock): number {
  return start + (content.kind === 'text' ? content.span.end : text.length)
}
