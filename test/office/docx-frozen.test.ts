// The written XML, frozen: a change of a value or of an element shows as a change of a file. `UPDATE=1` writes it anew.

import assert from 'node:assert/strict'
import { strFromU8, unzipSync } from 'fflate'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../../core/index.js'
import { exportDocx } from '../../office/index.js'
import { wangchuanNotice } from './harness/wangchuan.js'

const FOLDER = join('test', 'office', 'frozen')

/** One line per paragraph, style or section. */
function readable(xml: string): string {
  return `${xml.replace(/(?<!\n)<(?=w:(?:p|tbl|style|docDefaults|sectPr|font|body)[ >]|\/w:body)/gu, '\n<')}\n`
}

describe('docx, frozen', () => {
  const parts = unzipSync(exportDocx(analyze(wangchuanNotice(10))))

  it('has the parts it had', () => {
    assert.deepEqual(Object.keys(parts), [
      '[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml', 'word/styles.xml',
      'word/settings.xml', 'word/fontTable.xml', 'word/footer1.xml', 'word/footer2.xml', 'docProps/core.xml',
      'docProps/app.xml',
    ])
  })

  for (const name of ['document', 'styles', 'settings', 'fontTable', 'footer1', 'footer2']) {
    it(`writes word/${name}.xml as it did`, () => {
      const path = join(FOLDER, `${name}.xml`)
      const written = readable(strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array()))
      if (process.env['UPDATE'] === '1') {
        mkdirSync(FOLDER, { recursive: true })
        writeFileSync(path, written)
      }
      assert.equal(written, readFileSync(path, 'utf8'))
    })
  }

  it('writes the sample with red head, joint signature and imprint as it did', () => {
    const sample = unzipSync(exportDocx(analyze(readFileSync(join('samples', '红头文件.yaodian'), 'utf8'))))
    const written = ['document', 'footer3'].map(name => readable(strFromU8(sample[`word/${name}.xml`] ?? new Uint8Array()))).join('')
    const path = join(FOLDER, '红头文件.xml')
    if (process.env['UPDATE'] === '1') writeFileSync(path, written)
    assert.equal(written, readFileSync(path, 'utf8'))
  })
})
