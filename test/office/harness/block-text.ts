// The text of layout blocks, part by part, as a reader of the printed page would copy it: without white space.

import type { Block } from '../../../office/index.js'

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'page-break':
    case 'blank-line':
      return ''
    case 'title':
      return block.lines.flat().map(run => run.text).join('')
    case 'heading':
      return [...block.head, ...block.rest].map(run => run.text).join('')
    default:
      return block.runs.map(run => run.text).join('')
  }
}

/** One text per part; a page break ends a part. */
export function partTexts(blocks: readonly Block[]): readonly string[] {
  const texts = ['']
  for (const block of blocks) {
    if (block.kind === 'page-break') texts.push('')
    else texts.push((texts.pop() ?? '') + comparable(blockText(block)))
  }
  return texts
}

// Fonts that share one glyph between a character and its radical make pdftotext answer with the radical.
const RADICALS = /[\u2e80-\u2fdf]/gu
const SPACES = /[\s\u00a0\u200b\ufeff]/gu

/** The text in the form in which the texts of source, document and PDF are compared. */
export function comparable(text: string): string {
  return text.replace(SPACES, '').replace(RADICALS, radical => radical.normalize('NFKC'))
}
