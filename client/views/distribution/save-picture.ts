// Keeps the picture of the distribution as a file, where the drafter says.

import { l10n, Uri, workspace, type TextDocument } from 'vscode'
import type { PictureFormat } from '../../../webview/index.js'
import { bytesOf } from '../../base64.js'
import { offerExported } from '../../commands/offer-exported.js'
import { folderOf } from '../../exporting/ask-export.js'
import { askWhere, writeExport, type FileKind } from '../../exporting/write-export.js'

export interface SavedPicture {
  readonly format: PictureFormat
  readonly base64: string
}

/** @param title of the notice, where it has one */
export async function savePicture({ format, base64 }: SavedPicture, title: string | undefined, document: TextDocument | undefined): Promise<void> {
  const stem = `${title ?? ''}${l10n.t('Task Distribution')}`.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '_')
  const kind: FileKind = { title: l10n.t('Save the Picture'), name: format.toUpperCase(), ending: format }
  const target = await askWhere(Uri.joinPath(folderFor(document), `${stem}.${format}`), kind)
  const written = target === undefined ? undefined : await writeExport(bytesOf(base64), target, kind)
  if (written !== undefined) void offerExported(written)
}

/** The picture may outlive the notice that it was drawn of. */
function folderFor(document: TextDocument | undefined): Uri {
  return document === undefined ? workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/') : folderOf(document)
}
