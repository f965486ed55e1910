// The main job in a real editor: a gap in the numbering is seen, explained and mended.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, diagnosed, diagnosticsOf, eventually, openSample, symbolNames } from './editor.js'

const gap = [['numbering/gap', '13.']]

describe('a document that numbers 10 → 13 @诊断', () => {
  let document: vscode.TextDocument

  before(async () => {
    document = await openSample('河湖管护.yaodian')
  })

  after(closeUnchanged)

  it('has exactly one diagnostic: the gap, at the ordinal that jumps, naming what is missing', async () => {
    await eventually(() => assert.deepEqual(diagnosed(document), gap))
    assert.match(diagnosticsOf(document)[0]?.message ?? '', /11、12/)
  })

  it('links the code of the diagnostic to the page of the check', () => {
    const code = diagnosticsOf(document)[0]?.code
    assert.ok(typeof code === 'object', 'the code has a target')
    assert.equal(code.target.toString(true), `${vscode.env.uriScheme}://yaodian.yaodian/checks/numbering/gap`)
  })

  it('answers with the outline as document symbols @大纲', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider', document.uri)
    const names = symbolNames(symbols ?? [])
    for (const part of ['总体要求', '重点任务', '守好水域岸线', '划定岸线功能区']) {
      assert.ok(names.some(name => name.includes(part)), `${part} is among ${names.join(' | ')}`)
    }
  })

  it('renumbers what follows on request, and is clean after that @快速修复', async () => {
    const at = diagnosticsOf(document)[0]?.range
    assert.ok(at, 'there is a diagnostic')
    await apply(document, at, '重新编号')
    await eventually(() => assert.deepEqual(diagnosed(document), []))
    assert.match(document.getText(), /^11\.[^]*^12\.[^]*^13\./m)
    assert.doesNotMatch(document.getText(), /^1[45]\./m)
  })

  it('sees the gap again when the change is undone', async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await eventually(() => assert.deepEqual(diagnosed(document), gap))
  })
})

/** Takes the first quick fix whose title begins with `title`. */
async function apply(document: vscode.TextDocument, at: vscode.Range, title: string): Promise<void> {
  const resolved = 20
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider', document.uri, at, vscode.CodeActionKind.QuickFix.value, resolved)
  const action = actions.find(candidate => candidate.title.startsWith(title))
  assert.ok(action, `${title} is among ${actions.map(candidate => candidate.title).join(' | ')}`)
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was applied')
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...action.command.arguments ?? [])
  }
}
