// A client that promises nothing: every answer in its lesser shape, and not one request from the server.

import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  LSPErrorCodes, ResponseError,
  type ApplyWorkspaceEditParams, type ClientCapabilities, type Command, type CompletionList, type Hover, type Location,
  type SymbolInformation, type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { SAMPLE } from './sample.js'
import { inSession, type Session, type SessionOptions } from './session.js'
import { applyLspEdits, rangeOfText } from './text.js'

const DIRECTORY = '单位名录：\n  - 市水利局\n  - 市应急管理局\n  - 市气象局\n'
const NOTICE = SAMPLE.replace('配合单位：市应急管理局', '配合单位：市应急')
/** The last kind of completion, and of symbols, that the protocol had at first. */
const REFERENCE = 18

describe('a client that promises nothing', () => {
  let folder: string
  let uri: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    mkdirSync(join(folder, '2026'))
    writeFileSync(join(folder, '单位名录.yaodian'), DIRECTORY)
    uri = pathToFileURL(join(folder, '2026', '要点.yaodian')).toString()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** The workspace as clients of old named it. */
  const inFolder = (test: (session: Session) => Promise<void>, capabilities: ClientCapabilities = {}): Promise<void> =>
    inSession({ capabilities, params: { rootUri: null, rootPath: folder } } satisfies SessionOptions, test)

  it('is promised nothing that it would have to understand', () => inFolder(async ({ initialized: { capabilities } }) => {
    assert.equal(capabilities.positionEncoding, 'utf-16')
    const absent = [
      'codeActionProvider', 'executeCommandProvider', 'diagnosticProvider', 'semanticTokensProvider', 'inlayHintProvider',
      'codeLensProvider', 'workspace', 'experimental',
    ] as const
    assert.deepEqual(absent.filter(name => capabilities[name] !== undefined), [])
    assert.equal(capabilities.renameProvider, true)
  }))

  it('has a whole session without being asked for anything', () => inFolder(async session => {
    const { connection, published } = session
    const ask = <Answer>(method: string, params: object): Promise<Answer> =>
      connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params })
    const at = (part: string) => ({ position: rangeOfText(NOTICE, part).start })
    await session.open(uri, NOTICE)

    const { items, itemDefaults } = await ask<CompletionList>('completion', { position: rangeOfText(NOTICE, '配合单位：市应急').end })
    assert.equal(itemDefaults, undefined)
    assert.ok(items.length > 0 && items.every(item => (item.kind ?? 1) <= REFERENCE && item.insertTextFormat === 1))
    assert.ok(items.every(item => item.textEdit !== undefined && 'range' in item.textEdit))
    assert.ok(items.every(item => [item.labelDetails, item.commitCharacters, item.command].every(part => part === undefined)))

    const hover = await ask<Hover>('hover', at('市水利局；'))
    assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents && hover.contents.kind === 'plaintext')
    assert.doesNotMatch(hover.contents.value, /\*\*/)

    const symbols = await ask<readonly SymbolInformation[]>('documentSymbol', {})
    assert.ok(symbols.length > 3 && symbols.every(({ kind, location }) => kind <= REFERENCE && location.uri === uri))

    const [definition] = await ask<readonly Location[]>('definition', at('市水利局；'))
    assert.match(definition?.uri ?? '', /%E5%8D%95%E4%BD%8D%E5%90%8D%E5%BD%95\.yaodian$/)

    const { changes, documentChanges } = await ask<WorkspaceEdit>('rename', { ...at('市水利局；'), newName: '市水务局' })
    assert.equal(documentChanges, undefined)
    assert.equal(Object.keys(changes ?? {}).length, 2)

    const references = await ask<readonly Location[]>('references', { ...at('市水利局；'), context: { includeDeclaration: true } })
    assert.equal(references.length, 3)
    assert.ok(Array.isArray(await ask('formatting', { options: { tabSize: 2, insertSpaces: true } })))
    assert.ok(Array.isArray(await ask('foldingRange', {})))
    assert.deepEqual(await ask('codeAction', { range: rangeOfText(NOTICE, '5.修订'), context: { diagnostics: [] } }), [])
    assert.ok((await connection.sendRequest<readonly unknown[]>('workspace/symbol', { query: '' })).length > 0)

    await session.edit(uri, rangeOfText(NOTICE, '5.修订'), '3.修订')
    const listed = await connection.sendRequest('yaodian/unitTasks', { textDocument: { uri } })
    assert.ok(listed)
    for (const command of ['yaodian.moveItemsUp', 'yaodian.applyAction']) {
      const range = rangeOfText(NOTICE, '2.开展')
      const run = connection.sendRequest('workspace/executeCommand', { command, arguments: [{ textDocument: { uri }, range }] })
      await assert.rejects(run, { code: LSPErrorCodes.RequestFailed })
    }
    await assert.rejects(connection.sendRequest('yaodian/stateScheme', { textDocument: { uri }, kind: 'continuous' }))
    while (published.length === 0) await new Promise(resolve => setTimeout(resolve, 20))
    assert.ok(published.every(({ version }) => version === undefined))
    assert.ok(published.flatMap(({ diagnostics }) => diagnostics).every(diagnostic =>
      [diagnostic.relatedInformation, diagnostic.codeDescription, diagnostic.tags].every(part => part === undefined)))
    await session.close(uri)
    assert.deepEqual(session.asked, [])
  }))

  it('gets code actions as commands, if it takes edits from the server', () => inFolder(async session => {
    assert.equal(session.initialized.capabilities.codeActionProvider, true)
    const applied: ApplyWorkspaceEditParams[] = []
    session.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      applied.push(params)
      return { applied: true }
    })
    await session.open(uri, NOTICE)
    const actions = await session.connection.sendRequest<readonly Command[]>('textDocument/codeAction', {
      textDocument: { uri }, range: rangeOfText(NOTICE, '5.修订'), context: { diagnostics: [] },
    })
    const action = actions.find(({ title }) => title.includes('从这里起依次改为3'))
    assert.ok(action && actions.every(({ command }) => command === 'yaodian.applyAction'))
    const run = () => session.connection.sendRequest('workspace/executeCommand', { command: action.command, arguments: action.arguments })
    await run()
    const edits = applied[0]?.edit.changes?.[uri] ?? []
    assert.match(applyLspEdits(NOTICE, edits), /\n3\.修订/)
    await session.edit(uri, rangeOfText(NOTICE, '5.修订'), '5.再修订')
    await assert.rejects(run(), (error: unknown) => error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified)
    assert.equal(applied.length, 1)
  }, { workspace: { applyEdit: true } }))
})

describe('initialisation options', () => {
  it('that are wrong are left out, each with a sentence in the log', () =>
    inSession({ initializationOptions: { ownKeys: 'yes', checkPages: 7, setings: {}, settings: [] } }, async session => {
      await session.connection.sendRequest('yaodian/unknown').catch(() => undefined)
      assert.deepEqual(session.logged.map(line => /“setings”|\.(?:ownKeys 应为 true 或 false|checkPages 应为文字|settings 应为 \{…\})/.exec(line)?.[0]), [
        '“setings”', '.ownKeys 应为 true 或 false', '.checkPages 应为文字', '.settings 应为 {…}',
      ])
      assert.ok(session.initialized.capabilities.executeCommandProvider === undefined)
    }))

  for (const [name, given] of [['a text', 'yes'], ['a list', [1]]] as const) {
    it(`that are ${name} are none`, () => inSession({ initializationOptions: given }, async session => {
      await session.connection.sendRequest('yaodian/unknown').catch(() => undefined)
      assert.equal(session.logged.length, 1)
    }))
  }

  it('that are empty in any way are none, and nobody complains', async () => {
    for (const initializationOptions of [null, [], {}, { checkPages: null }]) {
      await inSession({ initializationOptions }, async session => {
        await session.connection.sendRequest('yaodian/unknown').catch(() => undefined)
        assert.deepEqual(session.logged, [])
      })
    }
  })

  it('hold the settings for a client that has no other way to give them', () =>
    inSession({ initializationOptions: { settings: { diagnostics: { delay: 0 }, rename: { keepFormerName: false } } } }, async session => {
      const uri = 'untitled:要点.yaodian'
      const text = '---\n单位名录：\n  - 市水利局\n---\n1.治水。（市水利局负责）\n'
      await session.open(uri, text)
      const edit = await session.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri }, position: rangeOfText(text, '市水利局负责').start, newName: '市水务局',
      })
      assert.doesNotMatch(JSON.stringify(edit), /曾用名/)
    }))
})
