// 导出为 Word 文档: the server lays the document out, the drafter says where it goes, the client writes it there.

import { commands, l10n, Uri } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import type { ExportDocxMethod, ExportDocxParams, ExportDocxResult } from '../../server/protocol.js'
import { bytesOf } from '../base64.js'
import { askExport, asUri, documentToExport, exportsAnyway, folderOf } from '../exporting/ask-export.js'
import { askWhere, writeExport, type FileKind } from '../exporting/write-export.js'
import type { ClientFeature } from '../feature.js'
import { offerExported } from './offer-exported.js'

const EXPORT_DOCX: ExportDocxMethod = 'yaodian/exportDocx'

export const exportDocxCommand: ClientFeature = ({ server }) =>
  commands.registerCommand('yaodian.exportDocx', (from?: unknown, to?: unknown) =>
    exportDocx(server.client, asUri(from), asUri(to)),
  )

/**
 * Exports what stands in the editor, saved or not.
 *
 * @param from the document; without it, the one in the active editor
 * @param to where to write; without it, the drafter is asked
 * @returns where it was written; `undefined` where the drafter gave up or it failed, which has been said then
 */
async function exportDocx(
  client: BaseLanguageClient,
  from: Uri | undefined,
  to: Uri | undefined,
): Promise<Uri | undefined> {
  const document = await documentToExport(from)
  if (document === undefined) {
    return undefined
  }
  const params: ExportDocxParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } }
  const made = await askExport<ExportDocxResult>(client, EXPORT_DOCX, params, l10n.t('Exporting to Word…'))
  if (made === undefined) {
    return undefined
  }
  // Whoever says where to write is no person to ask.
  if (to === undefined && !(await exportsAnyway(made.lacking))) {
    return undefined
  }
  const kind: FileKind = { title: l10n.t('Export to Word Document'), name: l10n.t('Word Document'), ending: 'docx' }
  const target = to ?? (await askWhere(Uri.joinPath(folderOf(document), made.fileName), kind))
  const written = target === undefined ? undefined : await writeExport(bytesOf(made.base64), target, kind)
  if (written !== undefined) {
    void offerExported(written)
  }
  return written
}
