// The world around one run, given by main.ts or by a test; only files are reached without it.

export interface Output {
  readonly isTerminal: boolean
  /** Display columns; `undefined` where the output is not a terminal. */
  readonly columns: number | undefined
  readonly write: (chunk: string | Uint8Array) => void
}

export interface Io {
  /** Absolute; relative paths start here. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of yaodian itself. */
  readonly version: string
  readonly stdout: Output
  readonly stderr: Output
  readonly readStdin: () => Promise<Uint8Array>
  /** For work that leaves something behind when it is cut off: Ctrl+C is told to it, and counts when it has ended. */
  readonly untilInterrupted: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
}
