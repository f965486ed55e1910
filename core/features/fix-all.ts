// All safe fixes at once, again and again until nothing is left to do: one engine for editors and the command line.

import type { Finding, Fix, TextEdit } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { fittingGroups, sortEdits } from '../text/edits.js'
import { withLineEnds } from '../text/line-ends.js'
import { editInRounds } from './rounds.js'

export interface FixedDocument {
  /** Of the text after all fixes, with what is still found in it. */
  readonly snapshot: Snapshot
  /** From the original text to the fixed one: sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
  /** Every single change in the order in which it was made. */
  readonly changes: readonly Change[]
}

/** One edit of one fix. */
export interface Change {
  /** Of the check whose finding it mends. */
  readonly code: string
  /** Where it is in the original text; for what was put in by an earlier change, where that was put in. */
  readonly offset: number
  readonly oldText: string
  readonly newText: string
}

/**
 * The document after all safe fixes. The fixes of one round go together as far as they do not overlap; of two that do,
 * the finding that comes first has its way. A fix is taken whole or not at all: half a fix is a new mistake.
 */
export function fixDocument(original: Snapshot): FixedDocument {
  const { snapshot, edits, made } = editInRounds(original, safeEdits)
  const changes = made.map(({ edit: { code, newText }, offset, oldText }) => ({ code, offset, oldText, newText }))
  return { snapshot, edits, changes }
}

/** The fix of a finding that may be applied unasked. */
export function safeFixOf({ fixes }: Finding): Fix | undefined {
  return fixes.find(fix => fix.kind === 'safe')
}

interface CodedEdit extends TextEdit {
  readonly code: string
}

function safeEdits({ findings, text }: Snapshot): readonly CodedEdit[] {
  const groups = findings.flatMap(finding => {
    const fix = safeFixOf(finding)
    return fix === undefined ? [] : [fix.edits.map(edit => ({ ...withLineEnds(edit, text), code: finding.code }))]
  })
  return sortEdits(fittingGroups(groups).flatMap(index => groups[index] ?? []))
}
