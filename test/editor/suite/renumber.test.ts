// 重新编号 and formatting in a real editor: two items are deleted, the rest moves up, one undo brings all back.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openText } from './editor.js'

const NOTICE = [
  '一、重点任务', '1.抓防汛。（水利局负责）', '2.抓防旱。（水利局负责）', '3.抓防火。（林业局负责）',
  '4.抓防震。落实第5项。（应急局负责）', '5.{#水}抓供水。落实{@水}。（水利局负责）', '',
].join('\r\n')

describe('numbers in the editor @编号', () => {
  afterEach(closeUnchanged)

  it('are put right after two items are deleted, references along, in one step', async () => {
    const editor = await openText(NOTICE)
    const { document } = editor
    await editor.edit(edit => edit.delete(new vscode.Range(2, 0, 4, 0)))
    const shortened = document.getText()
    // The message waits for the drafter; the command does not.
    await eventually(async () => {
      await vscode.commands.executeCommand('yaodian.renumber')
      assert.match(document.getText(), /\n2\.抓防震。落实第3项。.*\r\n3\.\{#水\}抓供水。落实\{@水\}。/)
    })
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), shortened)
  })

  it('are put right by the source action that saving can run', async () => {
    const { document } = await openText('1.甲事\n3.乙事\n')
    const whole = new vscode.Range(0, 0, 2, 0)
    const [action] = await eventually(async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider', document.uri, whole, 'source.renumber.yaodian',
      )
      assert.equal(found.length, 1)
      return found
    })
    assert.ok(action?.edit)
    await vscode.workspace.applyEdit(action.edit)
    assert.equal(document.getText(), '1.甲事\n2.乙事\n')
  })

  it('and marks are brought into canonical form @排版', async () => {
    const { document } = await openText('一.总体\n　　1、抓防汛,抓防火。\n')
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument')
      assert.equal(document.getText(), '一、总体\n1.抓防汛，抓防火。\n')
    })
  })
})
