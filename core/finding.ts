// What a check reports: plain data, in offsets; hosts translate it and never decide.

import type { Span } from '../grammar/index.js'

export type Severity = 'error' | 'warning' | 'hint'

export interface Finding {
  /** `group/kebab-slug`, the name of the check. */
  readonly code: string
  readonly severity: Severity
  readonly span: Span
  /** What is wrong, why, and what to do, in Chinese. */
  readonly message: string
  /** The rule that backs the check: 「惯例」, 「国标 GB/T 9704—2012 7.3.3」. */
  readonly source: string
  /** Other places that belong to the same defect. */
  readonly related: readonly RelatedPlace[]
  /** In the order in which they are offered; the first is the preferred one. */
  readonly fixes: readonly Fix[]
}

export interface RelatedPlace {
  readonly span: Span
  readonly message: string
}

export interface Fix {
  readonly title: string
  /** `safe`: may be applied unasked with others; `choice`: only when the drafter picks it. */
  readonly kind: 'safe' | 'choice'
  /** Edits of this document, sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
}

export interface TextEdit {
  readonly span: Span
  readonly newText: string
}

/** A check that broke on a document. */
export interface CheckFailure {
  readonly code: string
  readonly error: unknown
}
