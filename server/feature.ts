// What the server does for an editor, one feature at a time: what is promised, and who answers.

import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver'
import { isConfigFile } from './context.js'
import type { Client } from './from-lsp.js'
import { ask, type Question, type Session } from './session.js'

export interface ServerFeature {
  /** Its share of the answer to `initialize`; nothing for what this client cannot use. */
  capabilities(client: Client): ServerCapabilities
  /** Puts its handlers on the connection; every handler goes through `session.lifecycle.guard`. */
  serve(session: Session): void
}

/** Of a settings file, which editors may keep open with us like any document, there is nothing to be answered. */
export function askNotice<Answer>(
  session: Session,
  uri: string,
  token: CancellationToken,
  nothing: Answer,
  question: Question<Answer>,
): Answer | Promise<Answer> {
  return isConfigFile(uri) ? nothing : ask(session, uri, token, question)
}
