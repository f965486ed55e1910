// An ordinal with the white space around it, as it is written in its line, and others written in the same way.

import { ordinalLike, type NumberedLine } from './renumbering.js'

/** The white space before the ordinal. */
export function indentOf({ block, ordinal }: NumberedLine): string {
  return block.text.slice(0, ordinal.span.start)
}

/** The white space behind the ordinal: 「1. 」 */
export function gapOf({ block, ordinal }: NumberedLine): string {
  return /^[ \t\u3000]*/.exec(block.text.slice(ordinal.span.end))?.[0] ?? ''
}

/** What an item of that number begins with, written as `line` is; after an automatic number it is automatic, too. */
export function beginningLike(line: NumberedLine, number: number): string {
  return ordinalLike(line, number) + gapOf(line)
}
