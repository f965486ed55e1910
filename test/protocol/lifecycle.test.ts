// The server's life as the protocol prescribes it: who may ask what when, and how it ends.

import { strict as assert } from 'node:assert'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, startSession, type Session } from './session.js'

const SYMBOLS = 'textDocument/documentSymbol'
const QUESTION = { textDocument: { uri: URI } }

const NOT_INITIALIZED = -32002
const INVALID_REQUEST = -32600
const METHOD_NOT_FOUND = -32601
const INVALID_PARAMS = -32602

describe('life of the server', () => {
  let session: Session
  beforeEach(() => {
    session = startSession({ capabilities: editorCapabilities })
  })
  afterEach(() => {
    session.process.kill()
  })

  it('says what it can do', async () => {
    const { capabilities, serverInfo } = await session.initialize()
    assert.equal(serverInfo?.name, 'yaodian')
    assert.equal(capabilities.positionEncoding, 'utf-16')
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 })
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.yaodian', 'source.renumber.yaodian'],
    })
    assert.ok(capabilities.documentSymbolProvider)
    assert.ok(capabilities.foldingRangeProvider)
    assert.ok(capabilities.hoverProvider)
  })

  it('refuses requests before initialize, and a second initialize', async () => {
    await assert.rejects(session.connection.sendRequest(SYMBOLS, QUESTION), { code: NOT_INITIALIZED })
    await session.initialize()
    await assert.rejects(session.initialize(), { code: INVALID_REQUEST })
  })

  it('refuses requests after shutdown, known and unknown ones', async () => {
    await session.initialize()
    await session.open(URI, SAMPLE)
    await session.connection.sendRequest('shutdown')
    await assert.rejects(session.connection.sendRequest(SYMBOLS, QUESTION), { code: INVALID_REQUEST })
    await assert.rejects(session.connection.sendRequest('yaodian/exportDocx', QUESTION), { code: INVALID_REQUEST })
    await assert.rejects(session.connection.sendRequest('yaodian/unknown'), { code: INVALID_REQUEST })
    await assert.rejects(session.connection.sendRequest('shutdown'), { code: INVALID_REQUEST })
  })

  it('ends with 0 after shutdown and exit', async () => {
    await session.initialize()
    assert.equal(await session.end(), 0)
  })

  it('ends with 1 after exit without shutdown', async () => {
    await session.initialize()
    await session.connection.sendNotification('exit')
    assert.equal(await session.ended, 1)
  })

  it('ends with 1 when the client goes away', async () => {
    await session.initialize()
    session.process.stdin.end()
    assert.equal(await session.ended, 1)
  })

  it('names an unknown method and an unknown document', async () => {
    await session.initialize()
    await assert.rejects(session.connection.sendRequest('yaodian/unknown'), { code: METHOD_NOT_FOUND })
    await assert.rejects(session.connection.sendRequest(SYMBOLS, QUESTION), {
      code: INVALID_PARAMS,
      message: /望川市工作要点/,
    })
  })
})

describe('a client that can do little', () => {
  it('gets findings without related places, a flat outline and no code actions', () =>
    inSession({ capabilities: {} }, async ({ connection, open, published }) => {
      await open(URI, SAMPLE)
      const symbols = await connection.sendRequest<readonly object[]>(SYMBOLS, QUESTION)
      assert.ok(symbols.length > 0)
      assert.ok(symbols.every(symbol => 'location' in symbol))
      while (published.length === 0) {
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      const diagnostics = published.flatMap(params => params.diagnostics)
      assert.ok(diagnostics.length > 0)
      assert.ok(diagnostics.every(diagnostic => diagnostic.relatedInformation === undefined))
      assert.ok(published.every(params => params.version === undefined))
    }))
})
