// The command that starts the server again: afterwards there is one, and it knows the text as it is now.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, diagnosed, eventually, openSample } from './editor.js'

describe('a server that is started again @重启', () => {
  afterEach(closeUnchanged)

  it('has each finding once, of unsaved text, and follows what is typed', async () => {
    const document = await openSample('河湖管护.yaodian')
    await eventually(() => assert.deepEqual(diagnosed(document), [['numbering/gap', '13.']]))
    await replace(document, '13.监测', '12.监测')
    await vscode.commands.executeCommand('yaodian.restartServer')
    await eventually(() => assert.deepEqual(diagnosed(document), [['numbering/gap', '12.'], ['numbering/gap', '14.']]))
    await replace(document, '12.监测', '13.监测')
    await eventually(() => assert.deepEqual(diagnosed(document), [['numbering/gap', '13.']]))
  })
})

async function replace(document: vscode.TextDocument, old: string, replacement: string): Promise<void> {
  const start = document.getText().indexOf(old)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + old.length)), replacement)
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was applied')
}
