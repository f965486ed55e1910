// What the journeys ask of VS Code, in their words: open a document of the workspace, wait for an answer, put it back.

import assert from 'node:assert/strict'
import * as vscode from 'vscode'

const patience = 20_000
const pause = 50

/** Asks again until the answer no longer throws; after 20 s throws what the last one threw. */
export async function eventually<T>(answer: () => T | Promise<T>): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    try {
      return await answer()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

/** Opens a file of test/editor/workspace in an editor. */
export async function openSample(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]
  assert.ok(folder, 'the workspace has a folder')
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name))
  await vscode.window.showTextDocument(document)
  return document
}

/** Opens a new document of the language, which has no file yet. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'yaodian', content }))
}

/** Throws away what a test changed in the active editor, and closes it. */
export async function closeUnchanged(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
}

/** Code and marked text of each diagnostic, in the order of the text. */
export function diagnosed(document: vscode.TextDocument): readonly (readonly [code: string, text: string])[] {
  return diagnosticsOf(document).map(({ code, range }) => [codeOf(code), document.getText(range)])
}

export function diagnosticsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return [...vscode.languages.getDiagnostics(document.uri)].sort((a, b) => a.range.start.compareTo(b.range.start))
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code)
}

/** The names of all symbols, parents before their children. */
export function symbolNames(symbols: readonly vscode.DocumentSymbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...symbolNames(children)])
}
