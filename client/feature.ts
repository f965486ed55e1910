// What the extension adds to VS Code, one feature at a time: a command, a view, a preview.

import type { Disposable, Event, ExtensionContext, LogOutputChannel } from 'vscode'
import type { LanguageServer } from './language-server.js'

/** What every feature may need. */
export interface Extension {
  readonly context: ExtensionContext
  /** Its client is another one after a restart: read `server.client` when it is needed, and keep none. */
  readonly server: LanguageServer
  readonly log: LogOutputChannel
  /** Typing has paused in the document with this address: what is asked now belongs to the findings that come now. */
  readonly onDidSettle: Event<string>
}

/** Registers what it adds; the answer takes all of it away again. Runs before the server has started. */
export type ClientFeature = (extension: Extension) => Disposable
