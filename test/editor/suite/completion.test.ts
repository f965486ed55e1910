// What the editor offers while a clause is being typed: by initials, in either host, and never in running text.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openSample } from './editor.js'

describe('completion @补全', () => {
  let document: vscode.TextDocument

  before(async () => {
    document = await openSample('河湖管护.yaodian')
  })

  after(closeUnchanged)

  /** Adds a line at the end, and asks at its end. */
  async function offered(line: string, trigger?: string): Promise<readonly string[]> {
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, document.positionAt(document.getText().length), `\n${line}`)
    assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was applied')
    const at = document.positionAt(document.getText().length)
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider', document.uri, at, trigger)
    // Snippets are everywhere: only what is ours is looked at.
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
      .map(({ label }) => typeof label === 'string' ? label : label.label)
  }

  it('finds units by the initials of their pinyin, which is loaded for it', async () => {
    await eventually(async () => assert.deepEqual(await offered('16.巡查水库。（牵头单位：swz'), ['水文中心']))
  })

  it('opens with the labels of the document behind a bracket', async () => {
    const labels = await offered('16.巡查水库。（', '（')
    assert.deepEqual(labels.slice(0, 3), ['牵头单位：', '配合单位：', '完成时限：'])
  })

  it('offers the next number at the start of a line, and labels behind {@', async () => {
    assert.ok((await offered('')).includes('17.'))
    assert.ok((await offered('优先保障{@', '@')).some(label => label.startsWith('第1项 完善河长名录')))
  })

  it('has nothing to say in running text', async () => {
    assert.deepEqual(await offered('加强巡查sw'), [])
  })

  it('opens for typed letters in clauses, and not elsewhere', () => {
    const settings = vscode.workspace.getConfiguration('editor', document)
    assert.deepEqual(settings.get('quickSuggestions'), { other: 'off', comments: 'off', strings: 'on' })
    assert.equal(settings.get('acceptSuggestionOnEnter'), 'smart')
  })
})
