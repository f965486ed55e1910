// Positions as reports write them, and the lines that they point into.

import { LineIndex, type Position, type Span } from '../../core/index.js'

/** All three count from 0; `offset` too is in UTF-16 code units. */
export interface Place extends Position {
  readonly offset: number
}

export interface LineTable {
  readonly text: string
  readonly placeOf: (offset: number) => Place
  /** The line's extent without its break. */
  readonly lineSpan: (line: number) => Span
}

export function lineTable(text: string): LineTable {
  const index = new LineIndex(text)
  return {
    text,
    placeOf: offset => ({ ...index.positionAt(offset), offset }),
    lineSpan(line) {
      const start = index.offsetAt({ line, character: 0 })
      const next = index.offsetAt({ line, character: Infinity })
      return { start, end: start + text.slice(start, next).replace(/[\r\n]+$/, '').length }
    }
  }
}
