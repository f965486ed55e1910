// What a workspace has to be trusted with is held by the server itself, whatever its client lets through.

import { strict as assert } from 'node:assert'
import type { ExportAsResult, ExportDocxResult } from '../../server/protocol.js'
import { SAMPLE, URI } from './sample.js'
import { inSession, type Session } from './session.js'

const REQUEST_FAILED = -32803
const textDocument = { uri: URI }

function exportAs({ connection }: Session, params: object): Promise<ExportAsResult> {
  return connection.sendRequest<ExportAsResult>('yaodian/exportAs', { textDocument, ...params })
}

/** No template at all: asking for it is enough to see whether it is looked at. */
const NO_TEMPLATE = { format: 'docx', template: Buffer.from('这不是模板').toString('base64') }

const refusal = (message: RegExp): object => ({ code: REQUEST_FAILED, message })
const NOT_TRUSTED = refusal(/工作区还没有受信任，不使用 Word 模板/)
const NO_DOCX = refusal(/Word|\.docx/)

describe('a workspace that is not trusted', () => {
  it('makes no PDF and fills no template, and everything else works', () =>
    inSession({ initializationOptions: { trusted: false } }, async session => {
      await session.open(URI, SAMPLE)
      assert.ok((await session.findings(URI, 1)).diagnostics.length > 0)
      await assert.rejects(exportAs(session, { format: 'pdf' }), refusal(/工作区还没有受信任，不运行 LibreOffice/))
      await assert.rejects(exportAs(session, NO_TEMPLATE), NOT_TRUSTED)
      const { base64 } = await session.connection.sendRequest<ExportDocxResult>('yaodian/exportDocx', { textDocument })
      assert.equal(Buffer.from(base64, 'base64').subarray(0, 2).toString(), 'PK')
      assert.match((await exportAs(session, { format: 'html' })).fileName, /\.html$/)
    }))

  it('has everything from the moment when it is trusted, and loses it with the trust', () =>
    inSession({ initializationOptions: { trusted: false } }, async session => {
      await session.open(URI, SAMPLE)
      await session.connection.sendNotification('yaodian/workspaceTrust', { trusted: true })
      const looked: unknown = await exportAs(session, NO_TEMPLATE).catch((error: unknown) => error)
      assert.doesNotMatch(String(looked), /受信任/)
      await assert.rejects(exportAs(session, NO_TEMPLATE), NO_DOCX)
      await session.connection.sendNotification('yaodian/workspaceTrust', { trusted: false })
      await assert.rejects(exportAs(session, NO_TEMPLATE), NOT_TRUSTED)
    }))

  it('is none where the client knows no trust; nonsense is no trust', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const looked: unknown = await exportAs(session, NO_TEMPLATE).catch((error: unknown) => error)
      assert.doesNotMatch(String(looked), /受信任/)
      await session.connection.sendNotification('yaodian/workspaceTrust', { trusted: 'yes' })
      await assert.rejects(exportAs(session, NO_TEMPLATE), NOT_TRUSTED)
    }))
})
