// The written .docx: a sound package with the page of GB/T 9704-2012, the same bytes every time.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { analyze } from '../../core/index.js'
import { exportDocx, gb9704, writeDocx, type NoticeLayout } from '../../office/index.js'
import { lintDocx } from './lint/lint-docx.js'
import { wangchuanNotice } from './harness/wangchuan.js'

const notice = exportDocx(analyze(wangchuanNotice(12)))

function digest(docx: Uint8Array): string {
  return createHash('sha256').update(docx).digest('hex')
}

function part(docx: Uint8Array, path: string): string {
  return strFromU8(unzipSync(docx)[path] ?? new Uint8Array())
}

const EMPTY: NoticeLayout = {
  form: 'plain', title: undefined, organ: undefined, issuedOn: undefined,
  sections: [{ orientation: 'portrait', starts: 'next-page', pageNumbers: 'outer', blocks: [] }],
}

describe('docx package', () => {
  it('passes the lint', () => assert.deepEqual(lintDocx(notice), []))

  it('passes the lint when there is nothing to print', () => {
    assert.deepEqual(lintDocx(exportDocx(analyze(''))), [])
    assert.deepEqual(lintDocx(exportDocx(analyze('// 只有批注\n'))), [])
  })

  it('gives the same bytes in every time zone', () => {
    const zone = process.env['TZ']
    try {
      for (const other of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia']) {
        process.env['TZ'] = other
        assert.equal(digest(exportDocx(analyze(wangchuanNotice(12)))), digest(notice), other)
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it('is dated by the notice, and by a fixed day where the notice has no date', () => {
    assert.match(part(notice, 'docProps/core.xml'), /created[^>]*>2026-03-16T00:00:00Z</u)
    assert.match(part(exportDocx(analyze('特此通知。')), 'docProps/core.xml'), /created[^>]*>2012-07-01T00:00:00Z</u)
  })

  it('drops what XML forbids and escapes what XML reads', () => {
    const docx = exportDocx(analyze('甲\u0001乙\u000b丙\ud800丁\ufffe戊<已>&“庚”'))
    assert.deepEqual(lintDocx(docx), [])
    assert.match(part(docx, 'word/document.xml'), />甲乙丙丁戊&lt;已&gt;&amp;“庚”</u)
  })

  it('names the same face in all four slots', () => {
    const fonts = [...part(notice, 'word/styles.xml').matchAll(/<w:rFonts ([^>]*)\/>/gu)]
    const slots = fonts.map(([, slot = '']) =>
      new Set([...slot.matchAll(/w:(?:ascii|eastAsia|hAnsi|cs)="([^"]*)"/gu)].map(([, name]) => name)))
    assert.ok(slots.length > 0)
    assert.ok(slots.every(names => names.size === 1))
  })

  it('sets a run-in heading as body text with the face on its first sentence', () => {
    const runIn = '<w:p><w:pPr><w:pStyle w:val="NoticeBody"/></w:pPr><w:r><w:rPr><w:rStyle w:val="NoticeHeading2Face"/>'
    assert.ok(part(notice, 'word/document.xml').includes(runIn))
  })

  it('can be written with other fonts', () => {
    const body = { font: { name: '方正仿宋_GBK', alternative: '仿宋' }, halfPoints: 32 }
    const docx = writeDocx(EMPTY,
      { ...gb9704, types: { ...gb9704.types, body } })
    assert.match(part(docx, 'word/styles.xml'), /方正仿宋_GBK/u)
    assert.deepEqual(lintDocx(docx), [])
  })
})
