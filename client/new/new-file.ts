// A new document, open and not yet saved; in a workspace it has the name under which it will be saved.

import { Uri, window, workspace, type TextEditor } from 'vscode'

/** How many names are tried before the document goes without one. */
const MOST_NAMES = 50

/**
 * @param name with its ending, for where there is a folder to save it in
 * @param folder where it is to be saved; the first folder of the workspace if not said
 */
export async function newFile(name: string, folder = workspace.workspaceFolders?.[0]?.uri): Promise<TextEditor> {
  const free = folder === undefined ? undefined : await freeName(folder, name)
  const document = free === undefined
    ? await workspace.openTextDocument({ language: 'yaodian' })
    : await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path: free.path }))
  return window.showTextDocument(document)
}

/** Neither a file there nor an open document has it: 名.yaodian, 名（2）.yaodian … */
async function freeName(folder: Uri, name: string): Promise<Uri | undefined> {
  const dot = name.lastIndexOf('.')
  for (let copy = 1; copy <= MOST_NAMES; copy++) {
    const numbered = copy === 1 ? name : `${name.slice(0, dot)}（${copy}）${name.slice(dot)}`
    const uri = Uri.joinPath(folder, numbered.replaceAll(/[\\/:*?"<>|]/g, '_'))
    const open = workspace.textDocuments.some(document => document.uri.path === uri.path)
    if (!open && !(await exists(uri))) {
      return uri
    }
  }
  return undefined
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}
