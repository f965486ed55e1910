// textDocument/prepareRename and rename: units across files, labels in their document.

import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver'
import { isRefusal, prepareRename, rename, type FileEdits } from '../../core/index.js'
import { askedFile, filesByAddress, otherFiles } from '../across-files.js'
import { refusedRequest } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import type { Client } from '../from-lsp.js'
import { joinedEdit, toRange, toWorkspaceEdit } from '../to-lsp.js'
import type { PlacedFile } from '../workspace-files.js'

export const renameFeature: ServerFeature = {
  capabilities: client => ({ renameProvider: client.preparesRename ? { prepareProvider: true } : true }),
  serve(session) {
    const { connection, lifecycle } = session
    connection.onPrepareRename(
      lifecycle.guard(async ({ textDocument, position }, token): Promise<PrepareRenameResult | null> => {
        const asked = await askedFile(session, textDocument.uri, token)
        if (asked === undefined) return null
        const answer = prepareRename(asked.file, asked.lines.offsetAt(position))
        if (isRefusal(answer)) throw refusedRequest(answer.refused)
        return { range: toRange(answer.span, asked.lines), placeholder: answer.name }
      }),
    )
    connection.onRenameRequest(
      lifecycle.guard(async ({ textDocument, position, newName }, token): Promise<WorkspaceEdit | null> => {
        const asked = await askedFile(session, textDocument.uri, token)
        if (asked === undefined) return null
        const offset = asked.lines.offsetAt(position)
        const others = await otherFiles(session, asked, offset, token, '改名')
        const { keepFormerName } = session.settings
        const answer = rename(asked.file, offset, newName, others.map(({ file }) => file), { keepFormerName })
        if (isRefusal(answer)) throw refusedRequest(answer.refused)
        return editOf(answer, filesByAddress(session, [asked, ...others]), session.client)
      }),
    )
  },
}

function editOf(
  changed: readonly FileEdits[], files: ReadonlyMap<string, PlacedFile>, client: Client,
): WorkspaceEdit {
  return joinedEdit(changed.flatMap(({ uri, edits }) => {
    const file = files.get(uri)
    return file === undefined ? [] : [toWorkspaceEdit(edits, { ...file, exists: true }, client)]
  }), client)
}
