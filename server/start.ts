// The server: a connection, its life, its documents, and the features that it serves.

import {
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver'
import { joinCapabilities } from './capabilities.js'
import type { ServerFeature } from './feature.js'
import { codeActionsFeature } from './features/code-actions.js'
import { codeLensesFeature } from './features/code-lenses.js'
import { commandsFeature } from './features/commands.js'
import { completionFeature } from './features/completion.js'
import { definitionFeature } from './features/definition.js'
import { diagnosticsFeature } from './features/diagnostics.js'
import { documentHighlightsFeature } from './features/document-highlights.js'
import { documentLinksFeature } from './features/document-links.js'
import { documentSymbolsFeature } from './features/document-symbols.js'
import { exportAsFeature } from './features/export-as.js'
import { exportDocxFeature } from './features/export-docx.js'
import { exportTasksFeature } from './features/export-tasks.js'
import { fileOperationsFeature } from './features/file-operations.js'
import { foldingRangesFeature } from './features/folding-ranges.js'
import { formattingFeature } from './features/formatting.js'
import { hoverFeature } from './features/hover.js'
import { importFeature } from './features/import.js'
import { inlayHintsFeature } from './features/inlay-hints.js'
import { keysFeature } from './features/keys.js'
import { newDirectoryFeature } from './features/new-directory.js'
import { newPlanFeature } from './features/new-plan.js'
import { onTypeFormattingFeature } from './features/on-type-formatting.js'
import { previewFeature } from './features/preview.js'
import { referencesFeature } from './features/references.js'
import { renameFeature } from './features/rename.js'
import { renumberFeature } from './features/renumber.js'
import { schemesFeature } from './features/schemes.js'
import { selectionRangesFeature } from './features/selection-ranges.js'
import { semanticTokensFeature } from './features/semantic-tokens.js'
import { unitTasksFeature } from './features/unit-tasks.js'
import { workspaceSymbolsFeature } from './features/workspace-symbols.js'
import { clientFrom, foldersFrom, settingsFrom, type Client } from './from-lsp.js'
import type { Host } from './host.js'
import { refuseMisshapen } from './incoming.js'
import type { Lifecycle } from './lifecycle.js'
import { readOptions, type ReadOptions } from './options.js'
import { newSession, type Session } from './session.js'
import { followSurroundings } from './surroundings.js'
import { followTrust } from './trust.js'

/** Put in by the bundler. */
declare const YAODIAN_VERSION: string

const FEATURES: readonly ServerFeature[] = [
  // Writing
  completionFeature,
  keysFeature,
  commandsFeature,
  onTypeFormattingFeature,
  // Problems, numbers and form
  diagnosticsFeature,
  codeActionsFeature,
  renumberFeature,
  schemesFeature,
  formattingFeature,
  renameFeature,
  // What is shown in and beside the text
  hoverFeature,
  codeLensesFeature,
  inlayHintsFeature,
  semanticTokensFeature,
  documentSymbolsFeature,
  foldingRangesFeature,
  selectionRangesFeature,
  unitTasksFeature,
  previewFeature,
  // The way from place to place
  definitionFeature,
  referencesFeature,
  documentHighlightsFeature,
  documentLinksFeature,
  workspaceSymbolsFeature,
  fileOperationsFeature,
  // Files in and out
  newPlanFeature,
  newDirectoryFeature,
  importFeature,
  exportDocxFeature,
  exportAsFeature,
  exportTasksFeature,
]

/** Serves one client over `connection`, to which it begins to listen, until the client says `exit`. */
export function start(connection: Connection, host: Host): Lifecycle {
  const session = newSession(connection, host)
  followLife(session)
  followDocuments(session)
  followSurroundings(session)
  followTrust(session)
  for (const feature of FEATURES) feature.serve(session)
  session.documents.listen(whileRunning(session))
  connection.listen()
  return session.lifecycle
}

/** What is told of documents before `initialize` or after `shutdown` is not heard. */
function whileRunning({ connection, lifecycle }: Session): Parameters<Session['documents']['listen']>[0] {
  const heard = <Params>(handler: (params: Params) => void) => (params: Params): void => {
    if (lifecycle.running) handler(params)
  }
  return {
    onDidOpenTextDocument: handler => connection.onDidOpenTextDocument(heard(handler)),
    onDidChangeTextDocument: handler => connection.onDidChangeTextDocument(heard(handler)),
    onDidCloseTextDocument: handler => connection.onDidCloseTextDocument(heard(handler)),
    onDidSaveTextDocument: handler => connection.onDidSaveTextDocument(heard(handler)),
    onWillSaveTextDocument: handler => connection.onWillSaveTextDocument(heard(handler)),
    onWillSaveTextDocumentWaitUntil: handler => connection.onWillSaveTextDocumentWaitUntil(handler),
  }
}

function followLife(session: Session): void {
  const { connection, lifecycle, diagnosing } = session
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const { client, folders, read } = saidBy(params)
    lifecycle.begin()
    read.complaints.forEach(complaint => connection.console.warn(complaint))
    session.client = client
    session.settings = settingsFrom(read.options.settings)
    session.folders = folders
    session.trusted = session.client.trusted
    return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'yaodian', version: YAODIAN_VERSION } }
  })
  connection.onShutdown(() => {
    lifecycle.end()
    diagnosing.stop()
  })
  refuseMisshapen(connection, lifecycle)
  // Whatever has no handler of its own is refused like the rest while the server does not run.
  connection.onRequest(method => {
    lifecycle.demandRunning()
    throw new ResponseError(ErrorCodes.MethodNotFound, `没有这个方法：${method}`)
  })
}

/** What the client says about itself, which may have any shape. */
function saidBy(params: InitializeParams): Pick<Session, 'client' | 'folders'> & { readonly read: ReadOptions } {
  try {
    const read = readOptions(params.initializationOptions)
    return { client: clientFrom(params.capabilities, read.options), folders: foldersFrom(params), read }
  } catch (error) {
    throw new ResponseError(ErrorCodes.InvalidParams, `initialize 的参数不合协议：${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Of the documents and the workspace, and what each feature adds. */
function capabilitiesFor(client: Client): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: client.encoding.name,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...client.workspaceFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {},
  }
  return joinCapabilities([own, ...FEATURES.map(feature => feature.capabilities(client))])
}

function followDocuments({ documents, diagnosing, files, snapshots }: Session): void {
  documents.onDidOpen(() => files.forget())
  documents.onDidChangeContent(({ document }) => diagnosing.changed(document))
  documents.onDidClose(({ document }) => {
    snapshots.forget(document.uri)
    diagnosing.closed(document)
  })
}
