// textDocument/codeLens: where lenses stand, and codeLens/resolve: what one says, once it comes into sight.

import {
  LSPErrorCodes, ResponseError, type CancellationToken, type CodeLens as LspCodeLens, type Command, type Location,
} from 'vscode-languageserver'
import {
  codeLenses, codeLensText, type CodeLens, type CodeLensText, type Snapshot, type WorkspaceFile,
} from '../../core/index.js'
import { isConfigFile, isDirectoryFile } from '../context.js'
import { throwIfCancelled } from '../errors.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { sameUri } from '../files.js'
import { member } from '../from-lsp.js'
import type { ShowPlacesCommand } from '../protocol.js'
import type { Session } from '../session.js'
import { toRange } from '../to-lsp.js'

const SHOW_PLACES: ShowPlacesCommand = 'yaodian.showPlaces'

export const codeLensesFeature: ServerFeature = {
  capabilities: client => client.codeLenses ? { codeLensProvider: { resolveProvider: true } } : {},
  serve(session) {
    const { connection, documents, lifecycle, refreshing, snapshots } = session
    connection.onCodeLens(
      lifecycle.guard(({ textDocument: { uri } }, token) =>
        askNotice(session, uri, token, [], (snapshot, lines) => codeLenses(fileOf(uri, snapshot)).map(lens => ({
          range: toRange(lens.span, lines), data: { uri, version: lines.version, ...lens },
        }))),
      ),
    )
    connection.onCodeLensResolve(lifecycle.guard((lens, token) => resolve(lens, session, token)))
    // Above the units of a directory stands what the open notices say.
    documents.onDidChangeContent(({ document }) => {
      const counted = documents.all().some(({ uri }) => isDirectoryFile(uri) && snapshots.consulted(document.uri, uri))
      if (counted) refreshing.schedule()
    })
  },
}

function fileOf(uri: string, snapshot: Snapshot): WorkspaceFile {
  return isDirectoryFile(uri) ? { kind: 'directory', uri, text: snapshot.text } : { kind: 'notice', uri, snapshot }
}

/** A lens of a text that has moved on says nothing any more: the editor asks for the new ones. */
async function resolve(lens: LspCodeLens, session: Session, token: CancellationToken): Promise<LspCodeLens> {
  const asked = lensFrom(lens.data)
  const document = asked && session.documents.get(asked.uri)
  if (asked === undefined || document?.version !== asked.version) throw modified()
  const file = fileOf(asked.uri, await session.snapshots.of(document))
  const said = codeLensText(file, asked, asked.kind === 'unit' ? await countedNotices(file, session) : [])
  throwIfCancelled(token)
  if (said === undefined) throw modified()
  return { ...lens, command: commandFor(said, lens, asked.uri, session) }
}

function modified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, '文稿已经改动')
}

type AskedLens = CodeLens & { readonly uri: string; readonly version: number }

/** What the client sends back may be anything. */
function lensFrom(data: unknown): AskedLens | undefined {
  const [uri, version, kind, start] = [
    member(data, 'uri'), member(data, 'version'), member(data, 'kind'), member(member(data, 'span'), 'start'),
  ]
  const known = kind === 'tasks' || kind === 'gap' || kind === 'units' || kind === 'unit'
  return typeof uri === 'string' && typeof version === 'number' && typeof start === 'number' && known
    ? { uri, version, kind, span: { start, end: start } }
    : undefined
}

/** Of a directory file, the open notices that go by it; else the notice itself. */
async function countedNotices(file: WorkspaceFile, { documents, snapshots }: Session): Promise<readonly WorkspaceFile[]> {
  if (file.kind === 'notice') return [file]
  const open = documents.all().filter(({ uri }) => !isDirectoryFile(uri) && !isConfigFile(uri))
  const notices = await Promise.all(open.map(async document =>
    ({ kind: 'notice', uri: document.uri, snapshot: await snapshots.of(document) }) as const))
  return notices.filter(({ snapshot }) => snapshot.context.directories.some(({ uri }) => sameUri(uri, file.uri)))
}

/** A title only, where there is nowhere to go or the client does not know how to show places. */
function commandFor({ title, places }: CodeLensText, { range }: LspCodeLens, uri: string, session: Session): Command {
  if (!session.client.showPlaces || places.length === 0) return { title, command: '' }
  const locations = places.flatMap(({ uri: file, span }): readonly Location[] => {
    const lines = session.documents.get(file)?.lines
    return lines === undefined ? [] : [{ uri: file, range: toRange(span, lines) }]
  })
  return { title, command: SHOW_PLACES, arguments: [uri, range.start, locations] }
}
