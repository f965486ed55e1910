// 预览 in a real editor: opens beside the text, goes with the editor, stays where it is told to.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openSample } from './editor.js'

function previews(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('yaodian.preview'))
}

function labels(): readonly string[] {
  return previews().map(tab => tab.label)
}

/** What the extension has asked the window for before is done after this, and the tabs are told of it. */
async function thereAndBack(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
}

async function activatePreview(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup')
}

describe('the preview @预览', () => {
  after(async () => {
    await vscode.window.tabGroups.close(previews())
    await closeUnchanged()
  })

  it('opens beside the text and leaves the drafter in it', async () => {
    const document = await openSample('河湖管护.yaodian')
    await vscode.commands.executeCommand('yaodian.openPreview')
    await eventually(() => assert.match(labels()[0] ?? '', /河湖管护\.yaodian$/))
    assert.equal(labels().length, 1)
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString())
    assert.ok(previews().every(tab => tab.group.viewColumn !== vscode.window.activeTextEditor?.viewColumn))
  })

  it('is opened once only', async () => {
    await vscode.commands.executeCommand('yaodian.openPreview')
    await thereAndBack()
    assert.equal(labels().length, 1)
  })

  it('goes with the editor to another document', async () => {
    const other = await vscode.workspace.openTextDocument({ language: 'yaodian', content: '望川市工作要点\n一、总体要求\n' })
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.One })
    await eventually(() => assert.match(labels()[0] ?? '', /Untitled-\d+$/))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await openSample('河湖管护.yaodian')
    await eventually(() => assert.match(labels()[0] ?? '', /河湖管护\.yaodian$/))
  })

  it('stays with its document when it is locked', async () => {
    await activatePreview()
    await vscode.commands.executeCommand('yaodian.togglePreviewLock')
    await eventually(() => assert.match(labels()[0] ?? '', /^\[.+\] 河湖管护\.yaodian$/))
    const other = await vscode.workspace.openTextDocument({ language: 'yaodian', content: '望川市工作要点\n' })
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.One })
    await thereAndBack()
    assert.match(labels()[0] ?? '', /河湖管护\.yaodian$/)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })
})
