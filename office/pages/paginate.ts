// Strips → pages: 22 lines each, with what must stand together kept together.

import type { ComposedBlock, Page, PagePiece } from './pages.js'

const TOLERANCE = 1e-6

/** @param height of the 版心, in points. There is always a first page. */
export function paginate(blocks: readonly ComposedBlock[], height: number): readonly Page[] {
  const tied = tiedHeights(blocks)
  const pages: PagePiece[] = []
  let from = 0
  let strip = 0
  let used = 0
  const turn = (): void => {
    pages.push({ top: 0, from, to: strip })
    from = strip
    used = 0
  }
  blocks.forEach((block, index) => {
    const whole = tied[index] ?? 0
    const moves = whole > height - used + TOLERANCE && whole <= height
    if (used > 0 && (block.breaksPage || moves)) turn()
    for (const { height: needed } of block.strips) {
      if (used > 0 && needed > height - used + TOLERANCE) turn()
      used += needed
      strip += 1
    }
  })
  if (used > 0 || pages.length === 0) turn()
  return pages.map((piece, index) => ({ pieces: [piece], number: index + 1 }))
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
    tied[index] = block.strips.reduce((sum, strip) => sum + strip.height, 0) + below
  }
  return tied
}
