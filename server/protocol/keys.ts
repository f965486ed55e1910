// What keys do to items, for a client with keys of its own. Places are UTF-16 offsets: whoever types on can move them along.

/** Client → server: lines have been broken; what belongs at the beginning of the new ones? */
export type OnEnterMethod = 'yaodian/onEnter'

export interface OnEnterParams {
  readonly textDocument: { readonly uri: string }
  /** One for each cursor, where it stands now. */
  readonly breaks: readonly {
    readonly offset: number
    /** Nothing stood behind the cursor when Enter was pressed. */
    readonly atLineEnd: boolean
  }[]
}

/** Client → server: Tab and Shift+Tab on items. */
export type ChangeLevelMethod = 'yaodian/changeLevel'

export interface ChangeLevelParams {
  readonly textDocument: { readonly uri: string }
  readonly selections: readonly OffsetRange[]
  readonly change: 'deeper' | 'higher'
}

/** Client → server: Alt+↑ and Alt+↓ on items. */
export type MoveItemsMethod = 'yaodian/moveItems'

export interface MoveItemsParams {
  readonly textDocument: { readonly uri: string }
  readonly selection: OffsetRange
  readonly direction: 'up' | 'down'
}

/** `null` where the key has its ordinary meaning; `obstacle` where it has ours, but cannot be followed. */
export type TypedResult =
  | {
    /** Of the document's version that the edits are for. */
    readonly version: number
    /** Sorted, not overlapping. */
    readonly edits: readonly (OffsetRange & { readonly newText: string })[]
    /** After the edits. */
    readonly selections: readonly OffsetRange[]
  }
  | { readonly obstacle: 'top-level' | 'deepest-level' | 'first' | 'last' }
  | null

export interface OffsetRange {
  readonly start: number
  readonly end: number
}
