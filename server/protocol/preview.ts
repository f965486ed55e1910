// 预览: the pages of the document as it stands in the editor, and the way from print to source.

import type { Position } from 'vscode-languageserver'
import type { ComposedBlock, Composer, Page } from '../../office/index.js'

export type {
  ComposedBlock, Page, PagePiece, PlacedText, Rule, Run, Sheet, SheetFace, Strip,
} from '../../office/index.js'

/** Client → server: the pages, or what has changed on them since an earlier answer. */
export type PreviewMethod = 'yaodian/preview'

export interface PreviewParams {
  readonly textDocument: { readonly uri: string }
  /** The `id` of the answer that the client has; without it, or where it is not the newest, all is sent. */
  readonly previous?: string
  /** The cursor: where print shows it is answered. */
  readonly position?: Position
}

/** `null` for a document that is not printed: a unit directory, a settings file. */
export type PreviewResult = Preview | null

export interface Preview {
  readonly id: string
  /** The `id` that `blocks` starts from; `null` where it starts from nothing, and everything is there. */
  readonly since: string | null
  /** The paper, upright and turned; `null` where it is as before. */
  readonly sheets: Composer['sheets'] | null
  /** The blocks between `start` and `start + removed` of what was there before give way to `inserted`. */
  readonly blocks: { readonly start: number; readonly removed: number; readonly inserted: readonly ComposedBlock[] }
  /** `null` where they are as before. */
  readonly pages: readonly Page[] | null
  /** `null` where no cursor was given, or print shows nothing of the text around it. */
  readonly cursor: PreviewPlace | null
}

/** A place in print. */
export interface PreviewPlace {
  /** Counted through all blocks. */
  readonly block: number
  /** UTF-16 offset in the block's printed text. */
  readonly offset: number
}

/** Client → server: the place in the document from which a place in print comes. */
export type PreviewSourceMethod = 'yaodian/previewSource'

export interface PreviewSourceParams {
  readonly textDocument: { readonly uri: string }
  /** The answer in which the place was seen. */
  readonly id: string
  readonly place: PreviewPlace
}

/** `null` where the document is no longer as it was then, or the place comes from nowhere in the text. */
export type PreviewSourceResult = Position | null
