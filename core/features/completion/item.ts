// What completion offers, as plain data; and a piece of text that may be offered.

import type { Span } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'

/** What could be typed at one place. Nothing is left to filter or to sort: what is here fits what has been typed. */
export interface Completion {
  /**
   * What all items replace: what has been typed of them, which may be nothing; of an ordinal also the bracket behind the
   * cursor that the editor has closed by itself. It holds the cursor and lies in its line, as editors demand.
   */
  readonly span: Span
  /** Behind the rest of the word in which the cursor stands: for editors that overwrite words. */
  readonly replaceEnd: number
  /** The text from the start of `span` to the cursor. */
  readonly typed: string
  /** The best first. */
  readonly items: readonly CompletionItem[]
}

export interface CompletionItem {
  readonly kind: CompletionKind
  /** What the list shows. */
  readonly label: string
  /** In a few words, beside the label; '' where there is nothing to say. */
  readonly detail: string
  /** In a sentence or two, for who wants to know more; '' where there is nothing to say. */
  readonly documentation: string
  /** In place of the typed text. */
  readonly insertText: string
  /** Elsewhere in the document; they touch neither the span nor each other. */
  readonly additionalEdits: readonly TextEdit[]
  /** Something follows as a rule: the editor had better ask again once it is accepted. */
  readonly goesOn: boolean
  /** The typed text covers it by reading (pinyin), so that it cannot be meant as it stands. */
  readonly byReading: boolean
}

export type CompletionKind =
  | 'unit'
  | 'unit-class'
  | 'person'
  | 'clause-label'
  | 'role-phrase'
  | 'time-limit'
  | 'mark'
  | 'key'
  | 'value'
  | 'code'
  | 'reference'
  | 'ordinal'

/** Something that may be offered: where the typed text fits one of its keys, it is. */
export interface Candidate extends Omit<CompletionItem, 'documentation' | 'additionalEdits' | 'byReading'> {
  /** What may be typed to find it. */
  readonly keys: readonly string[]
  /** Only from the first character of a key on. */
  readonly fromStart?: boolean
  readonly documentation?: string
  readonly additionalEdits?: readonly TextEdit[]
}
