// Strips → pages: 22 lines each, with what must stand together kept together.

import type { ComposedBlock, Page, PageKind, PagePiece } from './pages.js'
import type { Sheet } from './sheet.js'

const TOLERANCE = 1e-6

/** @param first what the first pages are like. There is always a first page. */
export function paginate(blocks: readonly ComposedBlock[], first: PageKind, sheet: Sheet): readonly Page[] {
  const paper = new Pages(first, sheet)
  const tied = tiedHeights(blocks)
  blocks.forEach((block, index) => {
    if (block.breaksPage !== 'no') paper.begin(block)
    const whole = block.atFoot ? heightOf(block) : tied[index] ?? 0
    if (paper.used > 0 && !paper.holds(whole) && whole <= paper.height) paper.turn()
    if (block.atFoot) paper.sink(whole)
    for (const { height } of block.strips) paper.take(height)
  })
  if (paper.used > 0 || paper.finished.length === 0) paper.turn()
  return paper.finished
}

/** The pages while they are being filled. */
class Pages {
  readonly finished: Page[] = []
  used = 0
  private pieces: PagePiece[] = []
  private top = 0
  private from = 0
  private strip = 0
  /** The first page of its kind may go without a number. */
  private opened = 0

  constructor(private kind: PageKind, private readonly sheet: Sheet) {}

  get height(): number {
    const { area } = this.sheet
    return this.kind.orientation === 'landscape' ? area.width : area.height
  }

  holds(height: number): boolean {
    return height <= this.height - this.used + TOLERANCE
  }

  take(height: number): void {
    if (this.used > 0 && !this.holds(height)) this.turn()
    this.used += height
    this.strip += 1
  }

  /** Begins a page where something stands already, and an empty one more where the next would be odd. */
  begin({ breaksPage, pages }: ComposedBlock): void {
    if (this.used > 0) this.turn()
    if (pages !== undefined) {
      this.kind = pages
      this.opened = this.finished.length
    }
    if (breaksPage === 'even' && this.finished.length % 2 === 0) this.turn()
  }

  /** What follows ends on the lower edge of the 版心. */
  sink(height: number): void {
    this.close()
    this.top = Math.max(this.used, this.height - height)
    this.used = this.top
  }

  turn(): void {
    this.close()
    const { orientation, pageNumbers } = this.kind
    const isFirst = this.finished.length === this.opened
    const numbered = pageNumbers === 'outer' || (pageNumbers === 'outer-after-first' && !isFirst)
    const pieces = this.pieces.length > 0 ? this.pieces : [{ top: 0, from: this.from, to: this.strip }]
    this.finished.push({ pieces, number: this.finished.length + 1, numbered, orientation })
    this.pieces = []
    this.top = 0
    this.used = 0
  }

  private close(): void {
    if (this.strip > this.from) this.pieces.push({ top: this.top, from: this.from, to: this.strip })
    this.from = this.strip
  }
}

function heightOf({ strips }: ComposedBlock): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0)
}

/**
 * For each block, the height that must not be divided from its top on: the whole of a kept block, with that of the
 * block that it is kept with, down to the first strip of the one that is not kept. 0 where nothing is tied.
 */
function tiedHeights(blocks: readonly ComposedBlock[]): readonly number[] {
  const tied: number[] = Array.from({ length: blocks.length }, () => 0)
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    const [block, next] = [blocks[index], blocks[index + 1]]
    if (block === undefined || next === undefined || !block.keepWithNext) continue
    const below = next.keepWithNext ? tied[index + 1] ?? 0 : next.strips[0]?.height ?? 0
    tied[index] = heightOf(block) + below
  }
  return tied
}
