// Directories and settings that come, go and move in the workspace's own file system, which in a browser is no disk.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, diagnosed, eventually } from './editor.js'

const NOTICE = '---\n单位名录：./名录.yaodian\n---\n望川市2026年档案工作要点\n一、重点任务\n1.编目录。（办公室牵头）\n3.建库房。（后勤科牵头）\n'

describe('a folder of the workspace @设置', () => {
  let folder: vscode.Uri
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name)
  const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text))
  const codes = (document: vscode.TextDocument): readonly string[] => diagnosed(document).map(([code]) => code).sort()
  /** Files, without the folders. */
  const names = async (): Promise<readonly string[]> =>
    (await vscode.workspace.fs.readDirectory(folder)).flatMap(([name, type]) => type === vscode.FileType.File ? [name] : []).sort()
  const open = async (name: string): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(at(name))
    await vscode.window.showTextDocument(document)
    return document
  }

  before(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri
    assert.ok(root)
    folder = vscode.Uri.joinPath(root, '档案')
    await write('要点.yaodian', NOTICE)
  })

  after(async () => {
    await closeUnchanged()
    await vscode.workspace.fs.delete(folder, { recursive: true })
  })

  it('has its directory and its settings counted as they come and go, unseen by the editor', async () => {
    const document = await open('要点.yaodian')
    // There is no directory yet.
    await eventually(() => assert.deepEqual(codes(document), ['numbering/gap', 'syntax/bad-value']))
    await write('名录.yaodian', '单位名录：\n  - 办公室\n')
    await eventually(() => assert.deepEqual(codes(document), ['numbering/gap', 'unit/unknown']))
    await write('yaodian.config.json', '{ "规则": { "numbering/gap": "关" } }')
    await eventually(() => assert.deepEqual(codes(document), ['unit/unknown']))
    await vscode.workspace.fs.delete(at('yaodian.config.json'))
    await eventually(() => assert.deepEqual(codes(document), ['numbering/gap', 'unit/unknown']))
  })

  it('has the path of a directory follow it, and one undo takes both back @改名', async () => {
    const document = await open('要点.yaodian')
    const moving = new vscode.WorkspaceEdit()
    moving.renameFile(at('名录.yaodian'), at('共用/名录.yaodian'))
    assert.ok(await vscode.workspace.applyEdit(moving))
    await eventually(() => assert.equal(document.getText(), NOTICE.replace('./名录', './共用/名录')))
    await eventually(() => assert.deepEqual(codes(document), ['numbering/gap', 'unit/unknown']))
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('undo')
    await eventually(() => assert.equal(document.getText(), NOTICE))
    await eventually(async () => assert.deepEqual(await names(), ['名录.yaodian', '要点.yaodian']))
    await eventually(() => assert.deepEqual(codes(document), ['numbering/gap', 'unit/unknown']))
  })

  it('forgets what was in a folder that is deleted @跳转', async () => {
    const named = async (): Promise<readonly string[]> =>
      (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '数字化扫描')).map(({ name }) => name)
    await write('旧/要点.yaodian', '1.数字化扫描。（办公室牵头）\n')
    await eventually(async () => assert.deepEqual(await named(), ['1.数字化扫描']))
    await vscode.workspace.fs.delete(at('旧'), { recursive: true })
    await eventually(async () => assert.deepEqual(await named(), []))
  })

  it('is where a text that was never saved finds its settings, and its export goes @导出', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaodian', content: NOTICE.replace('单位名录：./名录.yaodian\n', '') })
    await vscode.window.showTextDocument(document)
    await eventually(() => assert.ok(codes(document).includes('numbering/gap')))
    const target = at('没存过的.html')
    await vscode.commands.executeCommand('yaodian.exportAs', document.uri, target, 'html')
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), /<h1>望川市2026年档案工作要点/)
    await closeUnchanged()
  })

  it('holds the text that is imported, which opens beside it @导入', async () => {
    await write('来文.txt', '望川市2026年档案工作要点\n一、重点任务\n1.编目录。（办公室牵头）\n')
    await vscode.commands.executeCommand('yaodian.import', at('来文.txt'))
    await eventually(() => {
      const document = vscode.window.activeTextEditor?.document
      assert.equal(document?.uri.path, at('来文.yaodian').path)
      assert.match(document.getText(), /一、重点任务\n1\.编目录。（办公室牵头）/)
    })
    await closeUnchanged()
  })
})
