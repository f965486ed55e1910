// Asks the editor to ask again for what it shows of a document, when something around the document has changed.

import {
  CodeLensRefreshRequest, DiagnosticRefreshRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest, type Connection,
} from 'vscode-languageserver'
import { debounce } from './debounce.js'
import { describe } from './errors.js'
import type { Client } from './from-lsp.js'
import type { Lifecycle } from './lifecycle.js'

export interface Refreshing {
  /** After a pause; an editor that does not take such requests gets none. */
  schedule(what?: 'findings too'): void
  stop(): void
}

/** Milliseconds: what is asked for concerns all open documents, and may be typed in one of them. */
const PAUSE = 300

export function refreshing(connection: Connection, client: () => Client, lifecycle: Lifecycle): Refreshing {
  let withFindings = false
  const send = async (): Promise<void> => {
    const { pullsFindings, refreshes } = client()
    const findings = withFindings && pullsFindings && refreshes.findings
    withFindings = false
    await Promise.all([
      ...findings ? [connection.sendRequest(DiagnosticRefreshRequest.type)] : [],
      ...refreshes.semanticTokens ? [connection.sendRequest(SemanticTokensRefreshRequest.type)] : [],
      ...refreshes.inlayHints ? [connection.sendRequest(InlayHintRefreshRequest.type)] : [],
      ...refreshes.codeLenses ? [connection.sendRequest(CodeLensRefreshRequest.type)] : [],
    ])
  }
  const waiting = debounce(() => {
    if (lifecycle.running) send().catch((error: unknown) => connection.console.error(`请编辑器刷新时出错：${describe(error)}`))
  })
  return {
    schedule(what) {
      withFindings ||= what !== undefined
      waiting.schedule('', PAUSE)
    },
    stop: waiting.cancelAll,
  }
}
