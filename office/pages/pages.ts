// Pages as they will print, as plain data: what stands where. Word composes for itself; this is its forecast.
//
// Lengths are in points (1/72 inch). Within a strip, x counts from the left edge of the 版心 and y from the strip's top.

import type { Run } from '../layout/blocks.js'

export interface Composition {
  /** One for each block of `flowOf` the layout, in the same order. */
  readonly blocks: readonly ComposedBlock[]
  readonly pages: readonly Page[]
}

/** A layout block, broken into strips: the same object as long as the block prints the same. */
export interface ComposedBlock {
  readonly strips: readonly Strip[]
  /** The strips must not be parted from the first strip of the block after it by the end of a page. */
  readonly keepWithNext: boolean
  /** What follows begins a new page, or one with an even number; such a block has no strips. */
  readonly breaksPage: 'no' | 'any' | 'even'
  /** With `breaksPage`: the kind of the pages that follow; `undefined` where they are like those before. */
  readonly pages: PageKind | undefined
  /** Stands on the lower edge of the 版心. */
  readonly atFoot: boolean
}

export interface PageKind {
  readonly orientation: 'portrait' | 'landscape'
  readonly pageNumbers: 'outer' | 'outer-after-first' | 'none'
}

/** What no page break divides, as wide as the 版心: a line of print, or a blank one. */
export interface Strip {
  readonly height: number
  readonly texts: readonly PlacedText[]
  /** Lines drawn on it; they may reach beyond it. None if not said otherwise. */
  readonly rules?: readonly Rule[]
}

/** A line drawn across the page or down it; its ends count as x and y of the strip do. */
export interface Rule {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly thickness: number
  readonly red: boolean
}

export interface PlacedText {
  readonly runs: readonly Run[]
  /** UTF-16 offset of the first character in the block's printed text (`printedText`). */
  readonly start: number
  readonly left: number
  /** Advance of a 字. */
  readonly cell: number
  /** The characters that are half as wide: their indexes, counted in characters. */
  readonly halves: readonly number[]
  /** What justification adds to each advance. */
  readonly stretch: number
  /** Half way up the characters; half way up the strip if not said otherwise. */
  readonly middle?: number
  /** Height of a character where it is not that of its face. Its width is `cell`, so it may be set narrower. */
  readonly points?: number
}

export interface Page {
  /** From top to bottom; on most pages there is one. */
  readonly pieces: readonly PagePiece[]
  /** From 1. */
  readonly number: number
  /** Whether the number is printed. */
  readonly numbered: boolean
  readonly orientation: 'portrait' | 'landscape'
}

/** Strips that stand under each other. */
export interface PagePiece {
  /** From the top of the 版心 to the first of them. */
  readonly top: number
  /** Strips are counted through all blocks, from 0; `to` is not among them. */
  readonly from: number
  readonly to: number
}
