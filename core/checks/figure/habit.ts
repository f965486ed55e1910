// The same slip all over a document is one habit of its drafter, and so one finding with one fix.

import type { Span } from '../../../grammar/index.js'
import type { Report } from '../check.js'

export interface Slip {
  readonly span: Span
  readonly written: string
  readonly right: string
}

/** More than this many places tell the drafter nothing new. */
const MOST_RELATED = 20

/** `say` gives the message for the first place; how many there are is added to it. `all` completes 「全文3处都……」. */
export function reportHabit(slips: readonly Slip[], say: (first: Slip) => string, all: string): readonly Report[] {
  const [first, ...others] = slips
  if (first === undefined) return []
  return [{
    span: first.span,
    message: `${say(first)}${others.length === 0 ? '' : `全文同样的写法共${slips.length}处。`}`,
    related: others.slice(0, MOST_RELATED).map(({ span, written }) => ({ span, message: `同样的写法：“${written}”` })),
    fixes: [{
      title: others.length === 0 ? `改为“${first.right}”` : `全文${slips.length}处都${all}`,
      kind: 'safe',
      edits: slips.map(({ span, right }) => ({ span, newText: right })),
    }],
  }]
}
