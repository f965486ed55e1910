// How findings reach a client: what each of the two ways needs, and what it can do.

import type {
  CancellationToken, Connection, Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport, TextDocuments,
} from 'vscode-languageserver'
import type { ConfigReports } from './config-reports.js'
import type { OpenDocument } from './documents.js'
import type { Client, Settings } from './from-lsp.js'
import type { Lifecycle } from './lifecycle.js'
import type { Refreshing } from './refreshing.js'
import type { Snapshots } from './snapshots.js'

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

/** What there is to say of a document; `undefined` where it was edited or closed meanwhile, which is not nothing. */
export type Look = (document: OpenDocument) => Promise<Diagnostic[] | undefined>

/** A way for findings to reach the client; each session has one. */
export interface DiagnosingWay {
  /** Typing in this document has paused. */
  settled(uri: string): void
  closed(uri: string): void
  stop(): void
}

/** What a client that asks for findings has besides. */
export interface Pulls {
  /** What a client that pulls asks for: answered when typing pauses, and refused where a newer request waits. */
  pull(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport>
}
