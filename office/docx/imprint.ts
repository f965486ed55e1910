// 版记: a text box whose lower edge is that of the 版心, with a table whose lines are the rules (GB/T 9704-2012, 7.4).

import type { Imprint, ImprintRow, Written } from '../layout/blocks.js'
import type { Border, ParagraphFormat } from './formatting.js'
import type { PageProfile } from './profile.js'
import { paragraphElement, writeRuns } from './runs.js'
import { PART_STYLES } from './styles.js'
import { gridElement, type GridCell, type GridRow } from './tables.js'
import { textBoxRun } from './text-box.js'

/** Word wants a paragraph behind a table; this one takes a point. */
const LAST_PARAGRAPH_TWIPS = 20

/** The paragraph that anchors the box; it takes no more than a point itself. */
export function imprintElement(block: Imprint, profile: PageProfile, format: ParagraphFormat): string {
  const { page, margins } = profile
  const width = page.width - margins.left - margins.right
  const rows = block.rows.map((row, i) => gridRow(row, i, block, profile))
  const height = rows.reduce((sum, row) => sum + (row.exactHeight ?? 0), 0)
  const table = gridElement({ widths: [Math.floor(width / 2), Math.ceil(width / 2)], rows, padding: profile.imprint.insetTwips })
  return paragraphElement({ style: PART_STYLES.spacer, ...format }, textBoxRun({
    id: 1,
    left: margins.left,
    top: page.height - margins.bottom - height,
    width,
    height: height + LAST_PARAGRAPH_TWIPS,
    turned: false,
    clearsText: true,
    content: table + paragraphElement({ style: PART_STYLES.spacer }),
  }))
}

function gridRow(row: ImprintRow, index: number, block: Imprint, profile: PageProfile): GridRow {
  const { lineTwips, thickEighths, thinEighths } = profile.imprint
  const rule = (outer: boolean): Border => ({ eighths: outer ? thickEighths : thinEighths })
  const rules = !block.ruled ? {} : { top: rule(index === 0), bottom: rule(index === block.rows.length - 1) }
  const cell = (content: string, span: number): GridCell => ({ content, span, centred: true, ...rules })
  if (row.kind === 'list') {
    return { cells: [cell(listParagraph(row, profile), 2)], exactHeight: row.lines * lineTwips }
  }
  const part = (written: Written | undefined, align: 'left' | 'right'): GridCell =>
    cell(paragraphElement({ style: PART_STYLES.imprint, align }, writeRuns(written?.runs ?? [], 'imprint', profile)), 1)
  return { cells: [part(row.organ, 'left'), part(row.date, 'right')], exactHeight: lineTwips }
}

/** Lines after the first stand behind the label. */
function listParagraph({ label, runs }: Extract<ImprintRow, { kind: 'list' }>, profile: PageProfile): string {
  const behind = Array.from(label.text).length * profile.imprint.insetTwips
  const indent = { left: behind, hanging: behind }
  return paragraphElement({ style: PART_STYLES.imprint, indent }, writeRuns([label, ...runs], 'imprint', profile))
}
