// yaodian/import: a Word file or text in, a document with notes out; a bad file is refused with a sentence.

import assert from 'node:assert/strict'
import type { ImportResult } from '../../server/protocol.js'
import { item, list, r, wordFile } from '../office/harness/word-file.js'
import { inSession } from './session.js'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

describe('yaodian/import', () => {
  it('reads a Word file, with tracked changes accepted or refused', () =>
    inSession({}, async ({ connection }) => {
      const body = item('抓防汛。', 1) + `<w:p>${r('抓')}<w:ins>${r('紧')}</w:ins>${r('落实。')}</w:p>`
      const file = base64(wordFile({ body, numbering: list(1, [{ format: 'decimal', text: '%1.' }]) }))
      const ask = (more: object) => connection.sendRequest<ImportResult>('yaodian/import', { from: 'docx', base64: file, ...more })
      const { text, tracked, notes } = await ask({})
      assert.deepEqual([text, tracked, notes.length], ['1.抓防汛。\n抓紧落实。\n', true, 1])
      assert.equal((await ask({ changes: 'reject' })).text, '1.抓防汛。\n抓落实。\n')
    }))

  it('reads text', () =>
    inSession({}, async ({ connection }) => {
      const result = await connection.sendRequest<ImportResult>('yaodian/import', { from: 'text', text: '一、甲\r\n抓落实。' })
      assert.deepEqual(result, { text: '一、甲\n抓落实。\n', notes: [], tracked: false })
    }))

  it('says in Chinese why a file cannot be read', () =>
    inSession({}, async ({ connection }) => {
      await assert.rejects(connection.sendRequest('yaodian/import', { from: 'docx', base64: base64(Buffer.from('%PDF-1.7')) }), /PDF/)
    }))
})
