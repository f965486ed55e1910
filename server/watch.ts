// Long work under way: whether it is still wanted, how far it has come, and turns for everybody else.

import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import { throwIfCancelled } from './errors.js'
import { nextTurn } from './next-turn.js'

export interface Watch {
  /** Lets other messages be read, and tells the drafter how far it has come; throws where the work was cancelled. */
  step(done: number, of: number): Promise<void>
  /** The answer; or at once the protocol's error where the request is cancelled meanwhile. */
  whileWanted<Answer>(answer: Promise<Answer>): Promise<Answer>
}

/** A request that may have to read many files. */
export interface WatchOptions {
  readonly connection: Connection
  readonly token: CancellationToken
  /** Whether the client shows progress that we begin. */
  readonly showsProgress: boolean
  /** In Chinese. */
  readonly title: string
}

/** Milliseconds: what is faster needs no progress. */
const SHOWN_AFTER = 400
/** Milliseconds between two turns for others. */
const TURN = 15

/** Milliseconds between two reports: nobody reads faster. */
const TOLD_EVERY = 100

/** Runs `work`, and ends what it showed, whatever comes of it. */
export async function watched<Answer>(options: WatchOptions, work: (watch: Watch) => Promise<Answer>): Promise<Answer> {
  const { token } = options
  const begun = Date.now()
  let turn = begun
  let told = 0
  let shown: WorkDoneProgressServerReporter | undefined
  const step = async (done: number, of: number): Promise<void> => {
    if (Date.now() - turn < TURN) return
    await nextTurn()
    throwIfCancelled(token)
    if (shown !== undefined) throwIfCancelled(shown.token)
    turn = Date.now()
    if (turn - begun < SHOWN_AFTER || !options.showsProgress) return
    shown ??= await show(options)
    if (turn - told < TOLD_EVERY) return
    told = turn
    shown.report(Math.round((100 * done) / Math.max(1, of)))
  }
  try {
    return await work({ step, whileWanted: answer => whileWanted(answer, token) })
  } finally {
    shown?.done()
  }
}

/** The drafter may cancel it there. */
async function show({ connection, title }: WatchOptions): Promise<WorkDoneProgressServerReporter> {
  const reporter = await connection.window.createWorkDoneProgress()
  reporter.begin(title, 0, undefined, true)
  return reporter
}

/** The answer; or at once the protocol's error where the request is cancelled meanwhile. */
export async function whileWanted<Answer>(answer: Promise<Answer>, token: CancellationToken): Promise<Answer> {
  throwIfCancelled(token)
  let stopListening: (() => void) | undefined
  const cancelled = new Promise<never>((_, reject) => {
    const listener = token.onCancellationRequested(() => {
      try {
        throwIfCancelled(token)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    stopListening = () => listener.dispose()
  })
  try {
    return await Promise.race([answer, cancelled])
  } finally {
    stopListening?.()
  }
}
