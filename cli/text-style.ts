// How text is laid out on one output: its colours and its width.

import type { Io } from './io.js'
import { paintFor, type Paint } from './palette.js'

export interface TextStyle {
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly columns: number
}

/** Wider lines are hard to read in Chinese: 60 characters. */
const widest = 120
const narrowest = 40
/** Where the output is no terminal. */
const usual = 100

export function textStyle({ stdout, env }: Io): TextStyle {
  const columns = Math.max(narrowest, Math.min(widest, stdout.columns ?? usual))
  return { paint: paintFor(stdout, env), columns }
}
