// The server: which method asks which question, and through which converter its answer goes.

import {
  CodeActionTriggerKind,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type CancellationToken,
  type CodeActionContext,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver'
import { codeActions, documentSymbols, foldingRanges, hover, type CodeAction } from '../core/index.js'
import { isConfigFile, isDirectoryFile } from './context.js'
import { editTarget } from './edit-target.js'
import { exportDocx } from './export-docx.js'
import { asksFor, clientFrom, foldersFrom, spanFrom, type Client } from './from-lsp.js'
import type { Host } from './host.js'
import type { ExportDocxMethod, ExportDocxParams } from './protocol.js'
import { ask, askFile, newSession, type Question, type Session } from './session.js'
import { followSurroundings } from './surroundings.js'
import { toCodeAction, toDocumentSymbol, toFoldingRange, toHover, toSymbolInformation } from './to-lsp.js'

const EXPORT_DOCX: ExportDocxMethod = 'yaodian/exportDocx'

/** Serves one client over `connection`, to which it begins to listen, until the client says `exit`. */
export function start(connection: Connection, host: Host): void {
  const session = newSession(connection, host)
  followLife(session)
  followDocuments(session)
  followSurroundings(session)
  answerEditor(session)
  answerCodeActions(session)
  answerExport(session)
  session.documents.listen(connection)
  connection.listen()
}

function followLife(session: Session): void {
  const { connection, lifecycle, diagnosing } = session
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    lifecycle.begin()
    session.client = clientFrom(params)
    session.folders = foldersFrom(params)
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'yaodian' } }
  })
  connection.onShutdown(() => {
    lifecycle.end()
    diagnosing.stop()
  })
  // Whatever has no handler of its own is refused like the rest while the server does not run.
  connection.onRequest(method => {
    lifecycle.demandRunning()
    throw new ResponseError(ErrorCodes.MethodNotFound, `没有这个方法：${method}`)
  })
}

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '要点' },
    foldingRangeProvider: true,
    hoverProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    // A client without code action literals wants commands, and ours are edits.
    ...(client.codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.yaodian'] } }
      : {}),
  }
}

function followDocuments({ documents, diagnosing, files, snapshots }: Session): void {
  documents.onDidOpen(() => files.forget())
  documents.onDidChangeContent(({ document }) => diagnosing.changed(document))
  documents.onDidClose(({ document }) => {
    snapshots.forget(document.uri)
    diagnosing.closed(document)
  })
}

function answerEditor(session: Session): void {
  const { connection, lifecycle } = session
  connection.onDocumentSymbol(
    lifecycle.guard(({ textDocument }, token) =>
      askNotice(session, textDocument.uri, token, [], (snapshot, lines) => {
        const symbols = documentSymbols(snapshot)
        return session.client.nestedSymbols
          ? symbols.map(symbol => toDocumentSymbol(symbol, lines))
          : symbols.flatMap(symbol => toSymbolInformation(symbol, lines))
      }),
    ),
  )
  connection.onFoldingRanges(
    lifecycle.guard(({ textDocument }, token) =>
      askNotice(session, textDocument.uri, token, [], (snapshot, lines) =>
        foldingRanges(snapshot).map(range => toFoldingRange(range, lines)),
      ),
    ),
  )
  connection.onHover(
    lifecycle.guard(({ textDocument, position }, token) =>
      askNotice(session, textDocument.uri, token, null, (snapshot, lines) => {
        const explained = isDirectoryFile(textDocument.uri) ? undefined : hover(snapshot, lines.offsetAt(position))
        return explained === undefined ? null : toHover(explained, lines, session.client)
      }),
    ),
  )
}

function answerCodeActions(session: Session): void {
  session.connection.onCodeAction(
    session.lifecycle.guard(({ textDocument, range, context }, token) =>
      askNotice(session, textDocument.uri, token, [], (snapshot, lines) => {
        if (isDirectoryFile(textDocument.uri)) {
          return []
        }
        return codeActions(snapshot, spanFrom(range, lines), kindsAsked(context)).flatMap(action => {
          const target = editTarget(session, action, snapshot, lines)
          return target === undefined ? [] : [toCodeAction(action, lines, target, session.client)]
        })
      }),
    ),
  )
}

/** Fix-all not each time that the cursor moves: editors show it only to who looks for it. */
function kindsAsked({ only, triggerKind }: CodeActionContext): readonly CodeAction['kind'][] {
  const looking = only !== undefined || triggerKind !== CodeActionTriggerKind.Automatic
  const offered: readonly CodeAction['kind'][] = looking ? ['quickfix', 'source.fixAll.yaodian'] : ['quickfix']
  return offered.filter(kind => asksFor(only, kind))
}

/** Of a settings file, which editors may keep open with us like any document, there is nothing to be answered. */
function askNotice<Answer>(
  session: Session,
  uri: string,
  token: CancellationToken,
  nothing: Answer,
  question: Question<Answer>,
): Answer | Promise<Answer> {
  return isConfigFile(uri) ? nothing : ask(session, uri, token, question)
}

function answerExport(session: Session): void {
  const { connection, lifecycle } = session
  connection.onRequest(
    EXPORT_DOCX,
    lifecycle.guard((params: ExportDocxParams, token) => {
      const { uri } = params.textDocument
      return askFile(session, uri, token, snapshot => exportDocx(snapshot, uri, token))
    }),
  )
}
