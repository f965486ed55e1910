// What no client should send: broken streams, misshapen and untimely messages, floods. Clear errors, or silence.

import { strict as assert } from 'node:assert'
import { CancellationTokenSource, StreamMessageReader, type Message } from 'vscode-languageserver/node'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, startSession, type Session } from './session.js'
import { rangeOfText } from './text.js'

const SYMBOLS = 'textDocument/documentSymbol'
const textDocument = { uri: URI }
const position = { line: 4, character: 1 }
const INVALID_PARAMS = -32602
const METHOD_NOT_FOUND = -32601
const NO_JSON = -32700
const CANCELLED = -32800

/** The server still answers. */
async function demandAlive({ connection }: Session): Promise<void> {
  await assert.rejects(connection.sendRequest('yaodian/unknown'), { code: METHOD_NOT_FOUND })
}

function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

describe('messages that are none', () => {
  it('are passed over where the next one can be told from them', () => inSession({}, async session => {
    for (const body of ['[]', 'null', '5', '"x"', '{}', '{"jsonrpc":"2.0","id":77,"result":1}']) session.process.stdin.write(frame(body))
    await demandAlive(session)
  }))

  it('are answered where they are no JSON, with no id: nobody knows which request it was', async () => {
    const session = startSession()
    const broken = new Promise<Message>(resolve => {
      new StreamMessageReader(session.process.stdout).listen(message => 'id' in message && message.id === null && resolve(message))
    })
    session.process.stdin.write(frame('{"jsonrpc":"2.0","id":1,"method":'))
    assert.deepEqual(await broken, { jsonrpc: '2.0', id: null, error: { code: NO_JSON, message: '这条消息不是 JSON，没有读' } })
    await session.initialize()
    assert.equal(await session.end(), 0)
  })

  for (const [why, bytes] of [
    ['a length too short', `Content-Length: 5\r\n\r\n{"jsonrpc":"2.0","method":"x"}\r\n\r\n`],
    ['no number', 'Content-Length: viele\r\n\r\n{}'],
    ['no length', 'Content-Type: application/vscode-jsonrpc\r\n\r\n{}'],
    ['a length that nothing has', 'Content-Length: 99999999999\r\n\r\n{}'],
    ['a header without end', 'x'.repeat(10_000)],
  ] as const) {
    it(`end a server that can no longer tell messages apart: ${why}`, async () => {
      const session = startSession()
      session.process.stdin.on('error', () => undefined)
      session.process.stdin.write(bytes)
      assert.equal(await session.ended, 1)
    })
  }
})

describe('misshapen parameters', () => {
  it('are refused by name, request by request, and told to the log for a notification', () => inSession({}, async session => {
    const { connection } = session
    const refused = async (method: string, params: object, member: string) =>
      assert.rejects(connection.sendRequest(method, params), { code: INVALID_PARAMS, message: new RegExp(member) }, method)
    await session.open(URI, SAMPLE)
    await refused(SYMBOLS, {}, 'textDocument')
    await refused(SYMBOLS, { textDocument: { uri: 5 } }, 'textDocument')
    await refused('textDocument/hover', { textDocument }, 'position')
    await refused('textDocument/hover', { textDocument, position: { line: -1, character: 'x' } }, 'position')
    await refused('textDocument/codeAction', { textDocument, range: { start: position } }, 'range')
    await refused('textDocument/rename', { textDocument, position }, 'newName')
    await refused('workspace/symbol', {}, 'query')
    await refused('yaodian/onEnter', { textDocument, breaks: 3 }, 'breaks')
    await refused('yaodian/newPlan', { year: '2026' }, 'year')
    const logged: string[] = []
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      if (message.includes('的参数不合协议')) logged.push(message)
    })
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: 'all' })
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI } })
    await connection.sendNotification('$/whatever', {})
    await connection.sendNotification('some/thing', {})
    await demandAlive(session)
    assert.equal(logged.length, 2, logged.join('\n'))
    assert.match(logged[0] ?? '', /contentChanges/)
  }))

  it('of initialize do not begin anything', async () => {
    const session = startSession()
    try {
      await assert.rejects(session.connection.sendRequest('initialize', { capabilities: null }), { code: INVALID_PARAMS })
      await assert.rejects(session.connection.sendRequest('initialize', { capabilities: {}, workspaceFolders: 5 }), { code: INVALID_PARAMS })
      await session.initialize()
      assert.equal(await session.end(), 0)
    } finally {
      session.process.kill()
    }
  })
})

describe('untimely messages', () => {
  it('a document that is opened before initialize is not open', async () => {
    const session = startSession({ capabilities: editorCapabilities })
    try {
      await session.open(URI, SAMPLE)
      await session.initialize()
      await assert.rejects(session.connection.sendRequest(SYMBOLS, { textDocument }), { code: INVALID_PARAMS })
    } finally {
      session.process.kill()
    }
  })

  it('edits of what is not open are passed over; edits outside the text mean its end; versions are as the client counts', () =>
    inSession({}, async session => {
      const { connection } = session
      const change = (version: number, range: object, text: string) => connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version }, contentChanges: [{ range, text }],
      })
      const beyond = { start: { line: 9_000, character: 9_000 }, end: { line: 99_000, character: 0 } }
      await change(1, beyond, '没有打开')
      await session.open(URI, SAMPLE)
      await change(7, beyond, '\n7.另外。')
      await change(3, { start: { line: 0, character: 3 }, end: { line: 0, character: 1 } }, '')
      assert.deepEqual((await session.findings(URI, 3)).version, 3)
      const symbols = await connection.sendRequest<readonly object[]>(SYMBOLS, { textDocument })
      assert.match(JSON.stringify(symbols), /7\.另外/)
    }))
})

describe('floods', () => {
  it('cancelled requests are told that they were cancelled, and none is lost', () => inSession({}, async ({ connection, open }) => {
    await open(URI, SAMPLE.repeat(4))
    const methods = ['hover', 'completion', 'documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'references']
    const answers = await Promise.all(Array.from({ length: 210 }, async (_, i) => {
      const source = new CancellationTokenSource()
      const params = { textDocument, position, context: { includeDeclaration: true } }
      const answer = connection.sendRequest(`textDocument/${methods[i % methods.length]}`, params, source.token)
      source.cancel()
      return answer.then(() => 'answered', (error: unknown) => Object(error).code)
    }))
    // What was answered before the server heard of it is answered.
    const others = answers.filter(answer => answer !== CANCELLED)
    assert.deepEqual(others.filter(answer => answer !== 'answered'), [])
    assert.ok(others.length < answers.length / 2, `${others.length} answered`)
  }))

  it('a text of 20 MB can be opened and typed in; it is not checked, and that is said once', function () {
    this.timeout(60_000)
    return inSession({}, async ({ connection, open, edit, findings, published }) => {
      const line = '1.完成水库除险加固。（责任单位：办公室）\n'
      const text = line.repeat(Math.ceil(20_000_000 / Buffer.byteLength(line)))
      await open(URI, text)
      const { diagnostics } = await findings(URI, 1)
      assert.equal(diagnostics.length, 1)
      assert.match(String(diagnostics[0]?.message), /超过200万字/)
      await edit(URI, { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, '甲')
      assert.equal(await connection.sendRequest('textDocument/hover', { textDocument, position }), null)
      assert.ok(published.every(each => each.diagnostics.length === 1))
      await assert.rejects(connection.sendRequest('yaodian/exportDocx', { textDocument }), /超过200万字/)
      const rest = { start: { line: 3, character: 0 }, end: { line: 9_999_999, character: 0 } }
      assert.notEqual((await findings(URI, await edit(URI, rest, ''))).diagnostics[0]?.message, diagnostics[0]?.message)
    })
  })

  it('many open files are each told their findings, and leave when they are closed', function () {
    this.timeout(60_000)
    return inSession({}, async session => {
      const { open, close, findings, published } = session
      const uris = Array.from({ length: 120 }, (_, i) => `untitled:${i}.yaodian`)
      for (const uri of uris) await open(uri, SAMPLE)
      for (const uri of uris) assert.ok((await findings(uri, 1)).diagnostics.length > 0)
      for (const uri of uris) await close(uri)
      await demandAlive(session)
      const last = new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics.length]))
      assert.ok(uris.every(uri => last.get(uri) === 0))
    })
  })
})

describe('a server that was killed', () => {
  it('says the same again once the text is opened again', async () => {
    const first = startSession({ capabilities: editorCapabilities })
    await first.initialize()
    await first.open(URI, SAMPLE)
    const range = rangeOfText(SAMPLE, '5.修订')
    const version = await first.edit(URI, range, '3.修订')
    const before = (await first.findings(URI, version)).diagnostics
    first.process.kill('SIGKILL')
    await first.ended
    await inSession({}, async ({ open, findings }) => {
      await open(URI, SAMPLE.replace('5.修订', '3.修订'))
      assert.deepEqual((await findings(URI, 1)).diagnostics, before)
    })
  })
})
