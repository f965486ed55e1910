// 导出为 Word 文档: the server lays the document out, the drafter says where it goes, the client writes it there.

import { commands, l10n, ProgressLocation, Uri, window, workspace, type CancellationToken, type TextDocument } from 'vscode'
import { LSPErrorCodes, ResponseError, type BaseLanguageClient } from 'vscode-languageclient'
import type { ExportDocxMethod, ExportDocxParams, ExportDocxResult } from '../../server/protocol.js'
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
  const made = await layOut(client, document)
  if (made === undefined) {
    return undefined
  }
  // Whoever says where to write is no person to ask.
  if (to === undefined && !(await exportsAnyway(made.lacking))) {
    return undefined
  }
  const bytes = Uint8Array.from(atob(made.base64), character => character.charCodeAt(0))
  const target = to ?? (await askWhere(Uri.joinPath(folderOf(document), made.fileName)))
  const written = target === undefined ? undefined : await write(bytes, target)
  if (written !== undefined) {
    void offerExported(written)
  }
  return written
}

/** Says what the form lacks, if anything, and whether the drafter wants the document all the same. */
async function exportsAnyway(lacking: readonly string[]): Promise<boolean> {
  if (lacking.length === 0) {
    return true
  }
  const anyway = l10n.t('Export Anyway')
  const show = l10n.t('Show Problems')
  const question = l10n.t('The notice still lacks something that its form needs.')
  const options = { modal: true, detail: lacking.join('\n') }
  const choice = await window.showWarningMessage(question, options, anyway, show)
  if (choice === show) {
    void commands.executeCommand('workbench.actions.view.problems')
  }
  return choice === anyway
}

/** Menus hand a command more than it asked for; only addresses are of use. */
function asUri(argument: unknown): Uri | undefined {
  return argument instanceof Uri ? argument : undefined
}

async function documentToExport(from: Uri | undefined): Promise<TextDocument | undefined> {
  const document = from === undefined ? window.activeTextEditor?.document : await workspace.openTextDocument(from)
  if (document?.languageId === 'yaodian') {
    return document
  }
  void window.showWarningMessage(l10n.t('Open a 要点 document first, then export it.'))
  return undefined
}

/** Asks the server, with progress and a way out; `undefined` where it was cancelled or failed. */
async function layOut(client: BaseLanguageClient, document: TextDocument): Promise<ExportDocxResult | undefined> {
  const params: ExportDocxParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
  }
  const progress = { location: ProgressLocation.Notification, title: l10n.t('Exporting to Word…'), cancellable: true }
  return window.withProgress(progress, async (_report, token: CancellationToken) => {
    try {
      const result = await client.sendRequest<ExportDocxResult>(EXPORT_DOCX, params, token)
      return token.isCancellationRequested ? undefined : result
    } catch (error) {
      if (!token.isCancellationRequested && !isCancellation(error)) {
        client.error('yaodian/exportDocx', error, false)
        void window.showErrorMessage(l10n.t('The export failed: {0}', messageOf(error)))
      }
      return undefined
    }
  })
}

/** Beside the document; a document that was never saved goes where the workspace is, or where the system proposes. */
function folderOf(document: TextDocument): Uri {
  if (!document.isUntitled) {
    return Uri.joinPath(document.uri, '..')
  }
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')
}

async function askWhere(proposal: Uri): Promise<Uri | undefined> {
  return window.showSaveDialog({
    defaultUri: proposal,
    filters: { [l10n.t('Word Document')]: ['docx'] },
    title: l10n.t('Export to Word Document'),
    saveLabel: l10n.t('Export'),
  })
}

/** Writes until it worked or the drafter gives up: what was laid out is not lost because Word holds the file open. */
async function write(bytes: Uint8Array, target: Uri): Promise<Uri | undefined> {
  try {
    await workspace.fs.writeFile(target, bytes)
    return target
  } catch (error) {
    const again = l10n.t('Try Again')
    const elsewhere = l10n.t('Save As…')
    const name = target.path.slice(target.path.lastIndexOf('/') + 1)
    const choice = await window.showErrorMessage(
      l10n.t('“{0}” could not be written; if it is open in Word or WPS, close it there. ({1})', name, messageOf(error)),
      again,
      elsewhere,
    )
    if (choice === again) {
      return write(bytes, target)
    }
    const other = choice === elsewhere ? await askWhere(target) : undefined
    return other === undefined ? undefined : write(bytes, other)
  }
}

function isCancellation(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
