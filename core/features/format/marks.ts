// Formatting of marks is what three checks mend safely: one rule, one place.

import type { TextEdit } from '../../finding.js'
import { mark } from '../../checks/numbering/mark.js'
import { space } from '../../checks/punctuation/space.js'
import { width } from '../../checks/punctuation/width.js'
import { isOn } from '../../checks/run.js'
import { readSuppressions } from '../../checks/suppressions.js'
import type { Snapshot } from '../../snapshot.js'

const CHECKS = [mark, width, space] as const

/**
 * Canonical ordinals (if `ordinals`), full-width marks in Chinese, no spaces beside them; not where that check is off or
 * silenced.
 */
export function markEdits(snapshot: Snapshot, ordinals: boolean): readonly TextEdit[] {
  const on = CHECKS.filter(check => isOn(check, snapshot) && (ordinals || check !== mark))
  const suppressions = readSuppressions(snapshot, new Set())
  return on.flatMap(({ code, run }) => run(snapshot)
    .flatMap(({ fixes = [] }) => fixes.find(({ kind }) => kind === 'safe')?.edits ?? [])
    .filter(({ span }) => !suppressions.covers(code, span.start)))
}
