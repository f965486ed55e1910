// The written .docx on paper, as LibreOffice prints it: 22 lines of 28 characters, page numbers, all of the text.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../../core/index.js'
import { layOutNotice } from '../../office/index.js'
import { allBlocks, partTexts } from './harness/block-text.js'
import { missingForRendering, renderNotice } from './harness/rendered-notice.js'
import { lacking } from './harness/tools.js'
import { wangchuanNotice } from './harness/wangchuan.js'

describe('docx rendering', function () {
  this.timeout(180_000)

  it('prints a whole notice on pages of 22 lines and 28 characters', function () {
    const missing = missingForRendering()
    if (missing !== undefined) lacking(this, missing)
    const snapshot = analyze(wangchuanNotice(40))
    const { pages, text, problems } = renderNotice(snapshot)
    assert.deepEqual(problems, [])
    assert.equal(text, partTexts(allBlocks(layOutNotice(snapshot))).join(''))
    assert.equal(pages.length, 11)
    assert.equal(pages.filter(page => page.lastRow === 22).length, 9)
    assert.ok(pages.reduce((sum, page) => sum + page.fullLines, 0) > 60)
  })

  for (const name of readdirSync('samples')) {
    it(`prints ${name} as the page is meant to be, all of it`, function () {
      const missing = missingForRendering()
      if (missing !== undefined) lacking(this, missing)
      const snapshot = analyze(readFileSync(join('samples', name), 'utf8'))
      const { text, problems } = renderNotice(snapshot)
      assert.deepEqual(problems, [])
      assert.equal(text, partTexts(allBlocks(layOutNotice(snapshot))).join(''))
    })
  }

  it('prints a notice of 1,000 items', function () {
    const missing = missingForRendering()
    if (missing !== undefined) lacking(this, missing)
    const snapshot = analyze(wangchuanNotice(1000))
    const { pages, text, problems } = renderNotice(snapshot)
    assert.deepEqual(problems, [])
    assert.equal(text, partTexts(allBlocks(layOutNotice(snapshot))).join(''))
    assert.ok(pages.filter(page => page.lastRow === 22).length > pages.length - 6)
  })

  it('leaves no signature on a page without text', function () {
    const missing = missingForRendering()
    if (missing !== undefined) lacking(this, missing)
    const line = '坚持人民至上、生命至上，统筹发展和安全，把责任落到实处。'
    const text = [...Array.from({ length: 19 }, () => '一个短段。'), line + line, '望川市应急管理局', '2026年3月16日'].join('\n')
    const { pages, problems } = renderNotice(analyze(text))
    assert.deepEqual(problems, [])
    assert.deepEqual(pages.map(page => [page.lastRow, page.text.includes('坚持')]), [[19, false], [7, true]])
  })
})
