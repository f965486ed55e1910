// Lines and columns, for the hosts that need them: everything inside works with offsets.

import { splitLines } from '../../grammar/index.js'
import { countUpTo } from './in-order.js'

/** Both count from 0; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly character: number
}

export class LineIndex {
  private readonly starts: readonly number[]

  constructor(private readonly text: string) {
    this.starts = splitLines(text).map((line, i) => i === 0 ? 0 : line.start)
  }

  get lineCount(): number {
    return this.starts.length
  }

  /** Offsets outside the text are moved to its nearer end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length))
    const line = Math.max(0, countUpTo(this.starts, at, start => start) - 1)
    return { line, character: at - (this.starts[line] ?? 0) }
  }

  /** Positions outside the text are moved to its nearer end; a character beyond the line to the line's end. */
  offsetAt({ line, character }: Position): number {
    const start = this.starts[line]
    if (start === undefined) return line < 0 ? 0 : this.text.length
    return Math.min(start + Math.max(0, character), this.starts[line + 1] ?? this.text.length)
  }
}
