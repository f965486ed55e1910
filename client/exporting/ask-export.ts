// What all exports begin with: the document that is meant, and the server's answer, with progress and a way out.

import { commands, l10n, ProgressLocation, Uri, window, workspace, type CancellationToken, type TextDocument } from 'vscode'
import { LSPErrorCodes, ResponseError, type BaseLanguageClient } from 'vscode-languageclient'
import { messageOf } from './write-export.js'

/** Menus hand a command more than it asked for; only addresses are of use. */
export function asUri(argument: unknown): Uri | undefined {
  return argument instanceof Uri ? argument : undefined
}

/** @param from the document; without it, the one in the active editor */
export async function documentToExport(from: Uri | undefined): Promise<TextDocument | undefined> {
  const document = from === undefined ? window.activeTextEditor?.document : await workspace.openTextDocument(from)
  if (document?.languageId === 'yaodian') {
    return document
  }
  void window.showWarningMessage(l10n.t('Open a 要点 document first, then export it.'))
  return undefined
}

/** Beside the document; a document that was never saved goes where the workspace is, or where the system proposes. */
export function folderOf(document: TextDocument): Uri {
  if (!document.isUntitled) {
    return Uri.joinPath(document.uri, '..')
  }
  return workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/')
}

/** `undefined` where it was cancelled or failed; the drafter has been told then. */
export async function askExport<Result>(
  client: BaseLanguageClient,
  method: string,
  params: object,
  title: string,
): Promise<Result | undefined> {
  const progress = { location: ProgressLocation.Notification, title, cancellable: true }
  return window.withProgress(progress, async (_report, token: CancellationToken) => {
    try {
      const result = await client.sendRequest<Result>(method, params, token)
      return token.isCancellationRequested ? undefined : result
    } catch (error) {
      if (!token.isCancellationRequested && !isCancellation(error)) {
        client.error(method, error, false)
        void window.showErrorMessage(l10n.t('The export failed: {0}', messageOf(error)))
      }
      return undefined
    }
  })
}

/** Says what the form lacks, if anything, and whether the drafter wants the document all the same. */
export async function exportsAnyway(lacking: readonly string[]): Promise<boolean> {
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

function isCancellation(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled
}
