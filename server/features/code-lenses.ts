// textDocument/codeLens: where lenses stand, and codeLens/resolve: what one says, once it comes into sight.

import {
  CancellationToken, LSPErrorCodes, ResponseError, type CodeLens as LspCodeLens, type Command, type Location,
} from 'vscode-languageserver'
import {
  codeLenses, codeLensText, unitLensText, unitOfLens,
  type CodeLens, type CodeLensText, type NoticeFile, type Snapshot, type WorkspaceFile,
} from '../../core/index.js'
import { inWatch } from '../across-files.js'
import { isDirectoryFile } from '../context.js'
import type { OpenDocument } from '../documents.js'
import { throwIfCancelled } from '../errors.js'
import { askNotice, type ServerFeature } from '../feature.js'
import { sameUri } from '../files.js'
import { member } from '../from-lsp.js'
import type { ShowPlacesCommand } from '../protocol.js'
import type { Session } from '../session.js'
import { toRange } from '../to-lsp.js'
import { whileWanted } from '../watch.js'
import type { NoticeShares } from '../workspace-files.js'

const SHOW_PLACES: ShowPlacesCommand = 'yaodian.showPlaces'

export const codeLensesFeature: ServerFeature = {
  capabilities: client => client.codeLenses ? { codeLensProvider: { resolveProvider: true } } : {},
  serve(session) {
    const { connection, documents, lifecycle, refreshing, snapshots } = session
    const shares = sharesTogether(session)
    connection.onCodeLens(
      lifecycle.guard(({ textDocument: { uri } }, token) =>
        askNotice(session, uri, token, [], (snapshot, lines) => codeLenses(fileOf(uri, snapshot)).map(lens => ({
          range: toRange(lens.span, lines), data: { uri, version: lines.version, ...lens },
        }))),
      ),
    )
    connection.onCodeLensResolve(lifecycle.guard((lens, token) => resolve(lens, session, shares, token)))
    // Above the units of a directory stands what the notices say.
    documents.onDidChangeContent(({ document }) => {
      const counted = documents.all().some(({ uri }) => isDirectoryFile(uri) && snapshots.consulting(uri)(document.uri))
      if (counted) refreshing.schedule()
    })
  },
}

function fileOf(uri: string, snapshot: Snapshot): WorkspaceFile {
  return isDirectoryFile(uri) ? { kind: 'directory', uri, text: snapshot.text } : { kind: 'notice', uri, snapshot }
}

/** A lens of a text that has moved on says nothing any more: the editor asks for the new ones. */
async function resolve(lens: LspCodeLens, session: Session, shares: Shares, token: CancellationToken): Promise<LspCodeLens> {
  const asked = lensFrom(lens.data)
  const document = asked && session.documents.get(asked.uri)
  if (asked === undefined || document?.version !== asked.version) throw modified()
  const file = fileOf(asked.uri, await session.snapshots.of(document))
  const said = file.kind === 'directory' ? directoryLens(file, asked, await shares(token)) : noticeLens(file, asked, document)
  throwIfCancelled(token)
  if (said === undefined) throw modified()
  return { ...lens, command: commandFor(said, lens, asked.uri, session) }
}

function noticeLens(file: NoticeFile, lens: CodeLens, { lines, uri }: OpenDocument): CodeLensText<Location> | undefined {
  const said = codeLensText(file, lens)
  return said && { title: said.title, places: said.places.map(span => ({ uri, range: toRange(span, lines) })) }
}

/** What the notices that go by the directory file say together, open or not. */
function directoryLens(
  file: WorkspaceFile, lens: CodeLens, notices: readonly NoticeShares[],
): CodeLensText<Location> | undefined {
  const unit = unitOfLens(file, lens)
  if (unit === undefined) return undefined
  const own = notices.filter(({ directories }) => directories.some(uri => sameUri(uri, file.uri)))
  return unitLensText(own.flatMap(({ uri, units }) => {
    const share = units.get(unit)
    return share === undefined ? [] : { roles: share.roles, places: share.places.map(range => ({ uri, range })) }
  }))
}

/** The shares of all notices of the workspace, to be waited for as long as the request is wanted. */
type Shares = (token: CancellationToken) => Promise<readonly NoticeShares[]>

/** An editor asks for all lenses in sight at once: they are gathered together, and anew when a document has changed. */
function sharesTogether(session: Session): Shares {
  let gathering: Promise<readonly NoticeShares[]> | undefined
  let before: Promise<unknown> = Promise.resolve()
  session.documents.onDidChangeContent(() => {
    gathering = undefined
  })
  const gather = async (): Promise<readonly NoticeShares[]> => {
    await before
    return inWatch(session, CancellationToken.None, '统计各单位的任务', watch => session.workspace.shares(watch))
  }
  return token => {
    if (gathering === undefined) {
      const begun = gather()
      gathering = begun
      // One after the other: the next one finds what this one has read.
      before = begun.catch(() => undefined).then(() => {
        if (gathering === begun) gathering = undefined
      })
    }
    return whileWanted(gathering, token)
  }
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

/** A title only, where there is nowhere to go or the client does not know how to show places. */
function commandFor(said: CodeLensText<Location>, { range }: LspCodeLens, uri: string, { client }: Session): Command {
  const { title, places } = said
  if (!client.showPlaces || places.length === 0) return { title, command: '' }
  return { title, command: SHOW_PLACES, arguments: [uri, range.start, places] }
}
