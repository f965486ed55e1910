// What a subcommand is.

import type { Arguments, OptionShapes } from './arguments.js'
import type { ExitStatus } from './exit-status.js'
import type { Io } from './io.js'

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The whole help page. */
  readonly help: string
  readonly options: OptionShapes
  readonly run: (args: Arguments, io: Io) => Promise<ExitStatus>
}
