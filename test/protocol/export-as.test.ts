// The request that makes PDF, HTML and Markdown, and fills a template.

import { strict as assert } from 'node:assert'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { CancellationTokenSource } from 'vscode-languageserver/node'
import type { ExportAsResult, ExportDocxResult } from '../../server/protocol.js'
import { SAMPLE, URI } from './sample.js'
import { inSession } from './session.js'

const METHOD = 'yaodian/exportAs'
const REQUEST_CANCELLED = -32800
const REQUEST_FAILED = -32803

const textDocument = { uri: URI }

function textOf({ base64 }: ExportAsResult): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}

describe('yaodian/exportAs', () => {
  it('gives a page and text, named after the title', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const html = await connection.sendRequest<ExportAsResult>(METHOD, { textDocument, format: 'html' })
      assert.equal(html.fileName, '望川市2026年防汛工作要点.html')
      assert.match(textOf(html), /<h1>望川市2026年防汛工作要点<\/h1>/)
      const md = await connection.sendRequest<ExportAsResult>(METHOD, { textDocument, format: 'md' })
      assert.match(textOf(md), /^# 望川市2026年防汛工作要点\n/)
    }))

  it('fills a template, and says what is wrong with one', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const plain = await connection.sendRequest<ExportDocxResult>('yaodian/exportDocx', { textDocument })
      const refused = connection.sendRequest(METHOD, { textDocument, format: 'docx', template: plain.base64 })
      await assert.rejects(refused, { code: REQUEST_FAILED, message: /没有 \{正文\}/ })
      const parts = unzipSync(Buffer.from(plain.base64, 'base64'))
      const document = Buffer.from(parts['word/document.xml'] ?? []).toString()
      parts['word/document.xml'] = strToU8(document.replace(/<w:body>[^]*(<w:sectPr>)/,
        '<w:body><w:p><w:r><w:t>模板：{标题}</w:t></w:r></w:p><w:p><w:r><w:t>{正文}</w:t></w:r></w:p>$1'))
      const template = Buffer.from(zipSync(parts)).toString('base64')
      const filled = await connection.sendRequest<ExportAsResult>(METHOD, { textDocument, format: 'docx', template })
      const written = Buffer.from(unzipSync(Buffer.from(filled.base64, 'base64'))['word/document.xml'] ?? []).toString()
      assert.match(written, /模板：望川市2026年防汛工作要点/)
      assert.match(written, /健全责任体系/)
    }))

  it('cancelled while the PDF is made is an error', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const source = new CancellationTokenSource()
      const answer = connection.sendRequest(METHOD, { textDocument, format: 'pdf' }, source.token)
      source.cancel()
      await assert.rejects(answer, { code: REQUEST_CANCELLED })
    }))
})
