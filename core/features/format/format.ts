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
  return editsWithin(editInRounds(snapshot, oneRound).edits, snapshot.text, range)
}

function oneRound(snapshot: Snapshot): readonly TextEdit[] {
  const edits = [
    ...frontMatterEdits(snapshot), ...blankLineEdits(snapshot), ...lineEdits(snapshot), ...ordinalEdits(snapshot),
    ...markEdits(snapshot),
  ]
  const groups = edits.map(edit => [edit])
  return sortEdits(fittingGroups(groups).flatMap(index => groups[index] ?? []))
}
