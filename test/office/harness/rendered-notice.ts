// A notice rendered and measured: what is wrong with its pages, and whether it says what the source says.

import { measurePage, shortPages, type PagePlan, type PrintedPage } from './page-metrics.js'
import { allBlocks, blockText, comparable, partTexts } from './block-text.js'
import { render } from './libreoffice.js'
import { pdfPages } from './pdf-pages.js'
import { findProgram, run } from './tools.js'
import type { Snapshot } from '../../../core/index.js'
import {
  exportDocx, layOutNotice, newComposer, profileFor, type ComposedBlock, type NoticeLayout,
} from '../../../office/index.js'
import { libreOfficeTypesetting } from './libreoffice-typesetting.js'

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

/** Rendered once: the same document is not printed again for another test. */
export function renderNotice(snapshot: Snapshot): RenderedNotice {
  const layout = layOutNotice(snapshot)
  const plans = pagePlans(snapshot, layout)
  const pages = pdfPages(render(exportDocx(snapshot))).map((page, index) =>
    measurePage(page, index + 1, plans[index] ?? UNPLANNED))
  const blocks = allBlocks(layout)
  const signatures = blocks.filter(({ kind }) => kind === 'signature' || kind === 'signature-row' || kind === 'date')
    .map(block => comparable(blockText(block)))
  const text = comparable(pages.map(page => page.text).join(''))
  const short = shortPages(pages, partTexts(blocks), signatures).map(number =>
    `page ${number}: ends on row ${pages[number - 1]?.lastRow ?? 0}`)
  const count = pages.length === plans.length ? [] : [`${pages.length} pages, ${plans.length} composed`]
  return { pages, text, problems: [...pages.flatMap(page => page.problems), ...short, ...count] }
}

const UNPLANNED: PagePlan = { margins: '9704', orientation: 'portrait', numbered: true, foot: Infinity }

/** What each page is meant to be, as the composer has it. */
function pagePlans(snapshot: Snapshot, layout: NoticeLayout): readonly PagePlan[] {
  const { form } = snapshot.settings
  const composer = newComposer(profileFor(form), libreOfficeTypesetting)
  const { blocks, pages } = composer.compose(layout)
  const atFoot = new Set(stripNumbers(blocks))
  return pages.map(({ orientation, numbered, pieces }) => {
    const imprint = pieces.find(({ from, to }) => to > from && atFoot.has(from))
    const foot = imprint === undefined ? Infinity : composer.sheets.portrait.area.top + imprint.top
    return { margins: form.margins, orientation, numbered, foot }
  })
}

/** The numbers of the strips that stand at the foot of a page. */
function stripNumbers(blocks: readonly ComposedBlock[]): readonly number[] {
  let at = 0
  return blocks.flatMap(({ strips, atFoot }) => {
    const from = at
    at += strips.length
    return atFoot ? strips.map((_, i) => from + i) : []
  })
}
