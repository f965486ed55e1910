// When the extension wakes. First of all files by its name: later it is awake already.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openSample } from './editor.js'

describe('the extension @启用', () => {
  after(closeUnchanged)

  it('sleeps until a document of the language is opened', async () => {
    const extension = vscode.extensions.getExtension('yaodian.yaodian')
    assert.ok(extension, 'the extension is known')
    assert.equal(extension.isActive, false)
    const document = await openSample('河湖管护.yaodian')
    assert.equal(document.languageId, 'yaodian')
    await eventually(() => assert.ok(extension.isActive, 'the extension is active'))
  })

  it('carries out what is asked of it at once, when its server has only begun to start', async () => {
    const document = await openSample('河湖管护.yaodian')
    const target = vscode.Uri.joinPath(document.uri, '..', '刚打开.docx')
    const written = await vscode.commands.executeCommand<vscode.Uri | undefined>('yaodian.exportDocx', document.uri, target)
    assert.equal(written?.toString(), target.toString())
    await vscode.workspace.fs.delete(target)
  })
})
