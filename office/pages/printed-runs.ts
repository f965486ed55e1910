// The runs that a block prints, one after the other, and pieces of them.

import type { Block, Run } from '../layout/blocks.js'

/** All runs of the block in print order; none for what prints no text. */
export function printedRuns(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'page-break':
    case 'blank-line':
      return []
    case 'title':
      return block.lines.flat()
    case 'heading':
      return [...block.head, ...block.rest]
    case 'subtitle':
    case 'salutation':
    case 'paragraph':
    case 'attachment-note':
    case 'signature':
    case 'date':
    case 'note':
    case 'attachment-label':
      return block.runs
  }
}

export function runText(runs: readonly Run[]): string {
  const [first] = runs
  return runs.length === 1 && first !== undefined ? printed(first.text) : runs.map(run => printed(run.text)).join('')
}

/** The runs between two offsets of `runText`. */
export function slicedRuns(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const sliced: Run[] = []
  let at = 0
  for (const run of runs) {
    const text = printed(run.text).slice(Math.max(0, start - at), Math.max(0, end - at))
    if (text !== '') sliced.push({ ...run, text })
    at += run.text.length
  }
  return sliced
}

/** White space of any kind prints as a space; offsets stay. */
function printed(text: string): string {
  return text.replace(/[\t\r\n]/gu, ' ')
}
