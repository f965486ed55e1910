// Export to Word and the language's own settings in a real editor; and a server that is started again.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, diagnosed, eventually, openSample } from './editor.js'

const SAMPLE = '河湖管护.yaodian'

describe('a notice in the editor', () => {
  after(closeUnchanged)

  it('is exported to Word beside itself', async () => {
    const document = await openSample(SAMPLE)
    const target = vscode.Uri.joinPath(document.uri, '..', '河湖管护.docx')
    const written = await vscode.commands.executeCommand<vscode.Uri | undefined>('yaodian.exportDocx', document.uri, target)
    assert.equal(written?.toString(), target.toString())
    const bytes = await vscode.workspace.fs.readFile(target)
    assert.equal(new TextDecoder().decode(bytes.slice(0, 2)), 'PK')
    await vscode.workspace.fs.delete(target)
  })

  it('has the same findings after the server was started again', async () => {
    const document = await openSample(SAMPLE)
    await eventually(() => assert.equal(diagnosed(document).length, 1))
    await vscode.commands.executeCommand('yaodian.restartServer')
    await eventually(() => assert.equal(diagnosed(document).length, 1))
  })

  it('is shown as prose: wrapped, no boxes around Chinese marks, no words from nowhere', async () => {
    const settings = vscode.workspace.getConfiguration('editor', await openSample(SAMPLE))
    assert.equal(settings.get('wordWrap'), 'on')
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false)
    assert.equal(settings.get('wordBasedSuggestions'), 'off')
    assert.ok(settings.get<string>('wordSeparators')?.includes('，'))
  })
})
