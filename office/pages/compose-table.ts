// Tables and 版记 → strips: a row is what no page break divides.

import type { Imprint, ImprintRow, Run, Table } from '../layout/blocks.js'
import { cellsOf } from '../layout/cells.js'
import { breakLines } from './break-lines.js'
import type { Composing } from './composing.js'
import type { PlacedText, Strip } from './pages.js'
import { runText, slicedRuns } from './printed-runs.js'

const TWIPS_PER_POINT = 20
/** 小四 on 18 pt, and the space at both sides of a cell; as the styles of the document have it. */
const TABLE = { cell: 12, line: 18, padding: 8 }

/** Header rows are composed once, where the table begins. */
export function tableStrips({ columns, rows }: Table, { sheet, typesetting }: Composing): readonly Strip[] {
  const widths = columns.map(({ width }) => width * sheet.cell)
  const total = widths.reduce((sum, width) => sum + width, 0)
  return rows.map(row => {
    const cells = row.kind === 'section' ? [row.runs] : row.cells
    let left = (sheet.area.width - total) / 2
    const broken = cells.map((runs, i) => {
      const width = (row.kind === 'section' ? total : widths[i] ?? 0) - TABLE.padding
      const at = left + TABLE.padding / 2
      left += width + TABLE.padding
      const measure = { first: width / TABLE.cell, rest: width / TABLE.cell }
      return breakLines(runText(runs), measure, typesetting).map(({ start, end }): PlacedText =>
        ({ runs: slicedRuns(runs, start, end), start, left: at, cell: TABLE.cell, stretch: 0 }))
    })
    const lines = Math.max(1, ...broken.map(texts => texts.length))
    return { height: lines * TABLE.line, texts: broken.flat() }
  })
}

/** One strip for each line, so that the last one ends on the lower edge of the 版心. */
export function imprintStrips({ rows }: Imprint, composing: Composing): readonly Strip[] {
  return rows.flatMap(row => rowStrips(row, composing))
}

function rowStrips(row: ImprintRow, { sheet, typesetting, profile }: Composing): readonly Strip[] {
  const height = profile.imprint.lineTwips / TWIPS_PER_POINT
  const cell = profile.imprint.insetTwips / TWIPS_PER_POINT
  const width = sheet.area.width / cell - 2
  const text = (runs: readonly Run[], start: number, at: number): PlacedText =>
    ({ runs, start, left: at * cell, cell, stretch: 0 })
  if (row.kind === 'printing') {
    const date = row.date?.runs ?? []
    return [{ height, texts: [text(row.organ?.runs ?? [], 0, 1), text(date, 0, 1 + width - cellsOf(runText(date)))] }]
  }
  const behind = cellsOf(row.label.text)
  const lines = breakLines(runText(row.runs), { first: width - behind, rest: width - behind }, typesetting)
  return lines.map(({ start, end }, i) => ({
    height,
    texts: [...(i === 0 ? [text([row.label], 0, 1)] : []), text(slicedRuns(row.runs, start, end), start, 1 + behind)],
  }))
}
