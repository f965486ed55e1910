// What stands on composed pages, line by line.

import type { Composition } from '../../../office/index.js'

/** The printed lines of each page, without blank ones. */
export function pageTexts({ blocks, pages }: Composition): readonly (readonly string[])[] {
  const strips = blocks.flatMap(block => block.strips)
  return pages.map(page => page.pieces
    .flatMap(({ from, to }) => strips.slice(from, to))
    .map(({ texts }) => texts.flatMap(({ runs }) => runs).map(run => run.text).join(''))
    .filter(line => line !== ''))
}
