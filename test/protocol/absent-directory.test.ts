// A unit directory that the front matter names and that was not read: said at its name, made on demand, taken back when it comes.

import { strict as assert } from 'node:assert'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver/node'
import { editorCapabilities, inSession, type Session, type SessionOptions } from './session.js'
import { rangeOfText } from './text.js'

const NOTICE = '---\n单位名录：名录/市直.yaodian\n---\n望川市2026年工作要点\n一、重点任务\n1.建台账。（办公室牵头，信息科配合）\n'
const MAKES_FILES: SessionOptions = {
  capabilities: { ...editorCapabilities, workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } },
}

describe('a unit directory that is named and not read', () => {
  let folder: string
  let uri: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    mkdirSync(join(folder, '名录'))
    uri = pathToFileURL(join(folder, '要点.yaodian')).toString()
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const aboutPath = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === 'syntax/bad-value')
  const fixes = async ({ connection }: Session, path: string): Promise<readonly CodeAction[]> => {
    const params = { textDocument: { uri }, range: rangeOfText(NOTICE, path), context: { diagnostics: [] } }
    const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', params)
    return actions.filter(({ title }) => title.startsWith('新建'))
  }

  it('is a finding at its name; the fix makes it of the notice’s units, and then the finding goes', () =>
    inSession(MAKES_FILES, async session => {
      await session.open(uri, NOTICE)
      const [finding] = aboutPath((await session.findings(uri, 1)).diagnostics)
      assert.deepEqual(finding?.range, rangeOfText(NOTICE, '名录/市直.yaodian'))
      assert.match(String(finding.message), /没有这个文件/)
      const [fix, ...others] = await fixes(session, '名录/市直.yaodian')
      assert.deepEqual([fix?.title, others], ['新建“名录/市直.yaodian”，写入文中的2个单位', []])
      const [creation, change] = fix?.edit?.documentChanges ?? []
      const directory = pathToFileURL(join(folder, '名录', '市直.yaodian')).toString()
      assert.deepEqual(creation, { kind: 'create', uri: directory, options: { ignoreIfExists: true } })
      const { textDocument, edits } = change as TextDocumentEdit
      assert.deepEqual(textDocument, { uri: directory, version: null })
      const [text] = edits.map(edit => 'newText' in edit ? edit.newText : '')
      assert.match(text ?? '', /- 办公室\n +- 信息科\n/)
      writeFileSync(join(folder, '名录', '市直.yaodian'), text ?? '')
      const before = session.published.length
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: directory, type: 1 }] })
      while (session.published.length === before) await new Promise(resolve => setTimeout(resolve, 20))
      assert.deepEqual(session.published.at(-1)?.diagnostics, [])
    }))

  it('is made by no client that cannot make files', () =>
    inSession({}, async session => {
      await session.open(uri, NOTICE)
      assert.equal(aboutPath((await session.findings(uri, 1)).diagnostics).length, 1)
      assert.deepEqual(await fixes(session, '名录/市直.yaodian'), [])
      assert.ok(!existsSync(join(folder, '名录', '市直.yaodian')))
    }))

  it('outside of the folders that are open is said to be so, and is not made', () =>
    inSession({ ...MAKES_FILES, folders: () => [pathToFileURL(join(folder, '名录')).toString()] }, async session => {
      writeFileSync(join(folder, '市直.yaodian'), '单位名录：\n  - 办公室\n  - 信息科\n')
      uri = pathToFileURL(join(folder, '名录', '要点.yaodian')).toString()
      await session.open(uri, NOTICE.replace('名录/', '../'))
      const [finding] = aboutPath((await session.findings(uri, 1)).diagnostics)
      assert.match(String(finding?.message), /在打开的文件夹以外/)
      assert.deepEqual(await fixes(session, '单位名录：'), [])
    }))

  it('that the server has no way to is not said to be absent', () =>
    inSession({}, async session => {
      await session.open('memfs:/年度/要点.yaodian', NOTICE)
      assert.deepEqual(aboutPath((await session.findings('memfs:/年度/要点.yaodian', 1)).diagnostics), [])
    }))
})
