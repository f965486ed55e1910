// Questions across files on the wire: folders on disk, folders that only the client reaches, many files, renaming.

import { strict as assert } from 'node:assert'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CancellationTokenSource, LSPErrorCodes, ResponseError,
  type ClientCapabilities, type CodeLens, type DocumentLink, type Location, type LocationLink, type SelectionRange,
  type SymbolInformation, type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { editorCapabilities, inSession, type Session, type SessionOptions } from './session.js'
import { applyLspEdits, rangeOfText } from './text.js'

const DIRECTORY = '单位名录：\n  市直部门：\n    - 市大数据局（简称：大数据局）\n    - 市大数据局规划科\n    - 市水利局\n'
const OPEN = '---\n抄送：市大数据局\n---\n一、重点任务\n1.建平台。（牵头单位：市大数据局；配合单位：市水利局）\n'
const CLOSED = '望川市2026年数据工作要点\r\n1.开放数据。（市大数据局规划科负责）\r\n2.共享数据。（市大数据局、市水利局按职责分工负责）\r\n'

const CAPABILITIES: ClientCapabilities = {
  ...editorCapabilities,
  textDocument: { ...editorCapabilities.textDocument, rename: { prepareSupport: true }, definition: { linkSupport: true } },
  workspace: { ...editorCapabilities.workspace, applyEdit: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  window: { workDoneProgress: true },
}

const FILES = {
  '单位名录.yaodian': DIRECTORY, '要点.yaodian': OPEN, '2025/数据.要点': CLOSED,
  'node_modules/包/例子.yaodian': CLOSED, '.git/旧.yaodian': CLOSED, '说明.txt': CLOSED,
}

describe('questions across files', () => {
  let folder: string
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString()
  const write = (files: Readonly<Record<string, string>>): void => Object.entries(files).forEach(([name, text]) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  })
  const inFolder = (test: (session: Session) => Promise<void>, options: SessionOptions = {}): Promise<void> =>
    inSession({ capabilities: CAPABILITIES, folders: () => [uriOf('')], ...options }, test)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    write(FILES)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('references are found in files that are not open; hidden folders and those of programs are left out', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      const found = await referencesAt(session, uriOf('要点.yaodian'), OPEN, '市大数据局；')
      assert.deepEqual(placesIn(found), [
        [uriOf('要点.yaodian'), '1:3'], [uriOf('要点.yaodian'), '4:12'], [uriOf('2025/数据.要点'), '2:8'],
        [uriOf('单位名录.yaodian'), '2:6'], [uriOf('单位名录.yaodian'), '2:15'],
      ])
    }))

  it('what is open counts as it stands in the editor', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      await session.open(uriOf('2025/数据.要点'), '1.甲。（市水利局负责）\n')
      const found = await referencesAt(session, uriOf('要点.yaodian'), OPEN, '市大数据局；')
      assert.ok(!found.some(({ uri }) => uri === uriOf('2025/数据.要点')))
    }))

  it('lenses above the units of a directory file count what is open and what is not', () =>
    inFolder(async session => {
      await session.open(uriOf('单位名录.yaodian'), DIRECTORY)
      const titles = async (): Promise<readonly string[]> => (await unitLenses(session, uriOf('单位名录.yaodian')))
        .map(({ command }) => command?.title ?? '')
      assert.deepEqual(await titles(), ['牵头 1 · 负责 1', '负责 1', '配合 1 · 负责 1'])
      await session.open(uriOf('要点.yaodian'), '1.甲。（市水利局牵头）\n')
      assert.deepEqual(await titles(), ['负责 1', '负责 1', '牵头 1 · 负责 1'])
      write({ '2025/数据.要点': '1.乙。（市水利局牵头）\n' })
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('2025/数据.要点'), type: 2 }] })
      assert.deepEqual(await titles(), ['没有任务', '没有任务', '牵头 2'])
      const [, , last] = await unitLenses(session, uriOf('单位名录.yaodian'))
      assert.deepEqual(last?.command?.arguments?.[2], ['要点.yaodian', '2025/数据.要点'].map(name =>
        ({ uri: uriOf(name), range: { start: { line: 0, character: 5 }, end: { line: 0, character: 9 } } })))
    }, { initializationOptions: { showPlaces: true } }))

  it('files that come and folders that go are noticed', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      const files = async (): Promise<number> =>
        new Set((await referencesAt(session, uriOf('要点.yaodian'), OPEN, '市大数据局；')).map(({ uri }) => uri)).size
      assert.equal(await files(), 3)
      write({ '新.yaodian': CLOSED })
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('新.yaodian'), type: 1 }] })
      assert.equal(await files(), 4)
      const gone = { uri: uriOf(''), name: '' }
      await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [gone] } })
      assert.equal(await files(), 2)
    }))

  it('renaming changes every file, the open ones with their version', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      const edit = await renameAt(session, uriOf('要点.yaodian'), OPEN, '市大数据局；', '市数据局')
      const changes = (edit.documentChanges ?? []).flatMap(change => 'textDocument' in change ? [change] : [])
      assert.deepEqual(changes.map(({ textDocument: { uri, version } }) => [uri, version]), [
        [uriOf('要点.yaodian'), 1], [uriOf('2025/数据.要点'), null], [uriOf('单位名录.yaodian'), null],
      ])
      const after = (name: keyof typeof FILES): string => applyLspEdits(FILES[name], changes
        .filter(({ textDocument }) => textDocument.uri === uriOf(name)).flatMap(({ edits }) => edits.filter(one => 'newText' in one)))
      assert.equal(after('要点.yaodian'), OPEN.replaceAll('市大数据局', '市数据局'))
      assert.equal(after('2025/数据.要点'), CLOSED.replace('市大数据局、', '市数据局、'))
      assert.equal(after('单位名录.yaodian'), DIRECTORY.replace('市大数据局（简称：大数据局）', '市数据局（简称：大数据局；曾用名：市大数据局）'))
    }))

  it('renaming without 曾用名 where the settings say so, and as plain changes for a client without versions', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      await session.findings(uriOf('要点.yaodian'), 1)
      await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaodian: { rename: { keepFormerName: false } } } })
      const { changes } = await renameAt(session, uriOf('要点.yaodian'), OPEN, '市大数据局；', '市数据局')
      assert.deepEqual(changes?.[uriOf('单位名录.yaodian')]?.map(({ newText }) => newText), ['市数据局'])
    }, { capabilities: { ...CAPABILITIES, workspace: { workspaceFolders: true } } }))

  it('what cannot be renamed is refused with the reason', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      const params = at(uriOf('要点.yaodian'), OPEN, '建平台')
      await assert.rejects(session.connection.sendRequest('textDocument/prepareRename', params), /没有可以改名的/)
      await assert.rejects(renameAt(session, uriOf('要点.yaodian'), OPEN, '市大数据局；', '市水利局'), /名录里已经有“市水利局”/)
      const allowed = await session.connection.sendRequest('textDocument/prepareRename', at(uriOf('要点.yaodian'), OPEN, '市大数据局；'))
      assert.deepEqual(allowed, { placeholder: '市大数据局', range: rangeOfText(OPEN.replace('抄送：市大数据局', '抄送：一二三四五'), '市大数据局') })
    }))

  it('definition leads into the directory, highlight stays in the document', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      const params = at(uriOf('要点.yaodian'), OPEN, '市水利局）')
      const [link] = await session.connection.sendRequest<readonly LocationLink[]>('textDocument/definition', params)
      assert.equal(link?.targetUri, uriOf('单位名录.yaodian'))
      assert.deepEqual(link?.targetSelectionRange, rangeOfText(DIRECTORY, '市水利局'))
      assert.deepEqual(link?.originSelectionRange, rangeOfText(OPEN, '市水利局'))
      const highlights = await session.connection.sendRequest<readonly unknown[]>('textDocument/documentHighlight', params)
      assert.deepEqual(highlights, [{ range: rangeOfText(OPEN, '市水利局'), kind: 2 }])
    }))

  it('selection widens, each range inside of the next', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      const { textDocument, position } = at(uriOf('要点.yaodian'), OPEN, '市水利局）')
      const [range] = await session.connection.sendRequest<readonly SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [position] })
      assert.deepEqual(range?.range, rangeOfText(OPEN, '市水利局'))
      assert.deepEqual(range?.parent?.range, rangeOfText(OPEN, '配合单位：市水利局'))
    }))

  it('symbols of all files by characters in order', () =>
    inFolder(async session => {
      await session.open(uriOf('要点.yaodian'), OPEN)
      const named = async (query: string): Promise<readonly (readonly [string, string])[]> => {
        const found = await session.connection.sendRequest<readonly SymbolInformation[]>('workspace/symbol', { query })
        return found.map(({ location, name }) => [name, location.uri] as const)
      }
      assert.deepEqual(await named('建平'), [['1.建平台', uriOf('要点.yaodian')]])
      assert.deepEqual(await named('共数'), [['2.共享数据', uriOf('2025/数据.要点')]])
      assert.deepEqual(await named('水局'), [['市水利局', uriOf('单位名录.yaodian')]])
      await session.edit(uriOf('要点.yaodian'), rangeOfText(OPEN, '建平台'), '搭平台')
      assert.deepEqual(await named('建平'), [])
      assert.deepEqual(await named('搭平'), [['1.搭平台', uriOf('要点.yaodian')]])
    }))

  it('links lead to files that are there, and into the document', () =>
    inFolder(async session => {
      const text = '---\n单位名录：\n  - ./单位名录.yaodian\n  - ./没有.yaodian\n附件：\n  - 责任分工表\n  - 没有这个\n---\n一、甲\n'
      write({ '附件1 责任分工表.xlsx': '' })
      await session.open(uriOf('新.yaodian'), text)
      const links = await session.connection.sendRequest<readonly DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: uriOf('新.yaodian') } })
      assert.deepEqual(links.map(({ range, target }) => [range, target]), [
        [rangeOfText(text, './单位名录.yaodian'), uriOf('单位名录.yaodian')],
        [rangeOfText(text, '责任分工表'), uriOf('附件1 责任分工表.xlsx')],
      ])
    }))

  it('tells the scheme at the cursor, and states another one', () =>
    inFolder(async session => {
      const uri = uriOf('要点.yaodian')
      const text = '一、甲\n1.乙。\n二、丙\n2.丁。\n'
      await session.open(uri, text)
      const asked = at(uri, text, '2.')
      const schemes = await session.connection.sendRequest<{ label: string }>('yaodian/schemes', asked)
      assert.equal(schemes.label, '1.连续')
      const edits: WorkspaceEdit[] = []
      session.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
        edits.push(edit)
        return { applied: true }
      })
      await session.connection.sendRequest('yaodian/stateScheme', { textDocument: { uri }, level: 3, kind: 'restarting' })
      const [change] = edits[0]?.documentChanges ?? []
      assert.ok(change !== undefined && 'edits' in change && change.textDocument.version === 1)
      assert.equal(applyLspEdits(text, change.edits.filter(one => 'newText' in one)), `---\n编号：\n  1.：分节\n---\n${text}`)
    }))

  it('folders that only the client reaches are asked of it', () =>
    inSession({
      capabilities: CAPABILITIES, folders: () => ['memfs:/工作'], initializationOptions: { readFile: true, readFolder: true },
      readFolder: uri => decodeURI(uri) === 'memfs:/工作' ? [{ name: '2025', kind: 'folder' }, { name: '甲.yaodian', kind: 'file' }]
        : decodeURI(uri) === 'memfs:/工作/2025' ? [{ name: '乙.yaodian', kind: 'file' }] : undefined,
      readFile: uri => uri.endsWith('.yaodian') && !decodeURI(uri).includes('名录') ? '1.甲。（市水利局负责）\n' : undefined,
    }, async session => {
      const uri = 'memfs:/工作/甲.yaodian'
      await session.open(uri, '1.乙。（市水利局负责）\n')
      const found = await referencesAt(session, uri, '1.乙。（市水利局负责）\n', '市水利局')
      assert.deepEqual(found.map(place => decodeURI(place.uri)), [uri, 'memfs:/工作/2025/乙.yaodian'])
    }))

  it('thousands of files hold nobody up: the work shows progress, can be cancelled, and stops at a limit', () =>
    inSession({
      capabilities: CAPABILITIES, folders: () => ['memfs:/大'], initializationOptions: { readFile: true, readFolder: true },
      readFolder: uri => Array.from({ length: 4000 }, (_, i) => ({ name: `${i}.yaodian`, kind: 'file' as const })).filter(() => decodeURI(uri) === 'memfs:/大'),
      readFile: async uri => {
        await new Promise(resolve => setTimeout(resolve, 10))
        return uri.includes('%E5%90%8D') ? '' : '1.甲。（市水利局负责）\n'
      },
    }, async session => {
      const { connection } = session
      const text = '1.乙。（市水利局负责）\n'
      const [progress, logged]: string[][] = [[], []]
      connection.onRequest('window/workDoneProgress/create', () => null)
      connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => void progress?.push(value.kind))
      connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged?.push(message))
      await session.open('memfs:/大/甲.yaodian', text)
      const source = new CancellationTokenSource()
      const asked = connection.sendRequest('textDocument/references', { ...at('memfs:/大/甲.yaodian', text, '市水利局'), context: { includeDeclaration: true } }, source.token)
      const gaveUp = assert.rejects(asked, error => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled)
      while (!progress?.includes('report')) await connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: 'memfs:/大/甲.yaodian' } })
      source.cancel()
      await gaveUp
      assert.deepEqual([progress?.[0], progress?.at(-1)], ['begin', 'end'])
      assert.ok(logged?.some(message => message.includes('只看前3000份')))
    }))
})

function at(uri: string, text: string, part: string): { textDocument: { uri: string }; position: { line: number; character: number } } {
  const { line, character } = rangeOfText(text, part).start
  return { textDocument: { uri }, position: { line, character: character + 1 } }
}

function referencesAt(session: Session, uri: string, text: string, part: string): Promise<readonly Location[]> {
  return session.connection.sendRequest('textDocument/references', { ...at(uri, text, part), context: { includeDeclaration: true } })
}

function renameAt(session: Session, uri: string, text: string, part: string, newName: string): Promise<WorkspaceEdit> {
  return session.connection.sendRequest('textDocument/rename', { ...at(uri, text, part), newName })
}

/** Asked for together, as an editor does. */
async function unitLenses({ connection }: Session, uri: string): Promise<readonly CodeLens[]> {
  const lenses = await connection.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })
  return Promise.all(lenses.map(lens => connection.sendRequest<CodeLens>('codeLens/resolve', lens)))
}

function placesIn(found: readonly Location[]): readonly (readonly [string, string])[] {
  return found.map(({ uri, range: { start } }) => [uri, `${start.line}:${start.character}`] as const)
}
