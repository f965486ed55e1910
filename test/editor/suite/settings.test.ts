// The editor's own settings of the extension: a change holds from the next question on, without starting anything again.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openSample } from './editor.js'

describe("the editor's settings @设置", () => {
  after(async () => {
    await set(undefined)
    await closeUnchanged()
  })

  it('decide whether a renamed unit keeps its old name in the directory', async () => {
    const document = await openSample('数据/数据要点.yaodian')
    const unit = document.positionAt(document.getText().indexOf('市大数据局；') + 1)
    const kept = async (): Promise<boolean> => {
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider', document.uri, unit, '市数据局')
      assert.ok(edit.size > 1, 'the unit is renamed in several files')
      return edit.entries().some(([, edits]) => edits.some(({ newText }) => newText.includes('曾用名')))
    }
    await eventually(async () => assert.equal(await kept(), true))
    await set(false)
    await eventually(async () => assert.equal(await kept(), false))
    await set(true)
    await eventually(async () => assert.equal(await kept(), true))
  })

  function set(value: boolean | undefined): Thenable<void> {
    return vscode.workspace.getConfiguration('yaodian').update('rename.keepFormerName', value, vscode.ConfigurationTarget.Workspace)
  }
})
