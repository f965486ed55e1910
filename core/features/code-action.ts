// What an editor offers to do: a title, and the edits that do it.

import type { Finding, TextEdit } from '../finding.js'

export interface CodeAction {
  readonly title: string
  readonly kind: 'quickfix' | 'source.fixAll.yaodian'
  /** The finding that a quick fix removes; `undefined` for the action that mends many. */
  readonly finding: Finding | undefined
  /** The first fix of its finding. */
  readonly preferred: boolean
  /** What is edited: this document, or its project's yaodian.config.json, which may not be there yet. */
  readonly target: 'document' | 'config'
  /** Of the target's text; sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
}
