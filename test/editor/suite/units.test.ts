// The view 责任单位 in a real editor: what it lists is what can be copied from it; it follows the document.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, diagnosed, eventually, openSample } from './editor.js'

const SAMPLE = '河湖管护.yaodian'

async function copied(): Promise<string> {
  await vscode.env.clipboard.writeText('')
  await vscode.commands.executeCommand('yaodian.units.copyAll')
  return vscode.env.clipboard.readText()
}

describe('the view of units @责任单位', () => {
  after(closeUnchanged)

  it('gives the tasks of all units as text', async () => {
    const document = await openSample(SAMPLE)
    await vscode.commands.executeCommand('yaodian.units.focus')
    await eventually(() => assert.equal(diagnosed(document).length, 1))
    await eventually(async () => assert.match(await copied(), /责任单位任务清单\n\n[^]+\n\n共\d+项任务，\d+个单位。$/))
  })

  it('knows a unit as soon as it is written', async () => {
    const document = await openSample(SAMPLE)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, document.positionAt(document.getText().trimEnd().length), '\n99.新添一项任务。（望川水文中心牵头）')
    await vscode.workspace.applyEdit(edit)
    await eventually(async () => assert.match(await copied(), /望川水文中心（牵头1项）\n牵头：\n1\.新添一项任务/))
  })

  it('shows the distribution beside the text, in one panel', async () => {
    await openSample(SAMPLE)
    const panels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('yaodian.taskDistribution'))
    await eventually(() => vscode.commands.executeCommand('yaodian.showTaskDistribution'))
    await eventually(() => assert.equal(panels().length, 1))
    await vscode.commands.executeCommand('yaodian.showTaskDistribution')
    assert.equal(panels().length, 1)
    await vscode.window.tabGroups.close(panels())
  })

  it('keeps its notice while a page without text is looked at', async () => {
    await openSample(SAMPLE)
    const panel = vscode.window.createWebviewPanel('test', 'test', vscode.ViewColumn.Active)
    await eventually(async () => assert.match(await copied(), /个单位。$/))
    panel.dispose()
  })
})
