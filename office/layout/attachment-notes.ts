// The lines of 附件说明 → blocks whose wrapped lines align under the first character of the name (GB/T 9704-2012, 7.3.4).

import type { AttachmentNote } from './blocks.js'
import { cellsOf } from './cells.js'
import { textOf, type Element } from './elements.js'

/** 附件说明 begins two 字 in. */
const LEFT_INSET = 2
const LEAD = /^(?<word>附件[：:]?\s*)?(?<numeral>\d+[.．、]\s*)?/u

export function attachmentNotes(elements: readonly Element[], keepWithNext: boolean): readonly AttachmentNote[] {
  let numeralAt = LEFT_INSET
  return elements.map(element => {
    const text = textOf(element)
    const { word, numeral } = LEAD.exec(text)?.groups ?? {}
    if (word !== undefined) numeralAt = LEFT_INSET + cellsOf(word)
    const firstLineAt = word === undefined ? numeralAt : LEFT_INSET
    return {
      kind: 'attachment-note',
      runs: [{ text, face: 'body', bold: false }],
      firstLineAt,
      wrappedAt: numeralAt + cellsOf(numeral ?? ''),
      source: element.source,
      keepWithNext,
    }
  })
}
