// The language server as the extension sees it: one client at a time, replaced by a new one on restart.

import type { LogOutputChannel } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { inTurn } from './in-turn.js'

export interface LanguageServer {
  /** The client of the server that runs now, or starts: what is asked of it waits until it runs. Another one after `restart`. */
  readonly client: BaseLanguageClient
  /** Rejects where the server does not start. */
  start(): Promise<void>
  /** Rejects where the new server does not start; one that does not stop is no reason not to start another. */
  restart(): Promise<void>
  /** Never rejects. */
  stop(): Promise<void>
}

/** Milliseconds that a server which is to stop may still take to start: a client that is starting cannot be stopped. */
const PATIENCE = 4000

/** A client that failed to start cannot be started again, so every start gets a new one from `newClient`. */
export function languageServer(
  newClient: () => BaseLanguageClient, log: Pick<LogOutputChannel, 'warn'>, patience = PATIENCE,
): LanguageServer {
  const turn = inTurn()
  let client = newClient()
  let starting: Promise<void> = Promise.resolve()
  const start = (): Promise<void> => {
    starting = client.start()
    return starting
  }
  const stop = async (): Promise<void> => {
    try {
      await atMost(patience, starting)
      await client.dispose()
    } catch (error) {
      log.warn(String(error))
    }
  }
  return {
    get client() {
      return client
    },
    start,
    restart: () => turn(async () => {
      await stop()
      client = newClient()
      await start()
    }),
    stop: () => turn(stop),
  }
}

/** Until the work has ended, well or not, but no longer than that many milliseconds. */
async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>(resolve => { timer = setTimeout(resolve, milliseconds) })
  await Promise.race([work.catch(() => undefined), late])
  clearTimeout(timer)
}
