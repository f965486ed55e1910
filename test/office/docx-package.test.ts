// The written .docx: a sound package with the page of GB/T 9704-2012, the same bytes every time.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
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

/** The document with `from` replaced in one part; `to` undefined takes the part out. */
function damaged(path: string, from: string | RegExp, to: string | undefined): Uint8Array {
  const parts = unzipSync(notice)
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  if (to === undefined) delete parts[path]
  else {
    const changed = xml.replace(from, to)
    assert.notEqual(changed, xml, `nothing to damage in ${path}`)
    parts[path] = strToU8(changed)
  }
  return zipSync(parts)
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

describe('docx lint', () => {
  const DOCUMENT = 'word/document.xml'
  const STYLES = 'word/styles.xml'
  const paragraph = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>'
  const faults: readonly (readonly [fault: string, docx: () => Uint8Array, finding: RegExp])[] = [
    ['a truncated file', () => notice.slice(0, -200), /^zip/u],
    ['broken XML', () => damaged(DOCUMENT, '</w:body>', ''), /^xml/u],
    ['a control character', () => damaged(DOCUMENT, '望川市', '望\u0001川市'), /forbids/u],
    ['no content types', () => damaged('[Content_Types].xml', '', undefined), /Content_Types/u],
    ['a part without content type',
      () => damaged('[Content_Types].xml', /<Override PartName="\/word\/footer1[^>]*>/u, ''), /no content type/u],
    ['a missing part', () => damaged('word/footer2.xml', '', undefined), /missing/u],
    ['a dangling relationship', () => damaged(DOCUMENT, 'r:id="footerOdd"', 'r:id="nowhere"'), /used but not defined/u],
    ['an undefined style', () => damaged(DOCUMENT, 'w:val="NoticeTitle"', 'w:val="None"'), /style None/u],
    ['a style id twice', () => damaged(STYLES, 'w:styleId="NoticeDate"', 'w:styleId="NoticeNote"'), /two styles/u],
    ['a style that rests on itself',
      () => damaged(STYLES, /("NoticeBody">.*?basedOn w:val=)"a"/u, '$1"NoticeBody"'), /no sound base/u],
    ['a paragraph in a paragraph',
      () => damaged(DOCUMENT, '<w:body><w:p>', `<w:body><w:p>${paragraph}`), /stands in a paragraph/u],
    ['bare text', () => damaged(DOCUMENT, '<w:body>', '<w:body>甲'), /stands bare/u],
    ['an open field', () => damaged('word/footer1.xml', '<w:fldChar w:fldCharType="end"/>', ''), /field/u],
    ['an open bookmark', () => damaged(DOCUMENT, '<w:r>', '<w:bookmarkStart w:id="1" w:name="甲"/><w:r>'), /bookmark/u],
    ['a cell without a paragraph', () => damaged(DOCUMENT, '<w:sectPr>',
      '<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl><w:sectPr>'), /end with a paragraph/u],
    ['a row too short', () => damaged(DOCUMENT, '<w:sectPr>', '<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>' +
      `<w:tr><w:tc>${paragraph}</w:tc></w:tr></w:tbl><w:sectPr>`), /does not fill/u],
    ['a negative size', () => damaged(STYLES, '<w:sz w:val="28"/>', '<w:sz w:val="-28"/>'), /no font size/u],
    ['a date in Chinese', () => damaged('docProps/core.xml', '2026-03-16T00:00:00Z', '2026年3月16日'), /W3C/u],
    ['a wrong margin', () => damaged(DOCUMENT, 'w:top="2098"', 'w:top="1440"'), /top margin/u],
    ['no grid', () => damaged(DOCUMENT, /<w:docGrid[^>]*>/u, ''), /grid/u],
    ['a body of 10.5 pt', () => damaged(STYLES, /("a">.*?<w:sz w:val=)"32"/u, '$1"21"'), /16 pt/u],
  ]
  for (const [fault, docx, finding] of faults) {
    it(`finds ${fault}`, () => assert.match(lintDocx(docx()).join('\n'), finding))
  }
})
