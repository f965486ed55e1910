// 署名 and 成文日期 → blocks with their distance from the right edge, by the rule for a sealed notice.
//
// GB/T 9704-2012, 7.3.5.1: the date stands four 字 in from the right, the name centred over the date. A name too wide
// for that reaches the right edge, and the date moves left until it is centred under the name.

import type { IssueDate, Signature } from './blocks.js'
import { cellsOf } from './cells.js'
import { textOf, type Element } from './elements.js'

const DATE_INSET = 4

export function signatureBlocks(elements: readonly Element[]): readonly (Signature | IssueDate)[] {
  const widthOf = (role: Element['role']): number =>
    Math.max(0, ...elements.filter(e => e.role === role).map(e => cellsOf(textOf(e))))
  const nameWidth = widthOf('signature')
  const dateWidth = widthOf('date')
  const axis = Math.max(DATE_INSET + dateWidth / 2, nameWidth / 2)
  return elements.map(element => {
    const text = textOf(element)
    return {
      kind: element.role === 'date' ? 'date' : 'signature',
      runs: [{ text, face: 'body', bold: false }],
      rightInset: Math.max(0, axis - cellsOf(text) / 2),
      source: element.source,
    }
  })
}
