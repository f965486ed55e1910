// Keeps the picture of the distribution as a file, where the drafter says.

import { l10n, Uri, window, workspace, type TextDocument } from 'vscode'
import type { PictureFormat } from '../../../webview/index.js'
import { bytesOf } from '../../base64.js'
import { offerExported } from '../../commands/offer-exported.js'

export interface SavedPicture {
  readonly format: PictureFormat
  readonly base64: string
}

/** @param title of the notice, where it has one */
export async function savePicture({ format, base64 }: SavedPicture, title: string | undefined, document: TextDocument | undefined): Promise<void> {
  const stem = `${title ?? ''}${l10n.t('Task Distribution')}`.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '_')
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folderOf(document), `${stem}.${format}`),
    filters: { [format.toUpperCase()]: [format] },
    title: l10n.t('Save the Picture'),
  })
  if (target === undefined) return
  try {
    await workspace.fs.writeFile(target, bytesOf(base64))
  } catch (error) {
    void window.showErrorMessage(l10n.t('The picture could not be written: {0}', String(error)))
    return
  }
  void offerExported(target)
}

/** Beside the notice; one that was never saved has no place of its own. */
function folderOf(document: TextDocument | undefined): Uri {
  if (document !== undefined && !document.isUntitled) return Uri.joinPath(document.uri, '..')
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')
}
