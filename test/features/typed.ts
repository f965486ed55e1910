// Texts before and after a key: every `$0` is a cursor, `⟦…⟧` a selection.

import { strict as assert } from 'node:assert'
import { applyEdits, type Span, type TypedEdit } from '../../core/index.js'

export interface TypedText {
  readonly text: string
  /** In the order of the text. */
  readonly selections: readonly Span[]
}

export function readSelections(marked: string): TypedText {
  let text = ''
  let start: number | undefined
  const selections: Span[] = []
  for (const piece of marked.split(/(⟦|⟧|\$0)/)) {
    if (piece === '$0') selections.push({ start: text.length, end: text.length })
    else if (piece === '⟦') start = text.length
    else if (piece === '⟧') selections.push({ start: start ?? text.length, end: text.length })
    else text += piece
  }
  return { text, selections }
}

/** The text after the edits, with its cursors and selections marked. */
export function afterwards(text: string, { edits, selections }: TypedEdit): string {
  assert.deepEqual(edits, [...edits].sort((a, b) => a.span.start - b.span.start), 'the edits are sorted')
  const after = applyEdits(text, edits)
  const marks = selections.flatMap(({ start, end }) =>
    start === end ? [{ at: start, mark: '$0' }] : [{ at: start, mark: '⟦' }, { at: end, mark: '⟧' }])
  return marks
    .sort((one, other) => other.at - one.at)
    .reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), after)
}
