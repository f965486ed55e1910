// A notice rendered and measured: what is wrong with its pages, and whether it says what the source says.

import { measurePage, shortPages, type PrintedPage } from './page-metrics.js'
import { allBlocks, blockText, comparable, partTexts } from './block-text.js'
import { render } from './libreoffice.js'
import { pdfPages } from './pdf-pages.js'
import { findProgram, run } from './tools.js'
import type { Snapshot } from '../../../core/index.js'
import { exportDocx, layOutNotice } from '../../../office/index.js'

export interface RenderedNotice {
  readonly pages: readonly PrintedPage[]
  /** Everything printed, without white space and page numbers. */
  readonly text: string
  /** Empty if every page is as GB/T 9704-2012 has it. */
  readonly problems: readonly string[]
}

/** What a rendering needs and the machine lacks; `undefined` if it lacks nothing. */
export function missingForRendering(): string | undefined {
  const program = ['soffice', 'pdftotext', 'fc-list'].find(name => findProgram(name) === undefined)
  if (program !== undefined) return program
  const fonts = run('fc-list', [':lang=zh-cn', 'family'], { timeoutSeconds: 60 })
  return fonts.trim() === '' ? 'a Chinese font' : undefined
}

export function renderNotice(snapshot: Snapshot): RenderedNotice {
  const rendering = render(exportDocx(snapshot))
  try {
    const pages = pdfPages(rendering.pdf).map((page, index) => measurePage(page, index + 1))
    const blocks = allBlocks(layOutNotice(snapshot))
    const signatures = blocks.filter(block => block.kind === 'signature' || block.kind === 'date')
      .map(block => comparable(blockText(block)))
    const text = comparable(pages.map(page => page.text).join(''))
    const short = shortPages(pages, partTexts(blocks), signatures).map(number =>
      `page ${number}: ends on row ${pages[number - 1]?.lastRow ?? 0}`)
    return { pages, text, problems: [...pages.flatMap(page => page.problems), ...short] }
  } finally {
    rendering.dispose()
  }
}
