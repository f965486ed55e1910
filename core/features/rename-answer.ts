// What renaming answers: edits file by file, or in a sentence why not.

import type { Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'

/** The name that would be changed. */
export interface Renamable {
  readonly span: Span
  readonly name: string
}

/** Why the drafter cannot have it, and what to do instead; in Chinese. */
export interface Refusal {
  readonly refused: string
}

export interface FileEdits {
  readonly uri: string
  /** Sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer
}
