// The world around one run, given by main.ts or by a test; only files are reached without it.

import type { Worker } from 'node:worker_threads'

export interface Output {
  readonly isTerminal: boolean
  /** Display columns; `undefined` where the output is not a terminal. */
  readonly columns: number | undefined
  readonly write: (chunk: string | Uint8Array) => void
}

/** This program, started once more as a thread. */
export interface Workers {
  /** How many processors there are to work with. */
  readonly cores: number
  /** A thread that serves the order (`checking/serve.ts`). */
  readonly start: (order: Order) => Worker
}

/** What a worker of `check` is told when it starts. */
export interface Order {
  readonly cwd: string
  readonly mode: 'check' | 'fix' | 'dry-run'
  /** Whether the report tells what each fix would change, and not only what it is called. */
  readonly edits: boolean
}

export interface Io {
  /** Absolute; relative paths start here. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of yaodian itself. */
  readonly version: string
  /** Without them all is done in this process. */
  readonly workers?: Workers
  readonly stdout: Output
  readonly stderr: Output
  readonly readStdin: () => Promise<Uint8Array>
  /** For work that leaves something behind when it is cut off: Ctrl+C is told to it, and counts when it has ended. */
  readonly untilInterrupted: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
}
