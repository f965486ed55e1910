// The desk on which the pages lie: a column of sheets, of which only those in view are drawn.

import type { Sheet } from '../../server/protocol.js'
import { drawMark, drawPage } from './draw.js'
import { sheetOf, spotOf, type Pages, type PlacedStrip, type PrintedPage, type Spot } from './pages.js'

/** Pixels above, between and below the pages. */
const GAP = 16
/** Part of the window's height that stays above and below a line that is brought into view. */
const MARGIN = 0.15

export interface Desk {
  /** Lays out the pages anew, at `scale` pixels for a point. */
  lay(pages: Pages, scale: number): void
  /** Scrolls so that the cursor's line stands well inside the window, if it does not. */
  revealCursor(): void
  /** The page in the middle of the window, from 0. */
  pageInView(): number
  scrollToPage(index: number): void
  /** The page under a point of the window, and the point on it in points from the top left of the 版心. */
  hit(clientX: number, clientY: number): { readonly page: PrintedPage; readonly x: number; readonly y: number } | undefined
}

interface Laid {
  readonly pages: Pages
  readonly scale: number
  readonly cursor: Spot | undefined
  /** Pixels from the top of the stack to each page, and to where one more would begin. */
  readonly tops: readonly number[]
}

interface Drawn {
  readonly frame: HTMLElement
  readonly page: PrintedPage
  readonly drawing: SVGSVGElement
}

/** @param label names a page for who cannot see it, by its number */
export function newDesk(desk: HTMLElement, stack: HTMLElement, label: (number: number) => string): Desk {
  let laid: Laid | undefined
  const drawn = new Map<number, Drawn>()

  /** The page that `y` pixels of the stack fall on, or that is next above them. */
  const pageAt = (y: number): number => {
    const tops = laid?.tops ?? []
    return Math.min(Math.max(0, tops.findLastIndex(top => top <= y)), Math.max(0, tops.length - 2))
  }
  const refresh = (): void => {
    if (laid === undefined) return
    const { pages, cursor } = laid
    const first = pageAt(desk.scrollTop - desk.clientHeight / 2)
    const last = pageAt(desk.scrollTop + desk.clientHeight * 1.5)
    for (const [index, { frame }] of drawn) {
      if (index >= first && index <= last) continue
      frame.remove()
      drawn.delete(index)
    }
    for (let index = first; index <= last; index += 1) {
      const page = pages.printed[index]
      if (page === undefined) continue
      drawMark(draw(index, page, pages), cursor?.page === index ? cursor : undefined, sheetOf(pages, page))
    }
  }

  const draw = (index: number, page: PrintedPage, pages: Pages): SVGSVGElement => {
    const before = drawn.get(index)
    const frame = before?.frame ?? newFrame(index)
    place(frame, index, sheetOf(pages, page))
    if (before !== undefined && samePage(before.page, page)) return before.drawing
    const drawing = drawPage(page, sheetOf(pages, page), pages.sheets.portrait)
    frame.replaceChildren(drawing)
    frame.setAttribute('aria-label', label(page.number))
    drawn.set(index, { frame, page, drawing })
    return drawing
  }

  /** In the order of the pages, so that they are read in it. */
  const newFrame = (index: number): HTMLElement => {
    const frame = document.createElement('section')
    frame.className = 'page'
    const after = [...drawn].filter(([other]) => other > index).sort(([one], [other]) => one - other)[0]?.[1].frame
    stack.insertBefore(frame, after ?? null)
    return frame
  }

  const place = (frame: HTMLElement, index: number, sheet: Sheet): void => {
    const scale = laid?.scale ?? 1
    const width = sheet.width * scale
    frame.style.top = `${laid?.tops[index] ?? 0}px`
    // In the middle of the window, not of the widest page: a turned page must not push the upright ones out of sight.
    frame.style.left = `${Math.max(GAP, (desk.clientWidth - width) / 2)}px`
    frame.style.width = `${width}px`
    frame.style.height = `${sheet.height * scale}px`
  }

  desk.addEventListener('scroll', refresh, { passive: true })
  return {
    lay(pages, scale) {
      const { cursor } = pages
      const before = laid
      const tops = topsOf(pages, scale)
      laid = { pages, scale, cursor: cursor === null ? undefined : spotOf(pages, cursor), tops }
      stack.style.height = `${tops.at(-1) ?? 0}px`
      stack.style.minWidth = `${widthOf(pages) * scale + 2 * GAP}px`
      if (before !== undefined && before.scale !== scale) desk.scrollTop *= scale / before.scale
      refresh()
    },
    revealCursor() {
      if (laid?.cursor === undefined) return
      const { pages: { printed, sheets }, scale, tops, cursor: { page, line } } = laid
      const { area } = sheets[printed[page]?.orientation ?? 'portrait']
      const top = (tops[page] ?? 0) + (area.top + line.top) * scale
      const bottom = top + line.strip.height * scale
      const margin = desk.clientHeight * MARGIN
      const seen = top >= desk.scrollTop + margin && bottom <= desk.scrollTop + desk.clientHeight - margin
      if (!seen) desk.scrollTop = top - desk.clientHeight * 0.4
      refresh()
    },
    pageInView: () => pageAt(desk.scrollTop + desk.clientHeight / 2),
    scrollToPage(index) {
      desk.scrollTop = (laid?.tops[Math.max(0, index)] ?? 0) - GAP
    },
    hit(clientX, clientY) {
      if (laid === undefined) return undefined
      const { pages } = laid
      for (const { frame, page } of drawn.values()) {
        const box = frame.getBoundingClientRect()
        if (clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom) continue
        const sheet = sheetOf(pages, page)
        const scale = box.width / sheet.width
        return { page, x: (clientX - box.left) / scale - sheet.area.left, y: (clientY - box.top) / scale - sheet.area.top }
      }
      return undefined
    },
  }
}

/** A page that prints the same strips at the same places need not be drawn again. */
function samePage(one: PrintedPage, other: PrintedPage): boolean {
  const same = (strip: PlacedStrip, index: number): boolean =>
    strip.strip === other.strips[index]?.strip && strip.top === other.strips[index]?.top
  const alike = one.numbered === other.numbered && one.orientation === other.orientation
  return alike && one.number === other.number && one.strips.length === other.strips.length && one.strips.every(same)
}

function topsOf(pages: Pages, scale: number): readonly number[] {
  const tops = [GAP]
  for (const page of pages.printed) tops.push((tops.at(-1) ?? GAP) + sheetOf(pages, page).height * scale + GAP)
  return tops
}

/** Of the widest page, in points. */
export function widthOf(pages: Pages): number {
  return Math.max(0, ...pages.printed.map(page => sheetOf(pages, page).width))
}
