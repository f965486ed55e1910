// The request that turns the open document into a Word file.

import { strict as assert } from 'node:assert'
import { strFromU8, unzipSync } from 'fflate'
import type { ExportDocxResult } from '../../server/protocol.js'
import { refusalWhenCancelled } from './cancelling.js'
import { SAMPLE, URI } from './sample.js'
import { inSession } from './session.js'
import { rangeOfText } from './text.js'

const METHOD = 'yaodian/exportDocx'
const REQUEST_CANCELLED = -32800

function printedText({ base64 }: ExportDocxResult): string {
  const document = unzipSync(Buffer.from(base64, 'base64'))['word/document.xml']
  assert.ok(document, 'a Word document has a document.xml')
  return strFromU8(document).replace(/<[^>]*>/g, '')
}

describe('yaodian/exportDocx', () => {
  it('gives the bytes of the text in the editor and a name for the file', () =>
    inSession({}, async ({ connection, open, edit }) => {
      await open(URI, SAMPLE)
      await edit(URI, rangeOfText(SAMPLE, '5.修订应急预案'), '3.修订抢险预案')
      const result = await connection.sendRequest<ExportDocxResult>(METHOD, { textDocument: { uri: URI } })
      assert.equal(result.fileName, '望川市2026年防汛工作要点.docx')
      const text = printedText(result)
      assert.match(text, /3\.修订抢险预案/)
      assert.doesNotMatch(text, /演练的时间待定/)
    }))

  it('takes the name of the file where the document has no title', () =>
    inSession({}, async ({ connection, open }) => {
      const uri = 'file:///home/drafter/%E8%8D%89%E7%A8%BF.yaodian'
      await open(uri, '一、总体要求\n二、重点任务\n')
      const result = await connection.sendRequest<ExportDocxResult>(METHOD, { textDocument: { uri } })
      assert.equal(result.fileName, '草稿.docx')
    }))

  it('says what the form lacks', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, `---\n发文机关：望川市水利局\n署名：望川市水利局\n成文日期：2026年3月6日\n---\n${SAMPLE}`)
      const result = await connection.sendRequest<ExportDocxResult>(METHOD, { textDocument: { uri: URI } })
      assert.equal(result.lacking.length, 1)
      assert.match(result.lacking[0] ?? '', /发文字号/)
    }))

  it('cancelled is an error, not an empty file', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const refusal = await refusalWhenCancelled(connection, METHOD, { textDocument: { uri: URI } })
      assert.equal(Object(refusal).code, REQUEST_CANCELLED)
    }))
})
