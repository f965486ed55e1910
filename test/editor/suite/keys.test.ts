// Keys in items, by their commands in the real editor: one step of undo each, line ends kept, fall-backs elsewhere.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, eventually, openSample } from './editor.js'

const clause = '（责任单位：市水利局）'

describe('keys in items @按键', () => {
  let editor: vscode.TextEditor

  before(async () => {
    await openSample('河湖管护.yaodian')
    const shown = vscode.window.activeTextEditor
    assert.ok(shown, 'the document is shown')
    editor = shown
    // The keys need the server: where its answer to something else has come, it runs.
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
        'vscode.executeDocumentSymbolProvider', editor.document.uri)
      assert.ok(symbols !== undefined && symbols.length > 0)
    })
  })

  after(closeUnchanged)

  it('Enter begins the next item, and one undo takes it back', async () => {
    const before = `1.甲。${clause}`
    await write(before)
    await enter()
    await eventually(() => assert.equal(text(), `${before}\n2.`))
    assert.deepEqual(cursors(), [[1, 2]])
    await vscode.commands.executeCommand('undo')
    await eventually(() => assert.equal(text(), before))
  })

  it('Enter on an empty item takes the ordinal away', async () => {
    await write('1.甲。\n2.')
    await enter()
    await eventually(() => assert.equal(text(), '1.甲。\n'))
  })

  it('Enter serves several cursors in one step', async () => {
    await write('1.甲。\n2.乙。')
    editor.selections = [cursor(0, 4), cursor(1, 4)]
    await enter()
    await eventually(() => assert.equal(text(), '1.甲。\n2.\n2.乙。\n3.'))
    await vscode.commands.executeCommand('undo')
    await eventually(() => assert.equal(text(), '1.甲。\n2.乙。'))
  })

  it('Enter keeps CR LF', async () => {
    await write('1.甲。')
    await editor.edit(builder => builder.setEndOfLine(vscode.EndOfLine.CRLF))
    await enter()
    await eventually(() => assert.equal(text(), '1.甲。\r\n2.'))
    await editor.edit(builder => builder.setEndOfLine(vscode.EndOfLine.LF))
  })

  it('Tab and Shift+Tab change the level, elsewhere they indent', async () => {
    await write('一、甲\n二、')
    await vscode.commands.executeCommand('yaodian.itemDeeper')
    await eventually(() => assert.equal(text(), '一、甲\n（一）'))
    await vscode.commands.executeCommand('yaodian.itemHigher')
    await eventually(() => assert.equal(text(), '一、甲\n二、'))
    await write('一、甲')
    await vscode.commands.executeCommand('yaodian.itemDeeper')
    await eventually(() => assert.match(text(), /^一、甲 +$/))
  })

  it('Alt+arrows move items with the cursor on them, and lines elsewhere', async () => {
    await write('1.甲\n乙\n2.丙')
    editor.selections = [cursor(1, 1)]
    await vscode.commands.executeCommand('yaodian.moveItemsDown')
    await eventually(() => assert.equal(text(), '2.丙\n1.甲\n乙'))
    await eventually(() => assert.deepEqual(cursors(), [[2, 1]]))
    await vscode.commands.executeCommand('yaodian.moveItemsUp')
    await eventually(() => assert.equal(text(), '1.甲\n乙\n2.丙'))
    await vscode.commands.executeCommand('undo')
    await eventually(() => assert.equal(text(), '2.丙\n1.甲\n乙'))
    await write('甲\n乙')
    await vscode.commands.executeCommand('yaodian.moveItemsUp')
    await eventually(() => assert.equal(text(), '乙\n甲'))
  })

  async function write(content: string): Promise<void> {
    const { document } = editor
    const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end)
    assert.ok(await editor.edit(builder => builder.replace(all, content)))
    const end = document.lineAt(document.lineCount - 1).range.end
    editor.selections = [new vscode.Selection(end, end)]
  }

  /** What the keybinding runs. */
  function enter(): Thenable<unknown> {
    return vscode.commands.executeCommand('runCommands', {
      commands: [{ command: 'type', args: { text: '\n' } }, 'yaodian.continueItem'],
    })
  }

  function text(): string {
    return editor.document.getText()
  }

  function cursors(): readonly (readonly [line: number, character: number])[] {
    return editor.selections.map(({ active }) => [active.line, active.character])
  }
})

function cursor(line: number, character: number): vscode.Selection {
  return new vscode.Selection(line, character, line, character)
}
