// The server: which method asks which question, and through which converter its answer goes.

import {
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver'
import { codeActions, documentSymbols, foldingRanges } from '../core/index.js'
import { isDirectoryFile } from './context.js'
import { exportDocx } from './export-docx.js'
import { asksFor, clientFrom, spanFrom, type Client } from './from-lsp.js'
import type { Host } from './host.js'
import type { ExportDocxMethod, ExportDocxParams } from './protocol.js'
import { ask, askFile, newSession, type Session } from './session.js'
import { followSurroundings } from './surroundings.js'
import { toCodeAction, toDocumentSymbol, toFoldingRange, toSymbolInformation } from './to-lsp.js'

const EXPORT_DOCX: ExportDocxMethod = 'yaodian/exportDocx'

/** Serves one client over `connection`, to which it begins to listen, until the client says `exit`. */
export function start(connection: Connection, host: Host): void {
  const session = newSession(connection, host)
  followLife(session)
  followDocuments(session)
  followSurroundings(session)
  answerEditor(session)
  answerExport(session)
  session.documents.listen(connection)
  connection.listen()
}

function followLife(session: Session): void {
  const { connection, lifecycle, diagnosing } = session
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    lifecycle.begin()
    session.client = clientFrom(params)
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
    diagnosing.closed(document)
    snapshots.forget(document.uri)
  })
}

function answerEditor(session: Session): void {
  const { connection, lifecycle } = session
  connection.onDocumentSymbol(
    lifecycle.guard(({ textDocument }, token) =>
      ask(session, textDocument.uri, token, (snapshot, lines) => {
        const symbols = documentSymbols(snapshot)
        return session.client.nestedSymbols
          ? symbols.map(symbol => toDocumentSymbol(symbol, lines))
          : symbols.flatMap(symbol => toSymbolInformation(symbol, lines))
      }),
    ),
  )
  connection.onFoldingRanges(
    lifecycle.guard(({ textDocument }, token) =>
      ask(session, textDocument.uri, token, (snapshot, lines) =>
        foldingRanges(snapshot).map(range => toFoldingRange(range, lines)),
      ),
    ),
  )
  connection.onCodeAction(
    lifecycle.guard(({ textDocument, range, context }, token) =>
      ask(session, textDocument.uri, token, (snapshot, lines) =>
        (isDirectoryFile(textDocument.uri) ? [] : codeActions(snapshot, spanFrom(range, lines)))
          .filter(action => asksFor(context.only, action.kind))
          .map(action => toCodeAction(action, lines, session.client)),
      ),
    ),
  )
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
