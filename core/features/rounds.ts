// Edits made again and again until nothing is left to do, and what they come to in the end.

import { textOf } from '../../grammar/index.js'
import { analyze } from '../analyze.js'
import type { TextEdit } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { applyEdits } from '../text/edits.js'
import { editPieces, editsOfPieces, originalOffsets, wholeText } from '../text/piece-table.js'

export interface Outcome<Edit extends TextEdit> {
  /** Of the text after all rounds. */
  readonly snapshot: Snapshot
  /** From the original text to that one: sorted, not overlapping, none idle. */
  readonly edits: readonly TextEdit[]
  /** Every single edit in the order in which it was made. */
  readonly made: readonly MadeEdit<Edit>[]
}

export interface MadeEdit<Edit extends TextEdit> {
  readonly edit: Edit
  /** Where it is in the original text; for what was put in by an earlier round, where that was put in. */
  readonly offset: number
  readonly oldText: string
}

/** A mark may wait for the one beside it: a hundred straight quotes in a row take ten rounds. Edits that never agree end here. */
const MOST_ROUNDS = 100

/**
 * Rounds of edits until one changes nothing or brings a text back.
 *
 * @param editsOf the edits of one round: sorted, not overlapping
 */
export function editInRounds<Edit extends TextEdit>(
  original: Snapshot, editsOf: (snapshot: Snapshot) => readonly Edit[],
): Outcome<Edit> {
  let snapshot = original
  let pieces = wholeText(original.text)
  const made: MadeEdit<Edit>[] = []
  const seen = new Set([original.text])
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = editsOf(snapshot)
    const text = applyEdits(snapshot.text, edits)
    if (seen.has(text)) break
    seen.add(text)
    const offsets = originalOffsets(pieces, edits.map(edit => edit.span.start))
    for (const [i, edit] of edits.entries()) {
      made.push({ edit, offset: offsets[i] ?? 0, oldText: textOf(snapshot.text, edit.span) })
    }
    pieces = editPieces(pieces, edits)
    snapshot = analyze(text, original.context, snapshot)
  }
  return { snapshot, edits: editsOfPieces(pieces, original.text), made }
}
