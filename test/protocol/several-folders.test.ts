// A workspace of several folders: each document goes by what lies around it, and folders come and go.

import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientCapabilities, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver/node'
import { editorCapabilities, inSession, type Session } from './session.js'
import { rangeOfText } from './text.js'

const CAPABILITIES: ClientCapabilities = {
  ...editorCapabilities,
  workspace: { ...editorCapabilities.workspace, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
}

/** In both folders the same words; only what lies around them differs. */
const NOTICE = '望川市2026年工作要点\n一、重点任务\n1.建台账。（办公室牵头）\n3.报进度。（信息科牵头）\n'
const FILES = {
  '甲局/单位名录.yaodian': '单位名录：\n  - 办公室\n  - 信息科\n',
  '甲局/yaodian.config.json': '{ "规则": { "numbering/gap": "关" } }',
  '甲局/要点.yaodian': NOTICE,
  '乙局/单位名录.yaodian': '单位名录：\n  - 办公室\n',
  '乙局/要点.yaodian': NOTICE,
  '乙局/旧要点.yaodian': '1.改制度。（办公室牵头）\n',
}

describe('a workspace of several folders', () => {
  let root: string
  const uriOf = (name: string): string => pathToFileURL(join(root, name)).toString()
  const inFolders = (names: readonly string[], test: (session: Session) => Promise<void>): Promise<void> =>
    inSession({ capabilities: CAPABILITIES, folders: () => names.map(uriOf) }, test)
  const change = ({ connection }: Session, added: readonly string[], removed: readonly string[]): Promise<void> => {
    const folders = (names: readonly string[]) => names.map(name => ({ uri: uriOf(name), name }))
    return connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: folders(added), removed: folders(removed) } })
  }
  const codes = async (session: Session, uri: string): Promise<readonly unknown[]> =>
    (await session.findings(uri, 1)).diagnostics.map(({ code }) => code).filter(code => /gap|unknown/.test(String(code)))
  const symbols = async ({ connection }: Session, query: string): Promise<readonly string[]> =>
    (await connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(({ location: { uri } }) => uri).sort()
  const at = (name: string) => ({ textDocument: { uri: uriOf(name) }, position: rangeOfText(NOTICE, '办公室').end })

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yaodian-'))
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    }
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('each document goes by the directory and the settings of its own', () =>
    inFolders(['甲局', '乙局'], async session => {
      await session.open(uriOf('甲局/要点.yaodian'), NOTICE)
      await session.open(uriOf('乙局/要点.yaodian'), NOTICE)
      assert.deepEqual(await codes(session, uriOf('甲局/要点.yaodian')), [])
      assert.deepEqual(await codes(session, uriOf('乙局/要点.yaodian')), ['numbering/gap', 'unit/unknown'])
    }))

  it('symbols are those of all folders; a unit of one bureau is not that of another', () =>
    inFolders(['甲局', '乙局'], async session => {
      await session.open(uriOf('乙局/要点.yaodian'), NOTICE)
      assert.deepEqual(await symbols(session, '建台账'), ['乙局', '甲局'].map(name => uriOf(`${name}/要点.yaodian`)).sort())
      const { connection } = session
      const found = await connection.sendRequest<Location[]>('textDocument/references', { ...at('乙局/要点.yaodian'), context: { includeDeclaration: true } })
      const inB = ['单位名录', '旧要点', '要点'].map(name => uriOf(`乙局/${name}.yaodian`)).sort()
      assert.deepEqual(found.map(({ uri }) => uri).sort(), inB)
      const edit = await connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at('乙局/要点.yaodian'), newName: '综合办' })
      const changed = (edit.documentChanges ?? []).flatMap(one => 'textDocument' in one ? [one.textDocument.uri] : [])
      assert.deepEqual(changed.sort(), inB)
    }))

  it('a directory that both folders name is one, and renaming goes through both', () =>
    inFolders(['甲局', '乙局'], async session => {
      const named = `---\n单位名录：../甲局/单位名录.yaodian\n---\n${NOTICE}`
      writeFileSync(join(root, '乙局/要点.yaodian'), named)
      await session.open(uriOf('甲局/要点.yaodian'), NOTICE)
      const edit = await session.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at('甲局/要点.yaodian'), newName: '综合办' })
      const changed = (edit.documentChanges ?? []).flatMap(one => 'textDocument' in one ? [one.textDocument.uri] : [])
      assert.deepEqual(changed.sort(), ['甲局/单位名录', '甲局/要点', '乙局/要点'].map(name => uriOf(`${name}.yaodian`)).sort())
    }))

  it('folders that are added and removed are known at once', () =>
    inFolders(['甲局'], async session => {
      await session.open(uriOf('甲局/要点.yaodian'), NOTICE)
      assert.deepEqual(await symbols(session, '改制度'), [])
      await change(session, ['乙局'], [])
      assert.deepEqual(await symbols(session, '改制度'), [uriOf('乙局/旧要点.yaodian')])
      await change(session, [], ['乙局'])
      assert.deepEqual(await symbols(session, '改制度'), [])
      assert.deepEqual(await symbols(session, '建台账'), [uriOf('甲局/要点.yaodian')])
    }))

  it('what was never saved goes by the first folder, whichever that is now', () =>
    inFolders(['甲局'], async session => {
      const uri = 'untitled:Untitled-1'
      const found = (): readonly string[] => session.published.filter(params => params.uri === uri)
        .map(({ diagnostics }) => diagnostics.some(({ code }) => code === 'numbering/gap') ? '断号' : '不查断号')
      await session.open(uri, NOTICE)
      await session.findings(uri, 1)
      await change(session, ['乙局'], ['甲局'])
      while (found().length < 2) await new Promise(resolve => setTimeout(resolve, 20))
      assert.deepEqual(found(), ['不查断号', '断号'])
    }))
})
