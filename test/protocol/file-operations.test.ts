// Files and folders that are moved, made and deleted, by the editor or behind its back.

import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientCapabilities, InitializeResult, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver/node'
import { editorCapabilities, inSession, startSession, type Session } from './session.js'
import { applyLspEdits, rangeOfText } from './text.js'

const ALL = { willRename: true, didRename: true, didCreate: true, didDelete: true }
const CAPABILITIES: ClientCapabilities = {
  ...editorCapabilities,
  workspace: {
    ...editorCapabilities.workspace, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true }, fileOperations: ALL,
  },
}

const DIRECTORY = '单位名录：\n  - 市水利局\n  - 市气象局\n'
const NAMED = '---\r\n单位名录：./单位名录.yaodian\r\n---\r\n1.建台账。（市水利局牵头）\r\n'
const BELOW = '---\n单位名录：../单位名录.yaodian\n---\n1.发预警。（市气象局牵头）\n'
const FILES = { '单位名录.yaodian': DIRECTORY, '要点.yaodian': NAMED, '2025/要点.yaodian': BELOW, '2025/附表.yaodian': '1.晒成绩。（市水利局牵头）\n' }

describe('files that come, go and move', () => {
  let folder: string
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString()
  const write = (files: Readonly<Record<string, string>>): void => Object.entries(files).forEach(([name, text]) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  })
  const inFolder = (test: (session: Session) => Promise<void>): Promise<void> =>
    inSession({ capabilities: CAPABILITIES, folders: () => [uriOf('')] }, test)
  /** The texts of the files that the move changes, by name. */
  const following = async ({ connection }: Session, from: string, to: string): Promise<Readonly<Record<string, string>>> => {
    const files = [{ oldUri: uriOf(from), newUri: uriOf(to) }]
    const edit = await connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', { files })
    const changes = (edit?.documentChanges ?? []).flatMap(change => 'edits' in change ? [change] : [])
    return Object.fromEntries(changes.map(({ textDocument: { uri }, edits }) => {
      const name = Object.keys(FILES).find(each => uriOf(each) === uri) ?? ''
      const text = FILES[name as keyof typeof FILES]
      return [name, applyLspEdits(text, edits.flatMap(one => 'newText' in one ? [one] : []))]
    }))
  }
  const symbolsOf = async ({ connection }: Session, query: string): Promise<readonly string[]> =>
    (await connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(({ location }) => location.uri).sort()

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    write(FILES)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('promises what the client can make use of', async () => {
    const promised = async (capabilities: ClientCapabilities): Promise<InitializeResult> => {
      const session = startSession({ capabilities })
      const result = await session.initialize()
      await session.end()
      return result
    }
    const all = await promised(CAPABILITIES)
    assert.deepEqual(Object.keys(all.capabilities.workspace?.fileOperations ?? {}).sort(), Object.keys(ALL).sort())
    const none = await promised(editorCapabilities)
    assert.equal(none.capabilities.workspace?.fileOperations, undefined)
  })

  it('a directory that is moved is followed by the notices that name it, open or not', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), NAMED)
      assert.deepEqual(await following(session, '单位名录.yaodian', '共用/名录.yaodian'), {
        '要点.yaodian': NAMED.replace('./单位名录', './共用/名录'), '2025/要点.yaodian': BELOW.replace('../单位名录', '../共用/名录'),
      })
    }))

  it('a notice that is moved away from its directory looks back to it', () =>
    inFolder(async session => {
      assert.deepEqual(await following(session, '要点.yaodian', '2025/要点（新）.yaodian'), { '要点.yaodian': NAMED.replace('./', '../') })
      assert.deepEqual(await following(session, '2025', '历年/2025'), { '2025/要点.yaodian': BELOW.replace('../', '../../') })
    }))

  it('nothing is written where the way stays the same, or leads nowhere', () =>
    inFolder(async session => {
      assert.deepEqual(await following(session, '2025', '2024'), {})
      assert.deepEqual(await following(session, '2025/附表.yaodian', '附表.yaodian'), {})
      rmSync(join(folder, '单位名录.yaodian'))
      await session.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: uriOf('单位名录.yaodian') }] })
      assert.deepEqual(await following(session, '要点.yaodian', '2025/要点（新）.yaodian'), {})
    }))

  it('a folder that is deleted takes its symbols and references along', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), NAMED)
      const references = (): Promise<Location[]> => session.connection.sendRequest('textDocument/references', {
        textDocument: { uri: uriOf('要点.yaodian') }, position: rangeOfText(NAMED, '市水利局').end, context: { includeDeclaration: false },
      })
      assert.deepEqual(await symbolsOf(session, '晒成绩'), [uriOf('2025/附表.yaodian')])
      assert.equal((await references()).length, 2)
      rmSync(join(folder, '2025'), { recursive: true })
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('2025'), type: 3 }] })
      assert.deepEqual(await symbolsOf(session, '晒成绩'), [])
      assert.equal((await references()).length, 1)
    }))

  it('a file that was renamed or made is found at its new place only', () =>
    inFolder(async session => {
      assert.deepEqual(await symbolsOf(session, '晒成绩'), [uriOf('2025/附表.yaodian')])
      renameSync(join(folder, '2025/附表.yaodian'), join(folder, '附表（旧）.yaodian'))
      await session.connection.sendNotification('workspace/didRenameFiles', {
        files: [{ oldUri: uriOf('2025/附表.yaodian'), newUri: uriOf('附表（旧）.yaodian') }],
      })
      assert.deepEqual(await symbolsOf(session, '晒成绩'), [uriOf('附表（旧）.yaodian')])
      write({ '又一份.yaodian': '1.晒成绩。（市水利局牵头）\n' })
      await session.connection.sendNotification('workspace/didCreateFiles', { files: [{ uri: uriOf('又一份.yaodian') }] })
      assert.equal((await symbolsOf(session, '晒成绩')).length, 2)
    }))

  it('a document goes by another directory as soon as the folder with its own is gone', () =>
    inFolder(async session => {
      write({ '区/单位名录.yaodian': '单位名录：\n  - 区水利局\n', '区/要点.yaodian': '1.建台账。（市水利局牵头）\n' })
      await session.open(uriOf('区/下/要点.yaodian'), '1.建台账。（市水利局牵头）\n')
      const codes = (): readonly unknown[] => session.published.filter(({ uri }) => uri === uriOf('区/下/要点.yaodian'))
        .map(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unit/unknown'))
      await session.findings(uriOf('区/下/要点.yaodian'), 1)
      assert.deepEqual(codes(), [true])
      rmSync(join(folder, '区'), { recursive: true })
      await session.connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: uriOf('区') }] })
      while (codes().length < 2) await new Promise(resolve => setTimeout(resolve, 20))
      assert.deepEqual(codes(), [true, false])
    }))

  it('two servers on one folder leave nothing behind and do not disturb each other', async () => {
    const before = FILES
    await inFolder(one => inFolder(async other => {
      await Promise.all([one, other].map(session => session.open(uriOf('要点.yaodian'), NAMED)))
      const [a, b] = await Promise.all([one, other].map(session => session.findings(uriOf('要点.yaodian'), 1)))
      assert.deepEqual(a, b)
      await one.edit(uriOf('要点.yaodian'), rangeOfText(NAMED, '建台账'), '改台账')
      assert.deepEqual(await symbolsOf(other, '建台账'), [uriOf('要点.yaodian')])
      assert.deepEqual(await symbolsOf(one, '建台账'), [])
    }))
    assert.deepEqual(await namesIn(folder), Object.keys(before).sort())
  })
})

async function namesIn(folder: string): Promise<readonly string[]> {
  const { readdir } = await import('node:fs/promises')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort()
}
