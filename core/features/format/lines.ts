// Formatting of lines: no white space around them (layout indents), one space behind a title mark.

import { textOf, type LineBlock } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import { placeOf } from '../../model/place.js'
import type { Snapshot } from '../../snapshot.js'

const WHITE_BEFORE = /^[ \t\u3000\u00a0]+/
const WHITE_BEHIND = /(?<![ \t\u3000\u00a0])[ \t\u3000\u00a0]+$/
const TITLE_MARK = '# '
/** What would become the front matter, or the mark of an encoding, if nothing stood before it. */
const MEANS_MORE_AT_THE_START = /^\s*(?:---|\ufeff)/

export function lineEdits({ tree }: Snapshot): readonly TextEdit[] {
  return tree.lines.flatMap((block, i) => {
    const first = tree.frontMatter === undefined && i === 0
    return first && MEANS_MORE_AT_THE_START.test(block.text) ? [] : [...trimEdits(block), ...titleMarkEdit(block)]
  })
}

function trimEdits(block: LineBlock): readonly TextEdit[] {
  const { text, start } = block
  const before = WHITE_BEFORE.exec(text)?.[0].length ?? 0
  const behind = before === text.length ? 0 : WHITE_BEHIND.exec(text)?.[0].length ?? 0
  return [{ start, end: start + before }, { start: start + text.length - behind, end: start + text.length }]
    .filter(span => span.start < span.end).map(span => ({ span, newText: '' }))
}

function titleMarkEdit(block: LineBlock): readonly TextEdit[] {
  const span = block.content.kind === 'text' ? block.content.titleMark : undefined
  return span === undefined || textOf(block.text, span) === TITLE_MARK ? []
    : [{ span: placeOf(block, span), newText: TITLE_MARK }]
}
