// Findings while a document is typed, key by key: they come with the mistake and go with its correction.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, diagnosed, eventually, openText } from './editor.js'

const written = '一、重点任务\n1.抓防汛。（水利局负责）\n'

describe('a document as it is typed @诊断', () => {
  let editor: vscode.TextEditor

  beforeEach(async () => {
    editor = await openText(written)
    await vscode.commands.executeCommand('cursorBottom')
  })

  afterEach(closeUnchanged)

  it('has a finding as soon as the mistake is written, and none when it is mended', async () => {
    await type('3.抓防旱。（水利局负责）')
    assert.equal(editor.document.getText(), `${written}3.抓防旱。（水利局负责）`)
    await eventually(() => assert.deepEqual(gaps(), ['3.']))
    await vscode.commands.executeCommand('cursorHome')
    await vscode.commands.executeCommand('deleteRight')
    await type('2')
    await eventually(() => assert.deepEqual(gaps(), []))
  })

  it('keeps a finding at its place while lines are typed above it', async () => {
    await type('3.抓防旱。（水利局负责）')
    await eventually(() => assert.deepEqual(gaps(), ['3.']))
    await vscode.commands.executeCommand('cursorTop')
    await type('望川市工作要点')
    await vscode.commands.executeCommand('lineBreakInsert')
    await eventually(() => {
      assert.deepEqual(gaps(), ['3.'])
      assert.equal(editor.document.lineAt(3).text.slice(0, 2), '3.')
    })
  })

  async function type(text: string): Promise<void> {
    for (const character of text) await vscode.commands.executeCommand('type', { text: character })
  }

  /** What the findings of a gap are about. */
  function gaps(): readonly string[] {
    return diagnosed(editor.document).filter(([code]) => code === 'numbering/gap').map(([, text]) => text)
  }
})
