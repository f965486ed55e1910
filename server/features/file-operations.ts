// workspace/willRenameFiles: front matter follows directories that are moved, and notices that move away from them;
// didCreateFiles, didRenameFiles, didDeleteFiles: what was kept of these files is forgotten.

import type { CancellationToken, FileOperationRegistrationOptions, WorkspaceEdit } from 'vscode-languageserver'
import { URI, Utils } from 'vscode-uri'
import { redirectDirectories } from '../../core/index.js'
import { inWatch } from '../across-files.js'
import { throwIfCancelled } from '../errors.js'
import type { ServerFeature } from '../feature.js'
import { sameUri } from '../files.js'
import { fileAt, movedBy, pathFrom, type Move } from '../moves.js'
import type { Session } from '../session.js'
import { filesChanged } from '../surroundings.js'
import { joinedEdit, toWorkspaceEdit } from '../to-lsp.js'
import type { PlacedFile } from '../workspace-files.js'

/** Folders, too: with them goes what is in them. */
const FILES: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{yaodian,要点}', matches: 'file' } },
    { pattern: { glob: '**/yaodian.config.json', matches: 'file' } },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
}

export const fileOperationsFeature: ServerFeature = {
  capabilities({ fileOperations: { willRename, didRename, didCreate, didDelete } }) {
    const fileOperations = {
      ...willRename && { willRename: FILES }, ...didRename && { didRename: FILES },
      ...didCreate && { didCreate: FILES }, ...didDelete && { didDelete: FILES },
    }
    return Object.keys(fileOperations).length === 0 ? {} : { workspace: { fileOperations } }
  },
  serve(session) {
    const { lifecycle } = session
    const { workspace } = session.connection
    workspace.onWillRenameFiles(lifecycle.guard(async ({ files }, token): Promise<WorkspaceEdit | null> =>
      redirected(session, files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri })), token)))
    workspace.onDidRenameFiles(({ files }) => filesChanged(session, files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])))
    workspace.onDidCreateFiles(({ files }) => filesChanged(session, files.map(({ uri }) => uri)))
    workspace.onDidDeleteFiles(({ files }) => filesChanged(session, files.map(({ uri }) => uri)))
  },
}

/** The editor applies it before it moves the files, so the addresses are the old ones. */
async function redirected(session: Session, moves: readonly Move[], token: CancellationToken): Promise<WorkspaceEdit | null> {
  const moved = movedBy(moves)
  const placed = await inWatch(session, token, '更新单位名录的路径', watch =>
    session.workspace.mentioning(['单位名录'], undefined, watch))
  throwIfCancelled(token)
  const edits = placed.flatMap(file => {
    const own = editsOf(file, moved)
    return own.length === 0 ? [] : [toWorkspaceEdit(own, { ...file, exists: true }, session.client)]
  })
  return edits.length === 0 ? null : joinedEdit(edits, session.client)
}

/** Only of directories that are there: a path that leads nowhere is a matter for the drafter. */
function editsOf({ file, lines }: PlacedFile, moved: (uri: string) => string): ReturnType<typeof redirectDirectories> {
  if (file.kind === 'directory') return []
  const folder = Utils.dirname(URI.parse(moved(lines.uri)))
  return redirectDirectories(file.snapshot, path => {
    const now = fileAt(lines.uri, path)
    if (!file.snapshot.context.directories.some(({ uri }) => sameUri(uri, now.toString()))) return undefined
    const then = URI.parse(moved(now.toString()))
    const stays = sameUri(Utils.resolvePath(folder, path).toString(), then.toString())
    return stays ? undefined : pathFrom(folder, then, path)
  })
}
