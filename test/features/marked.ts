// Marked texts for feature tests: `$0` is the cursor, `⟦…⟧` a range.

import type { Span } from '../../core/index.js'

export interface MarkedText {
  readonly text: string
  /** In the order of their opening marks. */
  readonly ranges: readonly Span[]
  readonly cursor: number | undefined
}

export function readMarks(marked: string): MarkedText {
  let text = ''
  let cursor: number | undefined
  const starts: { readonly start: number; readonly index: number }[] = []
  const ranges: Span[] = []
  for (const piece of marked.split(/(⟦|⟧|\$0)/)) {
    if (piece === '$0') {
      cursor = text.length
    } else if (piece === '⟦') {
      ranges.push({ start: text.length, end: text.length })
      starts.push({ start: text.length, index: ranges.length - 1 })
    } else if (piece === '⟧') {
      const open = starts.pop()
      if (open === undefined) {
        throw new Error('⟧ without ⟦')
      }
      ranges[open.index] = { start: open.start, end: text.length }
    } else {
      text += piece
    }
  }
  return { text, ranges, cursor }
}
