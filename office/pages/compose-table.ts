// Tables and 版记 → strips: a row is what no page break divides.

import type { Imprint, ImprintRow, Run, Table } from '../layout/blocks.js'
import { cellsOf } from '../layout/cells.js'
import { breakLines } from './break-lines.js'
import type { Composing } from './composing.js'
import type { PlacedText, Rule, Strip } from './pages.js'
import { placeText } from './place-text.js'
import { runText, slicedRuns, startsOf, type Starts } from './printed-runs.js'

const TWIPS_PER_POINT = 20
const EIGHTHS_PER_POINT = 8
/** 小四 on 18 pt, the space at both sides of a cell, and half a point of line; as the document's styles have it. */
const TABLE = { cell: 12, line: 18, padding: 8, thickness: 0.5 }

/** Header rows are composed once, where the table begins. */
export function tableStrips(table: Table, { sheet, typesetting }: Composing): readonly Strip[] {
  const { columns, rows } = table
  const starts = startsOf(table)
  const widths = columns.map(({ width }) => width * sheet.cell)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const edge = (sheet.area.width - total) / 2
  return rows.map((row, index) => {
    const cells = row.kind === 'section' ? [row.runs] : row.cells
    const edges = row.kind === 'section' ? [edge, edge + total] : edgesOf(edge, widths)
    const broken = cells.map((runs, i) => {
      const left = (edges[i] ?? edge) + TABLE.padding / 2
      const columnsHeld = ((edges[i + 1] ?? edge) - left - TABLE.padding / 2) / TABLE.cell
      const lines = breakLines(runText(runs), { first: columnsHeld, rest: columnsHeld }, typesetting)
      return { runs, left, lines }
    })
    const height = Math.max(1, ...broken.map(({ lines }) => lines.length)) * TABLE.line
    const texts = broken.flatMap(({ runs, left, lines }) => lines.map(({ start, end }, i): PlacedText =>
      placeText(slicedRuns(runs, start, end), {
        start: starts(runs) + start, left, cell: TABLE.cell,
        middle: height / 2 + (i - (lines.length - 1) / 2) * TABLE.line,
      })))
    return { height, texts, rules: frame(edges, height, index === 0) }
  })
}

function edgesOf(left: number, widths: readonly number[]): readonly number[] {
  const edges = [left]
  for (const width of widths) edges.push((edges.at(-1) ?? left) + width)
  return edges
}

/** The lines between the cells of a row, and under it; above it for the first. */
function frame(edges: readonly number[], height: number, first: boolean): readonly Rule[] {
  const line = (x: number, y: number, toX: number, toY: number): Rule =>
    ({ from: { x, y }, to: { x: toX, y: toY }, thickness: TABLE.thickness, red: false })
  const [left = 0, right = 0] = [edges[0], edges.at(-1)]
  return [
    ...(first ? [line(left, 0, right, 0)] : []), line(left, height, right, height),
    ...edges.map(x => line(x, 0, x, height)),
  ]
}

/** One strip for each line, so that the last one ends on the lower edge of the 版心. */
export function imprintStrips(block: Imprint, composing: Composing): readonly Strip[] {
  const starts = startsOf(block)
  return block.rows.flatMap((row, index) => {
    const strips = rowStrips(row, starts, composing)
    if (!block.ruled) return strips
    const last = index === block.rows.length - 1
    return strips.map((strip, i) => ({
      ...strip,
      rules: [
        ...(i === 0 && index === 0 ? [rule(0, true, composing)] : []),
        ...(i === strips.length - 1 ? [rule(strip.height, last, composing)] : []),
      ],
    }))
  })
}

function rule(y: number, outer: boolean, { sheet, profile }: Composing): Rule {
  const eighths = outer ? profile.imprint.thickEighths : profile.imprint.thinEighths
  return { from: { x: 0, y }, to: { x: sheet.area.width, y }, thickness: eighths / EIGHTHS_PER_POINT, red: false }
}

function rowStrips(row: ImprintRow, starts: Starts, { sheet, typesetting, profile }: Composing): readonly Strip[] {
  const height = profile.imprint.lineTwips / TWIPS_PER_POINT
  const cell = profile.imprint.insetTwips / TWIPS_PER_POINT
  const width = sheet.area.width / cell - 2
  const text = (runs: readonly Run[], start: number, at: number): PlacedText =>
    placeText(runs, { start, left: at * cell, cell })
  if (row.kind === 'printing') {
    const ends = [row.organ?.runs ?? [], row.date?.runs ?? []]
    const texts = ends.flatMap((runs, i) => runs.length === 0 ? [] :
      [text(runs, starts(runs), i === 0 ? 1 : 1 + width - cellsOf(runText(runs)))])
    return [{ height, texts }]
  }
  const behind = cellsOf(row.label.text)
  const lines = breakLines(runText(row.runs), { first: width - behind, rest: width - behind }, typesetting)
  return lines.map(({ start, end }, i) => ({
    height,
    texts: [
      ...(i === 0 ? [text([row.label], starts([row.label]), 1)] : []),
      text(slicedRuns(row.runs, start, end), starts(row.runs) + start, 1 + behind),
    ],
  }))
}
