// yaodian.config.json in the editor: it holds at once, what is wrong with it is told at the file, and fixes write it.

import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver/node'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, type Session, type SessionOptions } from './session.js'
import { applyLspEdits, rangeOf, rangeOfText } from './text.js'

const OFF = '{ "规则": { "numbering/gap": "关" } }'
const HINT = '{ "规则": { "numbering/gap": "提示" } }'
const WRONG = '{ "规则": { "numbering/gpa": "关" } }'
const NAME = 'yaodian.config.json'

const CREATING: SessionOptions = {
  capabilities: {
    ...editorCapabilities,
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, workspaceFolders: true },
  },
}

function expected(uri: string, config: string): readonly Diagnostic[] {
  return expectedDiagnostics(uri, SAMPLE, { directories: [], config: { uri: '', text: config } })
}

/** The diagnostics of the file, as soon as they are these. */
async function settled(session: Session, uri: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  const last = (): unknown => session.published.filter(params => params.uri === uri).at(-1)?.diagnostics
  const wanted = JSON.stringify(diagnostics)
  for (let tries = 0; tries < 200 && JSON.stringify(last()) !== wanted; tries++) {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  assert.deepEqual(last(), diagnostics)
}

function problem(text: string, part: string, message: string): readonly Diagnostic[] {
  return [{ range: rangeOfText(text, part), severity: 1, source: '要点·配置文件', message }]
}

const MISSPELT = problem(
  WRONG,
  '"numbering/gpa"',
  '没有叫“numbering/gpa”的检查，这一行不起作用。是不是“numbering/gap”？请改正。',
)

describe('yaodian.config.json in the editor', () => {
  let folder: string
  let uri: string
  let configUri: string
  const save = (text: string): void => writeFileSync(join(folder, NAME), text)
  const changed = ({ connection }: Session, type: number): Promise<void> =>
    connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: configUri, type }] })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    mkdirSync(join(folder, '2026年'))
    uri = pathToFileURL(join(folder, '2026年', '要点.yaodian')).toString()
    configUri = pathToFileURL(join(folder, NAME)).toString()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('holds for the documents below it', () =>
    inSession({}, async session => {
      save(HINT)
      await session.open(uri, SAMPLE)
      const { diagnostics } = await session.findings(uri, 1)
      assert.deepEqual(diagnostics, expected(uri, HINT))
      assert.notDeepEqual(diagnostics, expected(uri, ''))
    }))

  it('holds at once when it is created, changed and removed', () =>
    inSession({}, async session => {
      await session.open(uri, SAMPLE)
      await settled(session, uri, expected(uri, ''))
      save(OFF)
      await changed(session, 1)
      await settled(session, uri, expected(uri, OFF))
      save(HINT)
      await changed(session, 2)
      await settled(session, uri, expected(uri, HINT))
      rmSync(join(folder, NAME))
      await changed(session, 3)
      await settled(session, uri, expected(uri, ''))
    }))

  it('holds as it is typed, and as it was saved when it is closed without saving', () =>
    inSession({}, async session => {
      save(HINT)
      await session.open(uri, SAMPLE)
      await settled(session, uri, expected(uri, HINT))
      await session.open(configUri, HINT)
      await session.edit(configUri, rangeOfText(HINT, '提示'), '关')
      await settled(session, uri, expected(uri, OFF))
      await session.close(configUri)
      await settled(session, uri, expected(uri, HINT))
    }))

  it('what is wrong in it is told at the file, open or not, and taken back; findings go on', () =>
    inSession({}, async session => {
      save(WRONG)
      await session.open(uri, SAMPLE)
      await settled(session, uri, expected(uri, ''))
      await settled(session, configUri, MISSPELT)
      save(OFF)
      await changed(session, 2)
      await settled(session, uri, expected(uri, OFF))
      await settled(session, configUri, [])
      await session.open(configUri, OFF)
      await session.edit(configUri, rangeOfText(OFF, 'gap'), 'gpa')
      await settled(session, configUri, MISSPELT)
      await session.close(configUri)
      await settled(session, configUri, [])
    }))

  it('what is wrong is told once, and no longer when no document goes by it', () =>
    inSession({}, async session => {
      save(WRONG)
      await session.open(uri, SAMPLE)
      await settled(session, configUri, MISSPELT)
      const other = pathToFileURL(join(folder, '另一份.yaodian')).toString()
      await session.open(other, SAMPLE)
      await settled(session, other, expected(other, ''))
      assert.equal(session.published.filter(params => params.uri === configUri).length, 1)
      await session.close(uri)
      await session.close(other)
      await settled(session, configUri, [])
    }))

  it('is no notice: no outline, no fixes, no findings', () =>
    inSession({}, async ({ connection, open, findings }) => {
      await open(configUri, `${OFF}\n1.甲\n3.乙\n`)
      const { diagnostics } = await findings(configUri, 1)
      assert.deepEqual(diagnostics.map(({ source }) => source), ['要点·配置文件'])
      const textDocument = { uri: configUri }
      const ask = (method: string, params: object): Promise<unknown> =>
        connection.sendRequest(`textDocument/${method}`, { textDocument, ...params })
      assert.deepEqual(await ask('documentSymbol', {}), [])
      assert.deepEqual(await ask('foldingRange', {}), [])
      const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }
      assert.deepEqual(await ask('codeAction', { range, context: { diagnostics: [] } }), [])
      assert.equal(await ask('hover', { position: range.start }), null)
    }))

  it('is asked of the client where the server cannot reach it', () => {
    const readFile = (asked: string): string | undefined =>
      decodeURIComponent(asked) === `memfs:/年度/${NAME}` ? HINT : undefined
    return inSession({ initializationOptions: { readFile: true }, readFile }, async session => {
      const document = 'memfs:/年度/2026/要点.yaodian'
      await session.open(document, SAMPLE)
      await settled(session, document, expected(document, HINT))
    })
  })

  it('of the first folder holds for a text that is not saved yet', () =>
    inSession({ ...CREATING, folders: () => [pathToFileURL(folder).toString()] }, async session => {
      save(HINT)
      await session.open(URI, SAMPLE)
      await settled(session, URI, expected(URI, HINT))
    }))

  it('holds when the folder comes into the workspace later', () =>
    inSession({ ...CREATING, folders: () => [] }, async session => {
      save(HINT)
      await session.open(URI, SAMPLE)
      await settled(session, URI, expected(URI, ''))
      const event = { added: [{ uri: pathToFileURL(folder).toString(), name: '甲' }], removed: [] }
      await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event })
      await settled(session, URI, expected(URI, HINT))
    }))
})

describe('the quick fix that switches a check off for the project', () => {
  let folder: string
  let uri: string
  let configUri: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    mkdirSync(join(folder, '2026年'))
    uri = pathToFileURL(join(folder, '2026年', '要点.yaodian')).toString()
    configUri = pathToFileURL(join(folder, NAME)).toString()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const projectFix = async ({ connection, open }: Session, document = uri): Promise<CodeAction | undefined> => {
    await open(document, SAMPLE)
    const actions = await connection.sendRequest<readonly CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document },
      range: rangeOfText(SAMPLE, '5.'),
      context: { diagnostics: [] },
    })
    return actions.find(({ title }) => title.startsWith('本项目关闭'))
  }
  const edited = (action: CodeAction | undefined, text: string): string => {
    const change = action?.edit?.documentChanges?.at(-1)
    assert.ok(change !== undefined && 'edits' in change)
    return applyLspEdits(text, change.edits.filter(edit => 'newText' in edit))
  }

  it('creates the file in the folder of the workspace that the document is in', () =>
    inSession({ ...CREATING, folders: () => [pathToFileURL(folder).toString()] }, async session => {
      const action = await projectFix(session)
      const created = { kind: 'create', uri: configUri, options: { ignoreIfExists: true } }
      assert.deepEqual(action?.edit?.documentChanges?.[0], created)
      const change = action?.edit?.documentChanges?.[1]
      assert.ok(change !== undefined && 'edits' in change)
      assert.deepEqual(change.textDocument, { uri: configUri, version: null })
      assert.equal(edited(action, ''), '{\n  "规则": {\n    "numbering/gap": "关"\n  }\n}\n')
      assert.equal(action?.kind, 'quickfix')
      assert.equal(action.isPreferred, false)
    }))

  it('creates it beside a document that is in no folder of the workspace', () =>
    inSession(CREATING, async session => {
      const created = (await projectFix(session))?.edit?.documentChanges?.[0]
      assert.ok(created !== undefined && 'kind' in created && created.kind === 'create')
      assert.equal(created.uri, pathToFileURL(join(folder, '2026年', NAME)).toString())
    }))

  it('edits the file that is there, as it stands in the editor', () =>
    inSession({}, async session => {
      writeFileSync(join(folder, NAME), '{}')
      assert.equal(edited(await projectFix(session), '{}'), '{\n  "规则": {\n    "numbering/gap": "关"\n  }\n}')
      await session.open(configUri, '{ "编号": "连续" }')
      const action = await projectFix(session)
      assert.equal(edited(action, '{ "编号": "连续" }'), '{ "编号": "连续", "规则": {\n    "numbering/gap": "关"\n  } }')
      const change = action?.edit?.documentChanges?.[0]
      assert.ok(change !== undefined && 'edits' in change)
      assert.equal(change.textDocument.version, 1)
    }))

  it('is not offered where the client cannot create files, or there is no place for one', async () => {
    await inSession({}, async session => assert.equal(await projectFix(session), undefined))
    await inSession(CREATING, async session => assert.equal(await projectFix(session, URI), undefined))
  })

  it('does what it says when it is carried out', () =>
    inSession(CREATING, async session => {
      const text = edited(await projectFix(session), '')
      writeFileSync(join(folder, '2026年', NAME), text)
      const changes = [{ uri: pathToFileURL(join(folder, '2026年', NAME)).toString(), type: 1 }]
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
      await settled(session, uri, expected(uri, text))
      assert.ok(!expected(uri, text).some(({ code }) => code === 'numbering/gap'))
    }))
})

interface Answer {
  readonly contents: { readonly kind: string; readonly value: string }
  readonly range: Range
}

describe('hover on the wire', () => {
  const hoverAt = (session: Session, offset: number): Promise<unknown> =>
    session.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: URI },
      position: rangeOf(SAMPLE, { start: offset, end: offset }).start,
    })
  const markdown = {
    ...editorCapabilities,
    textDocument: { ...editorCapabilities.textDocument, hover: { contentFormat: ['markdown' as const] } },
  }

  it('gives the rule of the finding and its range, and nothing elsewhere', () =>
    inSession({ capabilities: markdown }, async session => {
      await session.open(URI, SAMPLE)
      const at = SAMPLE.indexOf('5.修订')
      const { contents, range } = (await hoverAt(session, at)) as Answer
      assert.equal(contents.kind, 'markdown')
      assert.match(contents.value, /^\*\*编号断号\*\*　依据：惯例　`numbering\/gap`\n\n/)
      assert.deepEqual(range, rangeOf(SAMPLE, { start: at, end: at + 2 }))
      assert.equal(await hoverAt(session, SAMPLE.indexOf('总体要求')), null)
    }))

  it('is plain text for a client that knows no Markdown', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const { contents } = (await hoverAt(session, SAMPLE.indexOf('5.修订'))) as Answer
      assert.equal(contents.kind, 'plaintext')
      assert.match(contents.value, /^编号断号　依据：惯例　numbering\/gap\n\n/)
    }))
})
