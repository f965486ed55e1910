// Findings on their way to the editor: after a pause, of the newest version only, pushed or, where it asks, pulled.

import type {
  CancellationToken, Connection, Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport, TextDocuments,
} from 'vscode-languageserver'
import { pauseAfterEdit } from './composition.js'
import { configDiagnostics, type ConfigReports } from './config-reports.js'
import { isConfigFile, isDirectoryFile } from './context.js'
import { debounce } from './debounce.js'
import type { OpenDocument } from './documents.js'
import { describe } from './errors.js'
import type { Client, Settings } from './from-lsp.js'
import type { Lifecycle } from './lifecycle.js'
import type { SettledMethod, SettledParams } from './protocol.js'
import { pulling } from './pulling.js'
import { pushing } from './pushing.js'
import type { Refreshing } from './refreshing.js'
import type { Snapshots } from './snapshots.js'
import { toDiagnostic } from './to-lsp.js'
import { toldDiagnostics } from './told.js'

export interface Diagnosing {
  /** The document was opened or edited. */
  changed(document: OpenDocument): void
  /** Something around the documents has changed: look at those again that `concerns` names. */
  refresh(concerns: (document: OpenDocument) => boolean): void
  /** The document was closed: its findings go with it. */
  closed(document: OpenDocument): void
  /** What a client that pulls asks for: answered when typing pauses, and refused where a newer request waits. */
  pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport>
  stop(): void
}

export interface DiagnosingNeeds {
  readonly connection: Connection
  readonly documents: TextDocuments<OpenDocument>
  readonly snapshots: Snapshots
  readonly configs: ConfigReports
  readonly lifecycle: Lifecycle
  readonly client: () => Client
  readonly settings: () => Settings
  readonly refreshing: Refreshing
}

/** A way for findings to reach the client; each session has one. */
export interface DiagnosingWay {
  /** Typing in this document has paused. */
  settled(uri: string): void
  closed(uri: string): void
  stop(): void
}

const SETTLED: SettledMethod = 'yaodian/settled'

export function diagnosing(needs: DiagnosingNeeds): Diagnosing {
  const { connection, documents, client } = needs
  const told = toldDiagnostics()
  const pauses = debounce(uri => {
    way().settled(uri)
    const params: SettledParams = { uri }
    if (client().ownViews && documents.get(uri) !== undefined) void connection.sendNotification(SETTLED, params)
  })
  const look = (document: OpenDocument): Promise<Diagnostic[]> => diagnosticsOf(document, needs)
  const pushes = pushing(needs, told, look)
  const pulls = pulling(needs, told, look, pauses.isWaiting)
  const way = (): DiagnosingWay => client().pullsFindings ? pulls : pushes
  return {
    changed(document) {
      const { caret, origin, text, uri } = document
      pauses.schedule(uri, origin === 'opened' ? 0 : pauseAfterEdit(text, caret, needs.settings().delay))
    },
    refresh(concerns) {
      const concerned = documents.all().filter(concerns)
      concerned.forEach(document => pauses.schedule(document.uri, needs.settings().delay))
      if (concerned.length > 0) {
        needs.refreshing.schedule('findings too')
      }
    },
    closed({ uri }) {
      pauses.cancel(uri)
      way().closed(uri)
      told.forget(uri)
      if (!isConfigFile(uri)) {
        needs.configs.update()
      }
    },
    pull: pulls.pull,
    stop() {
      pauses.cancelAll()
      way().stop()
      needs.refreshing.stop()
    },
  }
}

async function diagnosticsOf(
  document: OpenDocument,
  { connection, snapshots, client }: DiagnosingNeeds,
): Promise<Diagnostic[]> {
  if (isConfigFile(document.uri)) return configDiagnostics(document.lines)
  if (isDirectoryFile(document.uri)) return []
  const { findings, failures } = await snapshots.of(document)
  failures.forEach(({ code, error }) => connection.console.error(`检查 ${code} 出错：${describe(error)}`))
  return findings.map(finding => toDiagnostic(finding, document.lines, client()))
}
