// 从 Word 或文字导入: makes a document of a .docx, of a text file, or of what is on the clipboard, and opens it.

import { commands, env, l10n, ProgressLocation, Uri, window, workspace, type QuickPickItem } from 'vscode'
import type { ImportMethod, ImportParams, ImportResult } from '../../server/protocol.js'
import { base64Of } from '../base64.js'
import type { ClientFeature, Extension } from '../feature.js'
import { newFile } from '../new/new-file.js'

const IMPORT: ImportMethod = 'yaodian/import'

/** Bytes; the server would refuse it after it had been sent. */
const LARGEST_FILE = 50_000_000

export const importFileCommand: ClientFeature = extension =>
  commands.registerCommand('yaodian.import', (from?: unknown) => importFrom(extension, from instanceof Uri ? from : undefined))

interface Source {
  readonly params: ImportParams
  /** For the new document, without an ending. */
  readonly name: string
  /** Where it lies; `undefined` for the clipboard. */
  readonly folder: Uri | undefined
}

/** @param from the file; without it, the drafter is asked */
async function importFrom(extension: Extension, from: Uri | undefined): Promise<void> {
  const source = from === undefined ? await askSource() : await readFile(from)
  if (source !== undefined) {
    await openImported(extension, source)
  }
}

async function openImported(extension: Extension, source: Source): Promise<void> {
  const { client } = extension.server
  try {
    const { text, notes, tracked } = await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Importing…') },
      () => client.sendRequest<ImportResult>(IMPORT, source.params),
    )
    const editor = await newFile(`${source.name}.yaodian`, ...(source.folder === undefined ? [] : [source.folder]))
    await editor.edit(edit => edit.insert(editor.document.positionAt(0), text))
    tell(extension, source.name, notes)
    if (tracked && source.params.from === 'docx' && source.params.changes === undefined) {
      offerRejected(extension, { ...source, params: { ...source.params, changes: 'reject' } })
    }
  } catch (error) {
    client.error(IMPORT, error, false)
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(l10n.t('“{0}” could not be imported: {1}', source.name, reason))
  }
}

interface SourceItem extends QuickPickItem {
  readonly read: () => Promise<Source | undefined>
}

async function askSource(): Promise<Source | undefined> {
  const items: readonly SourceItem[] = [
    {
      label: `$(file) ${l10n.t('A Word document or a text file…')}`,
      detail: l10n.t('Automatic numbers become text, tables of tasks become items with clauses.'),
      read: askFile,
    },
    {
      label: `$(clippy) ${l10n.t('Text on the clipboard')}`,
      detail: l10n.t('Lost line breaks are restored, what a web page left is set aside.'),
      read: readClipboard,
    },
  ]
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Import'),
    placeHolder: l10n.t('Where is the text?'),
  })
  return chosen?.read()
}

async function askFile(): Promise<Source | undefined> {
  const [file] = (await window.showOpenDialog({ filters: { [l10n.t('Word and text')]: ['docx', 'txt'] } })) ?? []
  return file === undefined ? undefined : readFile(file)
}

async function readClipboard(): Promise<Source | undefined> {
  const text = await env.clipboard.readText()
  if (text.trim() === '') {
    void window.showWarningMessage(l10n.t('The clipboard holds no text.'))
    return undefined
  }
  return { params: { from: 'text', text }, name: l10n.t('Pasted text'), folder: undefined }
}

async function readFile(file: Uri): Promise<Source | undefined> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const { size } = await workspace.fs.stat(file)
  if (size > LARGEST_FILE) {
    void window.showErrorMessage(l10n.t('“{0}” is larger than 50 MB and was not read.', name))
    return undefined
  }
  const bytes = await workspace.fs.readFile(file)
  const params: ImportParams = name.endsWith('.txt')
    ? { from: 'text', text: decode(bytes) }
    : { from: 'docx', base64: base64Of(bytes) }
  return { params, name: name.replace(/\.[^.]*$/, ''), folder: Uri.joinPath(file, '..') }
}

/** UTF-16 by its mark, UTF-8 where it is sound, else GBK, which Chinese Windows writes. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The first note at once, all of them in the log. */
function tell({ log }: Extension, name: string, notes: readonly string[]): void {
  if (notes.length === 0) {
    return
  }
  for (const note of notes) log.info(`${name}: ${note}`)
  const details = l10n.t('Show All')
  const [first = ''] = notes
  const message = notes.length === 1 ? first : l10n.t('{0} (and {1} more notes)', first, notes.length - 1)
  void window.showInformationMessage(message, ...(notes.length === 1 ? [] : [details])).then(choice => {
    if (choice === details) log.show()
  })
}

/** Tracked changes were accepted unasked: the text without them is one click away. */
function offerRejected(extension: Extension, rejected: Source): void {
  const reject = l10n.t('Import With Changes Rejected')
  const message = l10n.t('The document holds tracked changes; they were accepted.')
  void window.showInformationMessage(message, reject).then(choice => {
    if (choice === reject) void openImported(extension, rejected)
  })
}
