// The pages that we compose, against those that LibreOffice prints of our .docx: the same pages, the same line ends.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, type Snapshot } from '../../../core/index.js'
import { exportDocx, layOutNotice, newComposer } from '../../../office/index.js'
import { comparable } from '../harness/block-text.js'
import { libreOfficeTypesetting } from '../harness/libreoffice-typesetting.js'
import { render } from '../harness/libreoffice.js'
import { pdfPages } from '../harness/pdf-pages.js'
import { missingForRendering } from '../harness/rendered-notice.js'
import { lacking } from '../harness/tools.js'
import { pageTexts } from './page-texts.js'

const SEEDS = join('..', 'shared', 'seeds')
/** The lower edge of the 版心 in points: what stands below is the page number. */
const FOOT = 742.7
/** On a landscape page, the left edge of the 版心: what stands before it is the page number. */
const SIDE = 98
/** Widths in the PDF are rounded portion by portion, so a line that is full to the twip may break one 字 earlier. */
const LEAST_AGREEMENT = 0.99

function notices(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith(ending) && name !== `单位名录${ending}`).sort()
      .map(name => join(folder, name))
  } catch {
    return []
  }
}

function printedPages(snapshot: Snapshot): readonly (readonly string[])[] {
  return pdfPages(render(exportDocx(snapshot))).map(({ width, height, lines }) =>
    lines.filter(({ middle, right }) => width > height ? right >= SIDE : middle < FOOT).map(({ text }) => comparable(text)))
}

function endsOf(lines: readonly string[]): readonly number[] {
  let end = 0
  return lines.map(line => (end += line.length))
}

describe('pages as composed and as printed', function () {
  this.timeout(120_000)
  const total = { lines: 0, alike: 0 }

  for (const path of [...notices('samples', '.yaodian'), ...notices(SEEDS, '.txt')]) {
    it(`${path}: as many pages, each with the same text`, function () {
      const missing = missingForRendering()
      if (missing !== undefined) lacking(this, missing)
      const snapshot = analyze(readFileSync(path, 'utf8'))
      const composed = pageTexts(newComposer(undefined, libreOfficeTypesetting).compose(layOutNotice(snapshot)))
      const printed = printedPages(snapshot)
      assert.deepEqual(composed.map(lines => lines.map(comparable).join('')), printed.map(lines => lines.join('')))
      const ends = new Set(endsOf(printed.flat()))
      const alike = endsOf(composed.flat().map(comparable)).filter(end => ends.has(end))
      total.lines += composed.flat().length
      total.alike += alike.length
    })
  }

  it('lines end alike in 99 of 100', function () {
    if (total.lines === 0) lacking(this, 'rendered notices')
    assert.ok(total.alike / total.lines >= LEAST_AGREEMENT, `${total.alike} of ${total.lines} lines end alike`)
  })
})
