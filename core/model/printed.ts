// What print shows of a line: without labels, pins and title marks, with automatic numbers and references written out.

import { formatOrdinal, type LineBlock, type Ordinal, type TextLine } from '../../grammar/index.js'
import { textLineOf } from './place.js'
import { referenceText, type LabelledNode } from './references.js'
import type { OutlineNode } from './types.js'

export interface PrintedLine {
  /** With the white space after it (第一章 总则); '' where there is none. */
  readonly ordinal: string
  readonly body: string
}

/** `node` is the node that the line begins, if it begins one. Blank lines and comments print nothing. */
export function printedLine(
  block: LineBlock, node: OutlineNode | undefined, labels: readonly LabelledNode[],
): PrintedLine {
  const line = textLineOf(block)
  if (line === undefined) return { ordinal: '', body: '' }
  const { ordinal } = line
  const automatic = ordinal?.number === undefined
  const written = ordinal === undefined ? '' : block.text.slice(ordinal.span.start, ordinal.span.end)
  let body = ''
  let at = line.body.start
  for (const inline of line.content) {
    if (inline.kind !== 'reference' || inline.target.by !== 'label') continue
    const { name } = inline.target
    const meant = labels.find(label => label.name === name)?.node
    body += block.text.slice(at, inline.span.start) + (meant === undefined
      ? block.text.slice(inline.span.start, inline.span.end)
      : referenceText(meant.level, meant.number))
    at = inline.span.end
  }
  body += block.text.slice(at, line.body.end)
  const gap = ordinal === undefined ? '' : block.text.slice(marksEnd(line, ordinal), line.body.start)
  return { ordinal: (automatic && node !== undefined ? formatOrdinal(node.level, node.number) : written) + gap, body }
}

/** Where the ordinal ends with the pin and the label that stand behind it. */
export function marksEnd({ pin, label }: TextLine, ordinal: Ordinal): number {
  return Math.max(ordinal.span.end, pin?.end ?? 0, label?.span.end ?? 0)
}
