// The language server as the extension sees it: one client at a time, replaced by a new one on restart.

import type { LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

export interface LanguageServer {
  /** The client of the server that runs now; another one after `restart`. */
  readonly client: BaseLanguageClient
  /** Rejects where the server does not start. */
  start(): Promise<void>
  /** Rejects where the new server does not start; one that does not stop is no reason not to start another. */
  restart(): Promise<void>
  /** Never rejects. */
  stop(): Promise<void>
}

/** A client that failed to start cannot be started again, so every start gets a new one from `newClient`. */
export function languageServer(newClient: () => BaseLanguageClient, log: LogOutputChannel): LanguageServer {
  let client = newClient()
  const stop = async (): Promise<void> => {
    try {
      await client.dispose()
    } catch (error) {
      log.warn(String(error))
    }
  }
  return {
    get client() {
      return client
    },
    start: () => client.start(),
    async restart() {
      await stop()
      client = newClient()
      await client.start()
    },
    stop,
  }
}
