// Custom requests about the numbering scheme: what a status bar shows, and how the drafter states it.

import type { Position } from 'vscode-languageserver'

/** Client → server: how the numbers run where the cursor is; `null` for what is no notice. */
export type SchemesMethod = 'yaodian/schemes'

export interface SchemesParams {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
}

export type SchemesResult = SchemesAtCursor | null

export interface SchemesAtCursor {
  /** In Chinese: 「1.连续 · （一）分节」. */
  readonly label: string
  /** Every level of the part, the highest first. */
  readonly levels: readonly LevelSchemeShown[]
}

export interface LevelSchemeShown {
  readonly level: number
  /** （一） */
  readonly name: string
  readonly kind: SchemeKind
  /** In Chinese, for the drafter. */
  readonly reason: string
  /** What the document's front matter states; absent where it leaves it open. */
  readonly stated?: SchemeKind
}

export type SchemeKind = 'running' | 'restarting'

/** Client → server: writes 编号 into the front matter; the server sends the edit by `workspace/applyEdit`. */
export type StateSchemeMethod = 'yaodian/stateScheme'

export interface StateSchemeParams {
  readonly textDocument: { readonly uri: string }
  /** 1 to 5; absent for all items, （一） and 1. */
  readonly level?: number
  /** Absent: by the numbers themselves. */
  readonly kind?: SchemeKind
}
