// What a connection carries along: the open documents, and what the client said about itself. Nothing else is kept.

import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver'
import type { CheckPages, Snapshot } from '../core/index.js'
import { CHECK_PAGES_PLACE, OFFICE_PLACE } from './bundle-places.js'
import { bundleLoader } from './bundles.js'
import { configReports } from './config-reports.js'
import { diagnosing, type Diagnosing } from './diagnosing.js'
import { openDocuments, type OpenDocument } from './documents.js'
import { describe, refusedRequest, throwIfCancelled, unknownDocument } from './errors.js'
import { files, type Files } from './files.js'
import { defaultSettings, noClient, type Client, type Settings } from './from-lsp.js'
import type { Host } from './host.js'
import { lifecycle, type Lifecycle } from './lifecycle.js'
import { linesOf, type Lines, type NewLines } from './lines.js'
import type { Office } from './office.js'
import { pinyinReadings, type PinyinReadings } from './readings.js'
import { refreshing, type Refreshing } from './refreshing.js'
import { isTooLong, TOO_LONG } from './too-long.js'
import { snapshots, type Snapshots } from './snapshots.js'
import { workspaceFiles, type WorkspaceFiles } from './workspace-files.js'

export interface Session {
  readonly connection: Connection
  readonly lifecycle: Lifecycle
  readonly documents: TextDocuments<OpenDocument>
  /** For every text of the session, open or not. */
  readonly newLines: NewLines
  readonly files: Files
  readonly snapshots: Snapshots
  readonly diagnosing: Diagnosing
  readonly readings: PinyinReadings
  /** As the host makes it. */
  readonly pdfOf: Host['pdfOf']
  /** Loaded when first asked for. */
  readonly office: () => Promise<Office>
  /** The same; none where they cannot be loaded here. */
  readonly checkPages: () => Promise<CheckPages>
  /** Everything that the workspace's folders hold, for questions across files. */
  readonly workspace: WorkspaceFiles
  readonly refreshing: Refreshing
  /** Known from `initialize` on. */
  client: Client
  /** The addresses of the workspace's folders. */
  folders: readonly string[]
  settings: Settings
  /** Whether templates may be filled and programs run here. */
  trusted: boolean
}

export function newSession(connection: Connection, host: Host): Session {
  const newLines: NewLines = (uri, version, text) => linesOf(uri, version, text, session.client.encoding)
  const documents = openDocuments(newLines)
  const life = lifecycle()
  const client = (): Client => session.client
  const reachable = files(connection, host, documents, client)
  const load = bundleLoader(host, () => session.client.bundles)
  const made = snapshots(reachable, () => session.folders)
  const asking = refreshing(connection, client, life)
  const session: Session = {
    connection,
    lifecycle: life,
    documents,
    newLines,
    files: reachable,
    snapshots: made,
    diagnosing: diagnosing({
      connection,
      documents,
      snapshots: made,
      configs: configReports(connection, documents, made, newLines, () => client().pullsFindings),
      lifecycle: life,
      client,
      settings: () => session.settings,
      refreshing: asking,
    }),
    office: () => load(OFFICE_PLACE) as Promise<Office>,
    checkPages: () => load(CHECK_PAGES_PLACE).catch((error: unknown) => {
      connection.console.error(`检查的说明没有装上：${describe(error)}`)
      return {}
    }) as Promise<CheckPages>,
    readings: pinyinReadings(
      load,
      error => connection.console.error(`读音没有装上，只能按汉字查找：${describe(error)}`),
    ),
    workspace: workspaceFiles({
      connection,
      documents,
      newLines,
      files: reachable,
      open: made,
      folders: () => session.folders,
      watched: () => client().registersWatchedFiles,
    }),
    refreshing: asking,
    pdfOf: host.pdfOf,
    client: noClient,
    folders: [],
    settings: defaultSettings,
    trusted: false,
  }
  return session
}

export type Question<Answer> = (snapshot: Snapshot, lines: Lines) => Answer

/** Asks a question of the open document as it is now; an error where it is not open or the request was cancelled. */
export async function ask<Answer>(
  session: Session,
  uri: string,
  token: CancellationToken,
  question: Question<Answer>,
): Promise<Answer> {
  const document = session.documents.get(uri)
  if (document === undefined) {
    throw unknownDocument(uri)
  }
  const snapshot = await session.snapshots.of(document)
  throwIfCancelled(token)
  return question(snapshot, document.lines)
}

/** The same, of the file itself where it is not open. */
export async function askFile<Answer>(
  session: Session,
  uri: string,
  token: CancellationToken,
  question: Question<Answer>,
): Promise<Answer> {
  const open = session.documents.get(uri)
  if (open !== undefined) {
    if (isTooLong(open.text)) throw refusedRequest(TOO_LONG)
    return ask(session, uri, token, question)
  }
  const text = await session.files.readText(uri)
  if (text === undefined) {
    throw unknownDocument(uri)
  }
  if (isTooLong(text)) throw refusedRequest(TOO_LONG)
  const lines = session.newLines(uri, 0, text)
  const snapshot = await session.snapshots.of({ uri, version: 0, text, lines, origin: 'opened', caret: undefined })
  session.snapshots.forget(uri)
  throwIfCancelled(token)
  return question(snapshot, lines)
}
