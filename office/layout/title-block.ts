// The lines of a title in the source → the title block, broken anew where a line is too wide for print.

import type { Title } from './blocks.js'
import { cellsOf } from './cells.js'
import { textOf, type Element } from './elements.js'
import { CELLS_PER_TITLE_LINE, titleLines } from './title-lines.js'

/** Lines as the drafter broke them, if each fits. */
export function titleBlock(elements: readonly [Element, ...Element[]]): Title {
  const written = elements.map(textOf)
  const fits = written.every(line => cellsOf(line) <= CELLS_PER_TITLE_LINE)
  const lines = fits ? written : titleLines(written.join(''))
  return {
    kind: 'title',
    lines: lines.map(text => [{ text, face: 'title', bold: false }]),
    source: sourceOf(elements),
  }
}

/** From the first line to the last. */
function sourceOf([first, ...others]: readonly [Element, ...Element[]]): Title['source'] {
  const last = others.at(-1)?.source ?? first.source
  return first.source === undefined || last === undefined ? first.source : { start: first.source.start, end: last.end }
}
