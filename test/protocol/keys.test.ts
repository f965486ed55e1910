// Keys in items on the wire: for a client with keys of its own, and for one that knows only the protocol.

import { strict as assert } from 'node:assert'
import type { ApplyWorkspaceEditParams, InitializeResult } from 'vscode-languageserver/node'
import { editorCapabilities, inSession, startSession, type Session } from './session.js'
import { applyLspEdits, positionAt, rangeOfText, type LspEdit } from './text.js'

const uri = 'untitled:按键.yaodian'
const textDocument = { uri }

async function initialized(options: Parameters<typeof startSession>[0]): Promise<InitializeResult> {
  const session = startSession({ capabilities: editorCapabilities, ...options })
  try {
    return await session.initialize()
  } finally {
    session.process.kill()
  }
}

/** Edits of a document that is opened with `text`, as on-type formatting of `ch` at its end gives them. */
async function typed({ connection, open }: Session, text: string, ch: string): Promise<string> {
  await open(uri, text)
  const edits = await connection.sendRequest<readonly LspEdit[]>('textDocument/onTypeFormatting', {
    textDocument, position: positionAt(text, text.length), ch, options: { tabSize: 2, insertSpaces: true },
  })
  return applyLspEdits(text, edits)
}

describe('keys on the wire', () => {
  it('Enter: the next ordinal by offsets, of the version that was asked about', () =>
    inSession({}, async ({ connection, open }) => {
      await open(uri, '1.甲。\r\n\r\n')
      const result = await connection.sendRequest('yaodian/onEnter', {
        textDocument, breaks: [{ offset: 6, atLineEnd: true }],
      })
      assert.deepEqual(result, {
        version: 1, edits: [{ start: 6, end: 6, newText: '2.' }], selections: [{ start: 8, end: 8 }],
      })
    }))

  it('Enter in a paragraph: nothing to add', () =>
    inSession({}, async ({ connection, open }) => {
      await open(uri, '甲\n')
      const breaks = [{ offset: 2, atLineEnd: true }]
      assert.equal(await connection.sendRequest('yaodian/onEnter', { textDocument, breaks }), null)
    }))

  it('Enter in a directory of units', () =>
    inSession({}, async ({ connection, open }) => {
      const directory = 'untitled:单位名录.yaodian'
      await open(directory, '局属单位：\n  - 市防汛中心\n  ')
      const result = await connection.sendRequest('yaodian/onEnter', {
        textDocument: { uri: directory }, breaks: [{ offset: 18, atLineEnd: true }],
      })
      assert.deepEqual(result, {
        version: 1, edits: [{ start: 18, end: 18, newText: '- ' }], selections: [{ start: 20, end: 20 }],
      })
    }))

  it('levels and places: edits with selections, or what is in the way', () =>
    inSession({}, async ({ connection, open }) => {
      await open(uri, '一、甲\n二、乙\n')
      const selections = [{ start: 6, end: 6 }]
      assert.deepEqual(await connection.sendRequest('yaodian/changeLevel', { textDocument, selections, change: 'deeper' }), {
        version: 1, edits: [{ start: 4, end: 6, newText: '（一）' }], selections: [{ start: 7, end: 7 }],
      })
      const selection = { start: 2, end: 2 }
      const moved = await connection.sendRequest('yaodian/moveItems', { textDocument, selection, direction: 'up' })
      assert.deepEqual(moved, { obstacle: 'first' })
    }))

  it('a client without keys of its own gets Enter as on-type formatting', () =>
    inSession({}, async session => {
      assert.equal(await typed(session, '1.甲。（责任单位：办公室）\n', '\n'), '1.甲。（责任单位：办公室）\n2.')
      assert.equal(await typed(session, '（一）甲\n(二)', ')'), '（一）甲\n（二）')
    }))

  it('Enter is served in one way only', async () => {
    const plain = await initialized({})
    assert.ok(plain.capabilities.documentOnTypeFormattingProvider?.moreTriggerCharacter?.includes('\n'))
    const own = await initialized({ initializationOptions: { ownKeys: true } })
    assert.equal(own.capabilities.documentOnTypeFormattingProvider?.moreTriggerCharacter?.includes('\n'), false)
    assert.equal(own.capabilities.executeCommandProvider, undefined)
    assert.match(String(Object(own.capabilities.experimental).ordinal), /[（(]/)
  })

  it('commands: the edit is applied by the client', () =>
    inSession({ capabilities: { ...editorCapabilities, workspace: { applyEdit: true } } }, async ({ connection, open }) => {
      const text = '1.甲\n2.乙\n'
      const applied: ApplyWorkspaceEditParams[] = []
      connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
        applied.push(params)
        return { applied: true }
      })
      await open(uri, text)
      const place = { textDocument, range: rangeOfText(text, '甲') }
      await connection.sendRequest('workspace/executeCommand', { command: 'yaodian.moveItemsDown', arguments: [place] })
      assert.equal(applyLspEdits(text, applied[0]?.edit.changes?.[uri] ?? []), '2.乙\n1.甲\n')
      await assert.rejects(connection.sendRequest('workspace/executeCommand', { command: 'yaodian.moveItemsDown' }))
    }))
})
