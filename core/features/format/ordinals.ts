// Formatting of ordinals: automatic numbers written out, no white space in or behind them, the pin before the label.

import { textOf } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import { canonicalOrdinal, standsWithoutGap } from '../../model/canonical-ordinals.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { marksEnd } from '../../model/printed.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'

export function ordinalEdits({ nodes }: Snapshot): readonly TextEdit[] {
  return nodes.flatMap(node => [...ordinalEdit(node), ...labelEdit(node), ...gapEdit(node)])
}

function ordinalEdit(node: OutlineNode): readonly TextEdit[] {
  const { block, ordinal } = node
  const written = textOf(block.text, ordinal.span)
  const newText = ordinal.form === 'automatic' ? canonicalOrdinal(node) : written.replace(/[ \t\u3000\u00a0]+/g, '')
  return newText === written ? [] : [{ span: placeOf(block, ordinal.span), newText }]
}

function labelEdit({ block }: OutlineNode): readonly TextEdit[] {
  const { pin, label } = textLineOf(block) ?? {}
  if (pin === undefined || label === undefined || pin.start < label.span.start) return []
  return [{
    span: placeOf(block, { start: label.span.start, end: pin.end }),
    newText: textOf(block.text, pin) + textOf(block.text, label.span),
  }]
}

/** 第一章 总则 keeps its space; so does 1. 5万亩, which would be a number without. */
function gapEdit(node: OutlineNode): readonly TextEdit[] {
  const { block, ordinal } = node
  const line = textLineOf(block)
  if (line === undefined) return []
  const gap = { start: marksEnd(line, ordinal), end: line.body.start }
  if (gap.start === gap.end) return []
  const marked = gap.start > ordinal.span.end
  const newText = ordinal.form === 'chapter' ? block.text.charAt(gap.start)
    : marked || standsWithoutGap(node) ? '' : ' '
  return newText === textOf(block.text, gap) ? [] : [{ span: placeOf(block, gap), newText }]
}
