// Findings on their way to the editor: after a pause, the newest version only, never cleared in between.

import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver'
import { pauseAfterEdit } from './composition.js'
import { configDiagnostics, type ConfigReports } from './config-reports.js'
import { isConfigFile, isDirectoryFile } from './context.js'
import { debounce } from './debounce.js'
import type { OpenDocument } from './documents.js'
import { describe } from './errors.js'
import type { Client, Settings } from './from-lsp.js'
import type { Lifecycle } from './lifecycle.js'
import type { Refreshing } from './refreshing.js'
import type { Snapshots } from './snapshots.js'
import { toDiagnostic } from './to-lsp.js'

export interface Diagnosing {
  /** The document was opened or edited. */
  changed(document: OpenDocument): void
  /** Something around the documents has changed: look at those again that `concerns` names. */
  refresh(concerns: (document: OpenDocument) => boolean): void
  /** The document was closed: its findings go with it. */
  closed(document: OpenDocument): void
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

export function diagnosing(needs: DiagnosingNeeds): Diagnosing {
  const { connection, documents } = needs
  const waiting = debounce(uri => {
    publish(needs, uri).catch((error: unknown) => {
      // What the editor shows stays: an answer that failed is not an answer.
      connection.console.error(`检查 ${uri} 时出错：${describe(error)}`)
    })
  })
  return {
    changed(document) {
      const { caret, origin, text, uri } = document
      waiting.schedule(uri, origin === 'opened' ? 0 : pauseAfterEdit(text, caret, needs.settings().delay))
    },
    refresh(concerns) {
      const concerned = documents.all().filter(concerns)
      concerned.forEach(document => waiting.schedule(document.uri, needs.settings().delay))
      if (concerned.length > 0) {
        needs.refreshing.schedule()
      }
    },
    closed(document) {
      waiting.cancel(document.uri)
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
      if (!isConfigFile(document.uri)) {
        needs.configs.update()
      }
    },
    stop() {
      waiting.cancelAll()
      needs.refreshing.stop()
    },
  }
}

async function publish(needs: DiagnosingNeeds, uri: string): Promise<void> {
  const { connection, documents, lifecycle, client } = needs
  const document = documents.get(uri)
  if (document === undefined) {
    return
  }
  const diagnostics = isConfigFile(uri) ? configDiagnostics(document.lines) : await noticeDiagnostics(document, needs)
  if (!lifecycle.running || documents.get(uri) !== document) {
    return // closed, or edited while files were read: the newer version has its own turn
  }
  needs.configs.update()
  await connection.sendDiagnostics({
    uri,
    diagnostics,
    ...(client().versionedDiagnostics ? { version: document.version } : {}),
  })
}

async function noticeDiagnostics(
  document: OpenDocument,
  { connection, snapshots, client }: DiagnosingNeeds,
): Promise<Diagnostic[]> {
  if (isDirectoryFile(document.uri)) return []
  const { findings, failures } = await snapshots.of(document)
  failures.forEach(({ code, error }) => connection.console.error(`检查 ${code} 出错：${describe(error)}`))
  return findings.map(finding => toDiagnostic(finding, document.lines, client()))
}
