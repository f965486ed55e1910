// Where an export goes, and what is said when it cannot be written there.

import { l10n, Uri, window, workspace } from 'vscode'
import { nameOf, replaceFile, secondName } from './replace-file.js'
import { writeFailure } from './write-failure.js'

/** What a save dialog says; `ending` without its dot. */
export interface FileKind {
  readonly title: string
  readonly name: string
  readonly ending: string
}

export function askWhere(proposal: Uri, { title, name, ending }: FileKind): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: proposal,
    filters: { [name]: [ending] },
    title,
    saveLabel: l10n.t('Export'),
  })
}

/** Writes until it worked or the drafter gives up: what was laid out is not lost because Word holds the file open. */
export async function writeExport(bytes: Uint8Array, target: Uri, kind: FileKind): Promise<Uri | undefined> {
  try {
    await replaceFile(workspace.fs, target, bytes)
    return target
  } catch (error) {
    const other = await askOther(target, kind, error)
    return other === undefined ? undefined : writeExport(bytes, other, kind)
  }
}

/** The same place again, a free name beside it, or one that the drafter chooses; `undefined` to give up. */
async function askOther(target: Uri, kind: FileKind, error: unknown): Promise<Uri | undefined> {
  const free = await secondName(workspace.fs, target)
  const again = l10n.t('Try Again')
  const beside = l10n.t('Save as “{0}”', nameOf(free))
  const elsewhere = l10n.t('Save As…')
  const choice = await window.showErrorMessage(
    l10n.t('“{0}” could not be written: {1}', nameOf(target), reasonOf(error)),
    again,
    beside,
    elsewhere,
  )
  switch (choice) {
    case again:
      return target
    case beside:
      return free
    case elsewhere:
      return askWhere(free, kind)
    default:
      return undefined
  }
}

function reasonOf(error: unknown): string {
  switch (writeFailure(error)) {
    case 'full':
      return l10n.t('there is no room left on the disk. Make room, or save it elsewhere.')
    case 'read-only':
      return l10n.t('the place is read-only, or you may not write there. Save it elsewhere.')
    case 'gone':
      return l10n.t('the folder is no longer there. Save it elsewhere.')
    case 'open':
      return l10n.t('another program such as Word or WPS has it open. Close it there.')
    case undefined:
      return l10n.t('if it is open in Word or WPS, close it there. ({0})', messageOf(error))
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
