// Measures rendered pages against GB/T 9704-2012: 22 lines of 28 characters, the left edge, the page number.

import type { PdfLine, PdfPage } from './pdf-pages.js'

/** In points from the top left of the paper. */
const TEXT_AREA = { left: 79.35, right: 521.6, top: 104.9, bottom: 742.7 }
const LINE = 28.95
const LINES_PER_PAGE = 22
const CHARACTERS_PER_LINE = 28
const FIRST_LINE_INSET = 31.6 // two 字 of the body
const PAGE_NUMBER_INSET = 14 // one 字 of 4号
const TOLERANCE = { edge: 1, inset: 1.5 }

export interface PrintedPage {
  /** The running text of the page, without its number. */
  readonly text: string
  /** The row on which the last line stands, from 1. */
  readonly lastRow: number
  /** Full lines of full-width characters only. */
  readonly fullLines: number
  readonly problems: readonly string[]
}

/** `number` counts pages from 1. */
export function measurePage(page: PdfPage, number: number): PrintedPage {
  const body = page.lines.filter(line => line.middle < TEXT_AREA.bottom)
  const footer = page.lines.filter(line => line.middle >= TEXT_AREA.bottom)
  const rows = body.map(rowOf)
  const problems = [
    ...paperProblems(page),
    ...rows.filter(row => row < 1 || row > LINES_PER_PAGE).map(row => `a line stands on row ${row}`),
    ...rows.filter((row, i) => rows.indexOf(row) !== i).map(row => `two lines stand on row ${row}`),
    ...edgeProblems(body),
    ...body.flatMap((line, i) => widthProblems(line, body[i + 1]?.text ?? '')),
    ...pageNumberProblems(footer, number),
  ]
  return {
    text: body.map(line => line.text).join(''),
    lastRow: Math.max(0, ...rows),
    fullLines: body.filter(line => isFull(line) && line.text.length === CHARACTERS_PER_LINE).length,
    problems: problems.map(problem => `page ${number}: ${problem}`),
  }
}

function rowOf(line: PdfLine): number {
  return Math.floor((line.middle - TEXT_AREA.top) / LINE) + 1
}

function paperProblems({ width, height }: PdfPage): readonly string[] {
  return Math.abs(width - 595.3) < 0.5 && Math.abs(height - 841.9) < 0.5 ? [] : [`the paper is ${width} × ${height} pt`]
}

/** Where a page has some text, its leftmost line begins at the edge, or a paragraph's two 字 in; none goes beyond. */
function edgeProblems(body: readonly PdfLine[]): readonly string[] {
  const inset = Math.min(...body.map(line => line.left)) - TEXT_AREA.left
  const placed = [0, FIRST_LINE_INSET].some(wanted => Math.abs(inset - wanted) <= TOLERANCE.edge)
  return [
    ...(placed || body.length <= 5 ? [] : [`the text begins ${inset} pt in`]),
    ...body.filter(line => line.left < TEXT_AREA.left - TOLERANCE.edge).map(line => `before the edge: ${line.text}`),
    ...body.filter(line => line.right > TEXT_AREA.right + TOLERANCE.edge).map(line => `over the edge: ${line.text}`),
  ]
}

const FULL_WIDTH_ONLY = /^[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’—…]+$/u

function isFull(line: PdfLine): boolean {
  const fromEdge = Math.abs(line.left - TEXT_AREA.left) < TOLERANCE.edge
  return fromEdge && line.right > TEXT_AREA.right - 2 * TOLERANCE.edge && FULL_WIDTH_ONLY.test(line.text)
}

/** A full line of Han holds 28 of them, unless the 28th must not be parted from a mark or a number after it. */
function widthProblems(line: PdfLine, next: string): readonly string[] {
  if (!FULL_WIDTH_ONLY.test(line.text)) return []
  const canBreak = /^[\u4e00-\u9fff]+$/u.test(line.text) && /^[\u4e00-\u9fff]{2}/u.test(next)
  const tooFew = isFull(line) && canBreak && line.text.length < CHARACTERS_PER_LINE
  const wrong = line.text.length > CHARACTERS_PER_LINE || tooFew
  return wrong ? [`${line.text.length} characters on the line ${line.text}`] : []
}

function pageNumberProblems(footer: readonly PdfLine[], number: number): readonly string[] {
  const [line] = footer
  if (line === undefined || footer.length > 1) return [`${footer.length} lines at the foot of the page`]
  const inset = number % 2 === 1 ? TEXT_AREA.right - line.right : line.left - TEXT_AREA.left
  return [
    ...(line.text === `—${number}—` ? [] : [`the page number is ${line.text}`]),
    ...(Math.abs(inset - PAGE_NUMBER_INSET) <= TOLERANCE.inset ? [] : [`the page number stands ${inset} pt in`]),
  ]
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
  return pages.flatMap(({ text, lastRow }, index) => {
    at += text.length
    const next = pages[index + 1]?.text ?? ''
    const excused = ends.has(at) || signatures.some(signature => next.includes(signature))
    return excused || lastRow === LINES_PER_PAGE ? [] : [index + 1]
  })
}
