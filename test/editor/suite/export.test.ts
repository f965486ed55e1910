// Export to Word and the language's own settings in a real editor.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeUnchanged, openSample } from './editor.js'

const SAMPLE = '河湖管护.yaodian'

describe('a notice in the editor @导出', () => {
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

  it('is exported as a table of tasks over what was there, and as a file for each unit', async () => {
    const document = await openSample(SAMPLE)
    const beside = (name: string) => vscode.Uri.joinPath(document.uri, '..', name)
    const target = beside('分工表.csv')
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('旧'))
    const table = await vscode.commands.executeCommand('yaodian.exportTasks', document.uri, target, 'csv')
    assert.equal(String(table), target.toString())
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), /重点任务/)
    const folder = beside('各单位')
    await vscode.commands.executeCommand('yaodian.exportUnitLists', document.uri, folder, 'md')
    const lists = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name)
    assert.ok(lists.length > 1 && lists.every(name => name.endsWith('.md')), lists.join())
    await vscode.workspace.fs.delete(target)
    await vscode.workspace.fs.delete(folder, { recursive: true })
    const left = (await vscode.workspace.fs.readDirectory(beside('.'))).map(([name]) => name)
    assert.deepEqual(left.filter(name => name.endsWith('.tmp')), [])
  })

  it('is exported as a page; a document without {正文} is no template', async () => {
    const document = await openSample(SAMPLE)
    const beside = (name: string) => vscode.Uri.joinPath(document.uri, '..', name)
    const page = beside('河湖管护.html')
    await vscode.commands.executeCommand('yaodian.exportAs', document.uri, page, 'html')
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(page)), /<h1>望川市2026年河湖管护工作要点/)
    await vscode.workspace.fs.delete(page)
    const template = beside('模板.docx')
    await vscode.commands.executeCommand('yaodian.exportDocx', document.uri, template)
    const target = beside('填好.docx')
    const refused = await vscode.commands.executeCommand('yaodian.exportAs', document.uri, target, 'docx', template)
    assert.equal(refused, undefined)
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(target)))
    await vscode.workspace.fs.delete(template)
  })

  it('is shown as prose: wrapped, no boxes around Chinese marks, no words from nowhere @启用', async () => {
    const settings = vscode.workspace.getConfiguration('editor', await openSample(SAMPLE))
    assert.equal(settings.get('wordWrap'), 'on')
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false)
    assert.equal(settings.get('wordBasedSuggestions'), 'off')
    assert.ok(settings.get<string>('wordSeparators')?.includes('，'))
  })
})
