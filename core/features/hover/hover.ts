// What the cursor rests on, explained: the finding there, and the thing itself.

import type { Span } from '../../../grammar/index.js'
import type { CheckPages } from '../../checks/catalogue.js'
import type { Snapshot } from '../../snapshot.js'
import { hoverFinding } from './finding.js'
import { hoverKey } from './front-matter-key.js'
import { hoverLabel } from './label.js'
import { hoverOrdinal } from './ordinal.js'
import { hoverReference } from './reference.js'
import { paragraphs, type Hover, type HoverSubject } from './subject.js'
import { hoverSuppression } from './suppression.js'
import { hoverTimeLimit } from './time-limit.js'
import { hoverUnit } from './unit.js'

/** No two of them ever stand at one place; a finding may stand on each. */
const SUBJECTS: readonly HoverSubject[] = [
  hoverOrdinal, hoverLabel, hoverReference, hoverUnit, hoverTimeLimit, hoverKey, hoverSuppression,
]

/**
 * The finding first, for it is what was looked for; the range is the shorter one of both.
 *
 * @param pages of a check whose page is not among them only title and source are told
 */
export function hover(snapshot: Snapshot, offset: number, pages: CheckPages): Hover | undefined {
  const finding = hoverFinding(snapshot, offset, pages)
  const subject = firstOf(snapshot, offset)
  if (finding === undefined || subject === undefined) return finding ?? subject
  return {
    span: lengthOf(subject.span) < lengthOf(finding.span) ? subject.span : finding.span,
    markdown: paragraphs(finding.markdown, '---', subject.markdown),
  }
}

function firstOf(snapshot: Snapshot, offset: number): Hover | undefined {
  for (const subject of SUBJECTS) {
    const found = subject(snapshot, offset)
    if (found !== undefined) return found
  }
  return undefined
}

function lengthOf({ start, end }: Span): number {
  return end - start
}
