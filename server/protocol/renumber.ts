// yaodian/renumber: what renumbering would do to an open document. The client applies the edits.

import type { Position, TextEdit } from 'vscode-languageserver'

/** Client → server. */
export type RenumberMethod = 'yaodian/renumber'

export interface RenumberParams {
  readonly textDocument: { readonly uri: string }
  readonly scope: 'document' | 'part' | 'series'
  /** Says which part or series; with `document` it is not looked at. */
  readonly position: Position
  /** The drafter's choice for levels that are unsettled; it is stated in the front matter with the same edits. */
  readonly schemes?: readonly SchemeChoice[]
}

export interface SchemeChoice {
  readonly level: NumberedLevel
  readonly kind: 'running' | 'restarting'
}

export type NumberedLevel = 1 | 2 | 3 | 4 | 5

export interface RenumberResult {
  /** Of the document's version `version`. */
  readonly edits: readonly TextEdit[]
  readonly version: number
  /** How many items got another number, how many references went along, how many places ought to be looked at. */
  readonly items: number
  readonly references: number
  readonly left: number
  /** Every change and every place, in Chinese; '' where there is none. */
  readonly account: string
  /** Levels that were left alone: ask the drafter, then ask again with `schemes`. */
  readonly unsettled: readonly UnsettledLevelInfo[]
}

export interface UnsettledLevelInfo {
  readonly level: NumberedLevel
  /** 「1.」 */
  readonly name: string
  readonly items: number
}
