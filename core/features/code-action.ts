// What an editor offers to do: a title, and the edits that do it.

import type { Finding, TextEdit } from '../finding.js'

/** Quick fixes mend findings; a rewrite is at the cursor; the source actions take the whole document. */
export type CodeActionKind = 'quickfix' | 'refactor.rewrite' | 'source.fixAll.yaodian' | 'source.renumber.yaodian'

export const CODE_ACTION_KINDS: readonly CodeActionKind[] = [
  'quickfix', 'refactor.rewrite', 'source.fixAll.yaodian', 'source.renumber.yaodian',
]

export interface CodeAction {
  readonly title: string
  readonly kind: CodeActionKind
  /** The finding that a quick fix removes; `undefined` for the action that mends many. */
  readonly finding: Finding | undefined
  /** The first fix of its finding. */
  readonly preferred: boolean
  /** What is edited: this document, or its project's yaodian.config.json, which may not be there yet, or a file that is new. */
  readonly target: 'document' | 'config' | NewFile
  /** Of the target's text; sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
}

export interface NewFile {
  /** Relative to the document. */
  readonly path: string
}
