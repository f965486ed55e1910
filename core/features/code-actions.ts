// What an editor offers to do about findings: their fixes, ways not to hear of them again, and all safe fixes at once.

import type { Span } from '../../grammar/index.js'
import type { Finding } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { withLineEnds } from '../text/line-ends.js'
import { absentDirectoryActions } from './absent-directories.js'
import { CODE_ACTION_KINDS, type CodeAction, type CodeActionKind } from './code-action.js'
import { fixDocument, safeFixOf } from './fix-all.js'
import { numberActions, renumberAll } from './number-actions.js'
import { suppressionActions } from './suppression-actions.js'

/**
 * The quick fixes of every finding that touches `span` (a cursor just behind a finding touches it); after all of them
 * the ways to silence these findings; then what can be done to the number there; then fix-all and renumbering, which
 * take the whole document into account.
 *
 * @param kinds what is asked for
 */
export function codeActions(
  snapshot: Snapshot, span: Span, kinds: readonly CodeActionKind[] = ['quickfix', 'source.fixAll.yaodian'],
): readonly CodeAction[] {
  return CODE_ACTION_KINDS.filter(kind => kinds.includes(kind)).flatMap(kind => actionsOf(kind, snapshot, span))
}

function actionsOf(kind: CodeActionKind, snapshot: Snapshot, span: Span): readonly CodeAction[] {
  switch (kind) {
    case 'quickfix': return quickFixes(snapshot, span)
    case 'refactor.rewrite': return numberActions(snapshot, span)
    case 'source.fixAll.yaodian': {
      const all = fixAll(snapshot)
      return all === undefined ? [] : [all]
    }
    case 'source.renumber.yaodian': return renumberAll(snapshot)
  }
}

/** One action with all safe fixes, as `fixDocument` makes them; `undefined` where there is none. */
export function fixAll(snapshot: Snapshot): CodeAction | undefined {
  if (!snapshot.findings.some(finding => safeFixOf(finding) !== undefined)) return undefined
  const { edits } = fixDocument(snapshot)
  return edits.length === 0 ? undefined : {
    title: '修正全部可以自动修正的问题',
    kind: 'source.fixAll.yaodian',
    finding: undefined,
    preferred: false,
    target: 'document',
    edits,
  }
}

function quickFixes(snapshot: Snapshot, { start, end }: Span): readonly CodeAction[] {
  const touched = snapshot.findings.filter(({ span }) => span.start <= end && start <= span.end)
  return [
    ...touched.flatMap(finding => fixesOf(finding, snapshot.text)),
    ...absentDirectoryActions(snapshot, touched),
    ...suppressionActions(snapshot, touched),
  ]
}

function fixesOf(finding: Finding, text: string): readonly CodeAction[] {
  const offered = finding.fixes.filter(fix => fix.edits.length > 0)
  return offered.map((fix, index) => ({
    title: fix.title,
    kind: 'quickfix',
    finding,
    preferred: index === 0,
    target: 'document',
    edits: fix.edits.map(edit => withLineEnds(edit, text)),
  }))
}
