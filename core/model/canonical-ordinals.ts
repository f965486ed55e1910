// The ordinal that the standard names for a node, so written that it stays one where it stands.

import { formatOrdinal, readOrdinal } from '../../grammar/index.js'
import { textLineOf } from './place.js'
import type { OutlineNode } from './types.js'

/** `1.`; with a space where the text begins with a digit, since 1.5万亩 would be a number. */
export function canonicalOrdinal({ level, number, ordinal, block }: OutlineNode): string {
  const written = formatOrdinal(level, number)
  return ordinal.doubtful || staysOrdinal(written, block.text.slice(ordinal.span.end)) ? written : `${written} `
}

/** Whether the node's ordinal stays one for certain without the white space behind it. */
export function standsWithoutGap({ ordinal, block }: OutlineNode): boolean {
  const body = textLineOf(block)?.body.start ?? ordinal.span.end
  const written = block.text.slice(ordinal.span.start, ordinal.span.end)
  return staysOrdinal(written, block.text.slice(body))
}

function staysOrdinal(written: string, rest: string): boolean {
  const read = readOrdinal(written + rest, 0)
  return read?.span.end === written.length && !read.doubtful
}
