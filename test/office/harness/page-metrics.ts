// Measures rendered pages against GB/T 9704-2012: 22 lines of 28 characters, the left edge, the page number.

import type { PdfLine, PdfPage } from './pdf-pages.js'

/** In points from the top left of the paper; the numbers stand here a second time, so that a slip in the profile shows. */
const AREAS = {
  '9704': { left: 79.35, right: 521.6, top: 104.9, bottom: 742.7, line: 28.95 },
  '33476': { left: 79.35, right: 521.6, top: 98, bottom: 749.55, line: 29.45 },
}
const PAPER = { width: 595.3, height: 841.9 }
const LINES = { portrait: 22, landscape: 15 }
const CHARACTERS_PER_LINE = { portrait: 28, landscape: 40 }
const FIRST_LINE_INSET = 31.6 // two 字 of the body
const PAGE_NUMBER_INSET = 14 // one 字 of 4号
/** The dashes of the page number, from the lower edge of the upright sheet: 35 mm less 7 mm (7.5). */
const PAGE_NUMBER_FROM_EDGE = 79.4
const TOLERANCE = { edge: 1, inset: 1.5, dash: 3 }

/** What a page is meant to be. */
export interface PagePlan {
  readonly margins: '9704' | '33476'
  readonly orientation: 'portrait' | 'landscape'
  readonly numbered: boolean
  /** What stands below is 版记, off the grid of 22 lines: in points from the top of the paper. */
  readonly foot: number
}

export interface PrintedPage {
  /** The running text of the page, without its number. */
  readonly text: string
  /** The row on which the last line stands, from 1; 版记 not counted. */
  readonly lastRow: number
  /** How many rows such a page has. */
  readonly rows: number
  /** Full lines of full-width characters only. */
  readonly fullLines: number
  readonly problems: readonly string[]
}

interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly line: number
  readonly orientation: PagePlan['orientation']
}

/** `number` counts pages from 1. */
export function measurePage(page: PdfPage, number: number, plan: PagePlan): PrintedPage {
  const area = areaOf(plan)
  const outside = (line: PdfLine): boolean =>
    area.orientation === 'portrait' ? line.middle >= area.bottom : line.right < area.left - TOLERANCE.edge
  const inside = page.lines.filter(line => !outside(line))
  const body = inside.filter(line => line.middle < plan.foot)
  const rows = body.map(line => Math.floor((line.middle - area.top) / area.line) + 1)
  const last = LINES[area.orientation]
  const problems = [
    ...paperProblems(page, area),
    ...rows.filter(row => row < 1 || row > last).map(row => `a line stands on row ${row}`),
    ...rows.filter((row, i) => rows.indexOf(row) !== i).map(row => `two lines stand on row ${row}`),
    ...edgeProblems(body, area),
    ...body.flatMap((line, i) => widthProblems(line, body[i + 1]?.text ?? '', area)),
    ...pageNumberProblems(page.lines.filter(outside), plan.numbered ? number : undefined, area),
  ]
  return {
    text: inside.map(line => line.text).join(''),
    lastRow: Math.max(0, ...rows),
    rows: last,
    fullLines: body.filter(line => isFull(line, area) && line.text.length === CHARACTERS_PER_LINE[area.orientation]).length,
    problems: problems.map(problem => `page ${number}: ${problem}`),
  }
}

/** The turned page is the upright one with its left edge on top. */
function areaOf({ margins, orientation }: PagePlan): Area {
  const upright = AREAS[margins]
  if (orientation === 'portrait') return { ...upright, orientation }
  const { left, right, top, bottom, line } = upright
  return { left: PAPER.height - bottom, right: PAPER.height - top, top: left, bottom: right, line, orientation }
}

function paperProblems({ width, height }: PdfPage, { orientation }: Area): readonly string[] {
  const [wide, high] = orientation === 'portrait' ? [width, height] : [height, width]
  const isA4 = Math.abs(wide - PAPER.width) < 0.5 && Math.abs(high - PAPER.height) < 0.5
  return isA4 ? [] : [`the paper is ${width} × ${height} pt`]
}

/** Where a page has some text, its leftmost line begins at the edge, or a paragraph's two 字 in; none goes beyond. */
function edgeProblems(body: readonly PdfLine[], area: Area): readonly string[] {
  const inset = Math.min(...body.map(line => line.left)) - area.left
  const placed = [0, FIRST_LINE_INSET].some(wanted => Math.abs(inset - wanted) <= TOLERANCE.edge)
  return [
    ...(placed || body.length <= 8 ? [] : [`the text begins ${inset} pt in`]),
    ...body.filter(line => line.left < area.left - TOLERANCE.edge).map(line => `before the edge: ${line.text}`),
    ...body.filter(line => line.right > area.right + TOLERANCE.edge).map(line => `over the edge: ${line.text}`),
  ]
}

const FULL_WIDTH_ONLY = /^[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’—…]+$/u

function isFull(line: PdfLine, area: Area): boolean {
  const fromEdge = Math.abs(line.left - area.left) < TOLERANCE.edge
  return fromEdge && line.right > area.right - 2 * TOLERANCE.edge && FULL_WIDTH_ONLY.test(line.text)
}

/** A full line of Han holds 28 of them, unless the 28th must not be parted from a mark or a number after it. */
function widthProblems(line: PdfLine, next: string, area: Area): readonly string[] {
  if (!FULL_WIDTH_ONLY.test(line.text)) return []
  const most = CHARACTERS_PER_LINE[area.orientation]
  const canBreak = /^[\u4e00-\u9fff]+$/u.test(line.text) && /^[\u4e00-\u9fff]{2}/u.test(next)
  const tooFew = isFull(line, area) && canBreak && line.text.length < most && !isRedMark(line)
  return line.text.length > most || tooFew ? [`${line.text.length} characters on the line ${line.text}`] : []
}

/** 发文机关标志 is set larger than the text. */
function isRedMark({ text, left, right }: PdfLine): boolean {
  return (right - left) / text.length > 20
}

/** `number` undefined: the page is to go without. */
function pageNumberProblems(outside: readonly PdfLine[], number: number | undefined, area: Area): readonly string[] {
  if (number === undefined) return outside.map(line => `there should be no number: ${line.text}`)
  const printed = area.orientation === 'portrait' ? outside[0] : turned(outside)
  if (printed === undefined || (area.orientation === 'portrait' && outside.length > 1)) {
    return [`${outside.length} lines at the foot of the page`]
  }
  const upright = area.orientation === 'portrait'
  const [from, to] = upright ? [area.left, area.right] : [area.top, area.bottom]
  const inset = number % 2 === 1 ? to - printed.right : printed.left - from
  const dash = upright ? PAPER.height - printed.middle : printed.middle
  return [
    ...(printed.text === `—${number}—` ? [] : [`the page number is ${printed.text}`]),
    ...(Math.abs(inset - PAGE_NUMBER_INSET) <= TOLERANCE.inset ? [] : [`the page number stands ${inset} pt in`]),
    ...(Math.abs(dash - PAGE_NUMBER_FROM_EDGE) <= TOLERANCE.dash ? [] : [`the dashes stand ${dash} pt from the edge`]),
  ]
}

/** The number of a turned page as it stands on the upright sheet: its left end is up, its middle is from the left. */
function turned(pieces: readonly PdfLine[]): PdfLine | undefined {
  const [first, ...others] = pieces
  const last = others.at(-1) ?? first
  if (first === undefined || last === undefined) return undefined
  return {
    ...first, text: pieces.map(({ text }) => text).join(''), left: first.top, right: last.bottom,
    middle: (first.left + first.right) / 2,
  }
}

/**
 * The pages that end before their last row although the part goes on: page numbers from 1. A page may be short
 * where the next one begins with the text that must not be parted from the signature.
 */
export function shortPages(
  pages: readonly PrintedPage[], partTexts: readonly string[], signatures: readonly string[],
): readonly number[] {
  const ends = new Set<number>()
  let end = 0
  for (const text of partTexts) ends.add((end += text.length))
  let at = 0
  return pages.flatMap(({ text, lastRow, rows }, index) => {
    at += text.length
    const next = pages[index + 1]?.text ?? ''
    const excused = ends.has(at) || signatures.some(signature => next.includes(signature))
    return excused || lastRow === rows ? [] : [index + 1]
  })
}
