// The same slip all over a document is one habit of its drafter, and so one finding with one fix.

import type { Span } from '../../../grammar/index.js'
import { acrossPieces, moveSpanned, type Across } from '../../across.js'
import type { Fix } from '../../finding.js'
import { maskedLines, type MaskedLine } from '../../model/masked-lines.js'
import type { Snapshot } from '../../snapshot.js'
import type { Report } from '../check.js'

export interface Slip {
  readonly span: Span
  readonly written: string
  readonly right: string
}

/** More than this many places tell the drafter nothing new. */
const MOST_RELATED = 20

/** The slips of all lines; `question` is a name of its own. */
export function slipsIn(
  snapshot: Snapshot, question: string, quotations: 'read' | 'masked', find: (line: MaskedLine) => readonly Slip[],
): Across<Slip> {
  return acrossPieces(snapshot, question, own => maskedLines(own, quotations), find, moveSpanned)
}

/**
 * `say` gives the message for the first place; how many there are is added to it. `all` completes 「全文3处都……」. `more` are
 * further ways to mend all of them.
 */
export function reportHabit(
  slips: Across<Slip>, say: (first: Slip) => string, all: string, more: (slips: readonly Slip[]) => readonly Fix[] = () => [],
): readonly Report[] {
  const [first, ...others] = slips.first(1 + MOST_RELATED)
  const { count } = slips
  if (first === undefined) return []
  return [{
    span: first.span,
    message: `${say(first)}${count === 1 ? '' : `全文同样的写法共${count}处。`}`,
    related: others.map(({ span, written }) => ({ span, message: `同样的写法：“${written}”` })),
    get fixes() {
      const every = slips.all()
      const title = count === 1 ? `改为“${first.right}”` : `全文${count}处都${all}`
      const edits = every.map(({ span, right }) => ({ span, newText: right }))
      return [{ title, kind: 'safe', edits } as const, ...more(every)]
    },
  }]
}
