// Silencing a check for the whole project, in a real editor: the settings file is written, and holds at once.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { diagnosed, diagnosticsOf, eventually, openSample } from './editor.js'

const gap = [['numbering/gap', '13.']]

describe('the settings file of a project @设置', () => {
  let document: vscode.TextDocument
  let config: vscode.Uri

  before(async () => {
    document = await openSample('河湖管护.yaodian')
    const folder = vscode.workspace.workspaceFolders?.[0]
    assert.ok(folder)
    config = vscode.Uri.joinPath(folder.uri, 'yaodian.config.json')
    await eventually(() => assert.deepEqual(diagnosed(document), gap))
  })

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(config)
  })

  it('explains the rule where the pointer rests @悬停', async () => {
    const at = diagnosticsOf(document)[0]?.range.start
    assert.ok(at)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at)
    const said = hovers.flatMap(({ contents }) => contents.map(each => typeof each === 'string' ? each : each.value))
    assert.ok(said.some(text => text.includes('编号断号') && text.includes('怎么改')), said.join('\n'))
  })

  it('is created by the quick fix, which comes after the others, and silences the check', async () => {
    const at = diagnosticsOf(document)[0]?.range
    assert.ok(at)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider', document.uri, at, vscode.CodeActionKind.QuickFix.value)
    const ways = actions.map(({ title }) => /^(?:忽略这一处|本文件忽略|本项目关闭)/.exec(title)?.[0] ?? '')
    assert.deepEqual(ways.slice(-3), ['忽略这一处', '本文件忽略', '本项目关闭'])
    const edit = actions.at(-1)?.edit
    assert.ok(edit)
    assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was applied')
    await eventually(() => assert.deepEqual(diagnosed(document), []))
  })

  it('holds as it is typed, and tells what is wrong with it', async () => {
    const settings = await vscode.workspace.openTextDocument(config)
    assert.match(settings.getText(), /"numbering\/gap": "关"/)
    await replace(settings, 'gap', 'gpa')
    await eventually(() => assert.deepEqual(diagnosed(document), gap))
    await eventually(() => {
      assert.ok(diagnosticsOf(settings).some(({ message }) => message.includes('是不是“numbering/gap”')))
    })
    await replace(settings, 'gpa', 'gap')
    await eventually(() => assert.deepEqual(diagnosed(document), []))
    await settings.save()
  })

  it('gives the check back when it is emptied', async () => {
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{}'))
    await eventually(() => assert.deepEqual(diagnosed(document), gap))
  })
})

async function replace(document: vscode.TextDocument, old: string, replacement: string): Promise<void> {
  const start = document.getText().indexOf(old)
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length))
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, range, replacement)
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was applied')
}
