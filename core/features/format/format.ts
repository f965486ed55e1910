// Formatting: the canonical form of section 7 of the language. It changes no word, no digit and no meaning.

import type { Span } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import type { Snapshot } from '../../snapshot.js'
import { editsWithin, fittingGroups, sortEdits } from '../../text/edits.js'
import { editInRounds } from '../rounds.js'
import { blankLineEdits } from './blank-lines.js'
import { frontMatterEdits } from './front-matter.js'
import { lineEdits } from './lines.js'
import { markEdits } from './marks.js'
import { ordinalEdits } from './ordinals.js'

/**
 * The edits that bring the document, or the lines that `range` touches, into canonical form: sorted, not overlapping,
 * each as small as it can be. What the drafter has suppressed or switched off is left as it is written.
 */
export function formatDocument(snapshot: Snapshot, range?: Span): readonly TextEdit[] {
  const whole = editInRounds(snapshot, now => oneRound(now, true))
  const { edits } = sameItems(snapshot, whole.snapshot) ? whole : editInRounds(snapshot, now => oneRound(now, false))
  return editsWithin(edits, snapshot.text, range)
}

/** Whether a line is an item may hang on how the ordinals around it are written: 2.１ behind #. is one behind 1. only. */
function sameItems(one: Snapshot, other: Snapshot): boolean {
  const items = ({ nodes }: Snapshot) => nodes.map(({ level, number }) => `${level} ${number}`).join()
  return items(one) === items(other)
}

/** `ordinals`: in canonical form as well. */
function oneRound(snapshot: Snapshot, ordinals: boolean): readonly TextEdit[] {
  const edits = [
    ...frontMatterEdits(snapshot), ...blankLineEdits(snapshot), ...lineEdits(snapshot),
    ...ordinals ? ordinalEdits(snapshot) : [], ...markEdits(snapshot, ordinals),
  ]
  const groups = edits.map(edit => [edit])
  return sortEdits(fittingGroups(groups).flatMap(index => groups[index] ?? []))
}
