// What the page knows of the pages: kept up to date by the server's answers, asked where things are. No DOM in here.

import type { ComposedBlock, Page, PlacedText, Preview, PreviewPlace, Sheet, Strip } from '../../server/protocol.js'

export interface Pages {
  readonly id: string
  readonly sheets: PreviewSheets
  readonly blocks: readonly ComposedBlock[]
  readonly pages: readonly Page[]
  /** The pages with what stands on them. */
  readonly printed: readonly PrintedPage[]
  readonly cursor: PreviewPlace | null
}

/** The paper, upright and turned. */
export type PreviewSheets = NonNullable<Preview['sheets']>

export interface PrintedPage extends Pick<Page, 'number' | 'numbered' | 'orientation'> {
  readonly strips: readonly PlacedStrip[]
}

export interface PlacedStrip {
  readonly strip: Strip
  /** Of the layout, counted through all of them. */
  readonly block: number
  /** Points from the top of the 版心. */
  readonly top: number
}

/** What there is after an answer; `undefined` where the answer does not start from what there is. */
export function received(before: Pages | undefined, preview: Preview): Pages | undefined {
  const known = preview.since === null ? undefined : before
  const sheets = preview.sheets ?? known?.sheets
  if ((preview.since ?? undefined) !== known?.id || sheets === undefined) return undefined
  const { start, removed, inserted } = preview.blocks
  if (known !== undefined && inserted.length === 0 && removed === 0 && preview.pages === null) {
    return { ...known, id: preview.id, cursor: preview.cursor }
  }
  const blocks = (known?.blocks ?? []).toSpliced(start, removed, ...inserted)
  const pages = preview.pages ?? known?.pages ?? []
  return { id: preview.id, sheets, blocks, pages, printed: placed(blocks, pages), cursor: preview.cursor }
}

function placed(blocks: readonly ComposedBlock[], pages: readonly Page[]): readonly PrintedPage[] {
  const all = blocks.flatMap(({ strips }, block) => strips.map(strip => ({ strip, block })))
  return pages.map(({ number, numbered, orientation, pieces }) => ({
    number,
    numbered,
    orientation,
    strips: pieces.flatMap(({ from, to, top }) => {
      let at = top
      return all.slice(from, to).map(each => {
        const here = { ...each, top: at }
        at += each.strip.height
        return here
      })
    }),
  }))
}

/** The left edge of each character, and of what would follow the last; in points from the edge of the 版心. */
export function edgesOf({ runs, left, cell, halves, stretch }: PlacedText): readonly number[] {
  const narrow = new Set(halves)
  const count = runs.reduce((sum, run) => sum + Array.from(run.text).length, 0)
  const edges = [left]
  for (let index = 0; index < count; index += 1) {
    edges.push((edges[index] ?? 0) + (narrow.has(index) ? cell / 2 : cell) + stretch)
  }
  return edges
}

export interface Spot {
  /** Index of the page, from 0. */
  readonly page: number
  readonly line: PlacedStrip
  /** Points from the edge of the 版心. */
  readonly left: number
}

/** Where a place stands; `undefined` where its block prints nothing. */
export function spotOf({ printed }: Pages, place: PreviewPlace): Spot | undefined {
  let found: Spot | undefined
  let start = 0
  for (const [page, { strips }] of printed.entries()) {
    for (const line of strips) {
      if (line.block > place.block) return found
      if (line.block < place.block) continue
      for (const text of line.strip.texts) {
        if (found !== undefined && (text.start > place.offset || text.start < start)) continue
        start = text.start
        found = { page, line, left: leftOf(text, place.offset) }
      }
    }
  }
  return found
}

function leftOf(text: PlacedText, offset: number): number {
  const edges = edgesOf(text)
  const before = Array.from(textOf(text).slice(0, Math.max(0, offset - text.start))).length
  return edges[before] ?? text.left
}

/** The place nearest to a point of a page, in points from the top left of the 版心. */
export function placeNear({ strips }: PrintedPage, x: number, y: number): PreviewPlace | undefined {
  const lines = strips.filter(({ strip }) => strip.texts.length > 0)
  const distance = ({ top, strip }: PlacedStrip): number => Math.max(top - y, y - top - strip.height, 0)
  const line = lines.reduce<PlacedStrip | undefined>(
    (best, next) => (best === undefined || distance(next) < distance(best) ? next : best), undefined)
  const text = line === undefined ? undefined : nearestText(line, x, y)
  if (line === undefined || text === undefined) return undefined
  const edges = edgesOf(text)
  const after = edges.findIndex((edge, index) => x < (edge + (edges[index + 1] ?? edge)) / 2)
  const characters = Array.from(textOf(text)).slice(0, after < 0 ? edges.length : after)
  return { block: line.block, offset: text.start + characters.join('').length }
}

/** Of the texts side by side the one that begins before the point; of those under each other the nearest. */
function nearestText({ strip, top }: PlacedStrip, x: number, y: number): PlacedText | undefined {
  const before = strip.texts.filter(({ left }) => left <= x)
  const last = Math.max(...before.map(({ left }) => left))
  const column = before.length === 0 ? strip.texts : before.filter(({ left }) => left === last)
  const away = ({ middle = strip.height / 2 }: PlacedText): number => Math.abs(top + middle - y)
  return column.reduce<PlacedText | undefined>(
    (best, next) => (best === undefined || away(next) < away(best) ? next : best), undefined)
}

/** The first place of the printed line that is `step` lines after the one of `place`; the last one that there is. */
export function placeLinesAway(pages: Pages, place: PreviewPlace, step: number): PreviewPlace | undefined {
  const lines = pages.printed.flatMap(({ strips }) => strips).filter(({ strip }) => strip.texts.length > 0)
  const here = spotOf(pages, place)?.line
  const index = lines.findIndex(line => line === here)
  const line = lines[Math.min(Math.max(0, index + step), lines.length - 1)]
  const start = line?.strip.texts[0]?.start
  return line === undefined || start === undefined ? undefined : { block: line.block, offset: start }
}

export function textOf({ runs }: PlacedText): string {
  return runs.map(run => run.text).join('')
}

/** The paper of a page. */
export function sheetOf({ sheets }: Pages, { orientation }: PrintedPage): Sheet {
  return sheets[orientation]
}
