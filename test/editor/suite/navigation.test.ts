// Getting about in a real editor: to the directory and back, across files, step by step; renaming, stating a scheme.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openSample } from './editor.js'

const FILES = ['数据/2025/数据要点.要点', '数据/单位名录.yaodian', '数据/数据要点.yaodian', '数据/责任分工表.yaodian']

describe('getting about in a folder of notices @跳转', () => {
  let document: vscode.TextDocument

  before(async () => {
    document = await openSample('数据/数据要点.yaodian')
    // The server answers once the document is open with it.
    await eventually(async () => assert.ok((await ask<unknown[]>('vscode.executeDocumentSymbolProvider')).length > 0))
  })

  after(closeUnchanged)

  const ask = async <Answer>(command: string, ...more: readonly unknown[]): Promise<Answer> =>
    vscode.commands.executeCommand<Answer>(command, document.uri, ...more)
  /** Inside of the first place where this stands. */
  const at = (part: string): vscode.Position => document.positionAt(document.getText().indexOf(part) + 1)

  it('leads from a unit to its line in the directory', async () => {
    const [found] = await ask<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', at('市水利局、市气象局；'))
    assert.ok(found)
    const [uri, range] = 'targetUri' in found ? [found.targetUri, found.targetSelectionRange ?? found.targetRange] : [found.uri, found.range]
    assert.equal(nameOf(uri), FILES[1])
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(range), '市水利局')
  })

  it('finds a unit in all files, open or not', async () => {
    const found = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at('市大数据局；'))
    assert.deepEqual([...new Set(found.map(({ uri }) => nameOf(uri)))].sort(), FILES)
  })

  it('finds the references to an item, by label and by number', async () => {
    const label = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at('{@平台}').translate(0, 1))
    assert.deepEqual(label.map(({ range }) => document.getText(range)), ['{#平台}', '{@平台}'])
    const number = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at('第2项'))
    assert.deepEqual(number.map(({ range }) => document.getText(range)), ['2.', '第2项'])
  })

  it('highlights what means the same', async () => {
    const found = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at('市交通运输局'))
    assert.deepEqual(found.map(({ range }) => document.getText(range)), Array(3).fill('市交通运输局'))
  })

  it('widens the selection', async () => {
    const [range] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at('市水利局、市气象局；')])
    const texts: string[] = []
    for (let next = range; next; next = next.parent) texts.push(document.getText(next.range))
    for (const text of ['市水利局', '市水利局、市气象局', '配合单位：市水利局、市气象局']) assert.ok(texts.includes(text), `${text} is among ${texts.join(' | ')}`)
    assert.ok(texts.some(text => text.startsWith('（一）建好平台') && text.endsWith('4月底前）')))
  })

  it('finds tasks and units of all files by name', async () => {
    const named = async (query: string): Promise<readonly string[]> => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)
      return found.map(({ name, location }) => `${name} ${nameOf(location.uri)}`)
    }
    assert.deepEqual(await named('建共平'), [`1.建设共享平台 ${FILES[2]}`])
    assert.deepEqual(await named('共办'), [`2.制定共享办法 ${FILES[0]}`])
    assert.deepEqual(await named('气象局'), [`市气象局 ${FILES[1]}`])
  })

  it('links attachments and the directory', async () => {
    const found = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider')
    const own = found.map(({ range, target }) => [document.getText(range), target?.fragment || nameOf(target)])
    assert.deepEqual(own, [['./单位名录.yaodian', FILES[1]], ['重点数据目录', 'L21'], ['责任分工表', FILES[3]]])
  })

  it('refuses to rename what has no name, and says why @改名', async () => {
    await assert.rejects(ask('vscode.prepareRename', at('应开尽开')), /没有可以改名的/)
  })

  it('renames a unit in every file, and remembers the old name in the directory @改名', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', at('市大数据局；'), '市数据局')
    assert.deepEqual(edit.entries().map(([uri]) => nameOf(uri)).sort(), FILES)
    assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was applied')
    const texts = await Promise.all(edit.entries().map(async ([uri]) => (await vscode.workspace.openTextDocument(uri)).getText()))
    for (const text of texts) assert.doesNotMatch(text, /市大数据局(?!规划科|）)/)
    assert.equal(texts.filter(text => text.includes('市大数据局规划科')).length, 3)
    assert.ok(texts.some(text => text.includes('市数据局（简称：大数据局；曾用名：市大数据局）')))
    assert.ok(texts.some(text => text.includes('\r\n2.制定共享办法。（市数据局、')), 'CR LF stays')
    for (const [uri] of edit.entries()) {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri))
      await vscode.commands.executeCommand('workbench.action.files.revert')
    }
    document = await openSample('数据/数据要点.yaodian')
  })

  it('states the scheme in the front matter, and one undo takes it back @编号', async () => {
    const before = document.getText()
    await vscode.commands.executeCommand('yaodian.stateScheme', { kind: 'running' })
    await eventually(() => assert.match(document.getText(), /^编号：连续\r?\n---$/m))
    await vscode.commands.executeCommand('undo')
    await eventually(() => assert.equal(document.getText(), before))
  })
})

/** The last folders of the path, below the workspace's own. */
function nameOf(uri: vscode.Uri | undefined): string {
  const path = uri?.path ?? ''
  return path.slice(path.indexOf('/数据/') + 1)
}
