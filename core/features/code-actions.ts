// The fixes that an editor offers: those of the findings at a place, and all safe ones of the document at once.

import type { Span } from '../../grammar/index.js'
import type { Finding, TextEdit } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { joinEdits } from '../text/edits.js'

export interface CodeAction {
  readonly title: string
  readonly kind: 'quickfix' | 'source.fixAll.yaodian'
  /** The finding that a quick fix removes; `undefined` for the action that mends many. */
  readonly finding: Finding | undefined
  /** The first fix of its finding. */
  readonly preferred: boolean
  /** Sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
}

/** The quick fixes of every finding that touches `span` (a cursor just behind a finding touches it), then fix-all. */
export function codeActions(snapshot: Snapshot, span: Span): readonly CodeAction[] {
  const quickFixes = snapshot.findings
    .filter(finding => finding.span.start <= span.end && span.start <= finding.span.end)
    .flatMap(quickFixesOf)
  const all = fixAll(snapshot)
  return all === undefined ? quickFixes : [...quickFixes, all]
}

/**
 * One action with the safe fixes that do not get in each other's way; `undefined` where there is none.
 * Fixes are taken whole or not at all: half a fix is a new mistake. What is left out waits for the next time.
 */
export function fixAll(snapshot: Snapshot): CodeAction | undefined {
  const safe = snapshot.findings.flatMap(finding => finding.fixes.find(fix => fix.kind === 'safe') ?? [])
  return safe.length === 0
    ? undefined
    : {
        title: '修正全部可以自动修正的问题',
        kind: 'source.fixAll.yaodian',
        finding: undefined,
        preferred: false,
        edits: joinEdits(safe.map(fix => fix.edits)),
      }
}

function quickFixesOf(finding: Finding): readonly CodeAction[] {
  const offered = finding.fixes.filter(fix => fix.edits.length > 0)
  return offered.map((fix, index) => ({
    title: fix.title,
    kind: 'quickfix',
    finding,
    preferred: index === 0,
    edits: fix.edits,
  }))
}
