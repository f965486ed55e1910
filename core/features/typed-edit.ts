// What a key of the drafter does to the text: the edits, and where the cursors stand afterwards.

import type { Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import { sortEdits } from '../text/edits.js'

export interface TypedEdit {
  /** Of this snapshot's text, sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
  /** In the text after the edits; a cursor is an empty span. */
  readonly selections: readonly Span[]
}

/** A line break that was just typed. */
export interface LineBreak {
  /** Where the cursor came to stand: behind the break and the indentation that the editor put there. */
  readonly offset: number
  /** Nothing stood behind the cursor in its line; what stands there now has been typed since. */
  readonly atLineEnd: boolean
}

/** The key means something here, but cannot be followed; the host says why. */
export interface Obstacle {
  readonly obstacle: 'top-level' | 'deepest-level' | 'first' | 'last'
}

/** The edits with the selections moved along; a cursor inside what is replaced goes to the end of what is new. */
export function typedEdit(edits: readonly TextEdit[], selections: readonly Span[]): TypedEdit {
  const sorted = sortEdits(edits)
  return {
    edits: sorted,
    selections: selections.map(({ start, end }) => ({ start: moved(start, sorted), end: moved(end, sorted) })),
  }
}

function moved(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0
  for (const { span, newText } of edits) {
    if (span.start > offset || (span.start === offset && span.end > offset)) break
    if (span.end > offset) return span.start + shift + newText.length
    shift += newText.length - (span.end - span.start)
  }
  return offset + shift
}
