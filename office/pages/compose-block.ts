// One layout block → its strips: where each line begins, and how far it is stretched.

import type { Run } from '../layout/blocks.js'
import { breakLines, type BrokenLine, type Measure } from './break-lines.js'
import { centredTexts, letterheadStrips, mastheadStrips } from './compose-head.js'
import { imprintStrips, tableStrips } from './compose-table.js'
import type { Composing } from './composing.js'
import type { FlowBlock } from './flow.js'
import type { ComposedBlock, Strip } from './pages.js'
import { placeText } from './place-text.js'
import { printedRuns, runText, slicedRuns } from './printed-runs.js'

export function composeBlock(block: FlowBlock, composing: Composing): ComposedBlock {
  const section = block.kind === 'page-break' ? block.section : undefined
  return {
    strips: stripsOf(block, composing),
    keepWithNext: keepsWithNext(block),
    breaksPage: block.kind !== 'page-break' ? 'no' : section?.starts === 'even-page' ? 'even' : 'any',
    pages: section && { orientation: section.orientation, pageNumbers: section.pageNumbers },
    atFoot: block.kind === 'imprint',
  }
}

/** 署名 stays with the date under it whatever the text above does; Word's style says the same. */
function keepsWithNext(block: FlowBlock): boolean {
  return block.kind === 'signature' || block.kind === 'signature-row' || ('keepWithNext' in block && block.keepWithNext)
}

function stripsOf(block: FlowBlock, composing: Composing): readonly Strip[] {
  const { line } = composing.sheet
  const runs = printedRuns(block)
  switch (block.kind) {
    case 'page-break':
      return []
    case 'blank-line':
      return [{ height: line, texts: [] }]
    case 'masthead':
      return mastheadStrips(block, composing)
    case 'letterhead':
      return letterheadStrips(block, composing)
    case 'signature-row':
      return [{ height: line, texts: centredTexts(block, composing.sheet.cell) }]
    case 'table':
      return tableStrips(block, composing)
    case 'imprint':
      return imprintStrips(block, composing)
    case 'title':
      return titleStrips(block.lines, composing)
    case 'subtitle':
      return setLines(runs, composing, { firstAt: 0, restAt: 0, right: 0, align: 'center' })
    case 'head-mark':
    case 'salutation':
    case 'attachment-label':
      return setLines(runs, composing, { firstAt: 0, restAt: 0, right: 0, align: 'both' })
    case 'paragraph':
    case 'heading':
    case 'note':
      return setLines(runs, composing, { firstAt: composing.profile.firstLineCells, restAt: 0, right: 0, align: 'both' })
    case 'attachment-note':
      return setLines(runs, composing, { firstAt: block.firstLineAt, restAt: block.wrappedAt, right: 0, align: 'both' })
    case 'signature':
    case 'date':
      return setLines(runs, composing, { firstAt: 0, restAt: 0, right: block.rightInset, align: 'right' })
  }
}

/** 字 that stand on a line; to the hundredth, as Word counts them, since the width is rounded to twips. */
function columnsOf(width: number, cell: number): number {
  return Math.round(100 * width / cell) / 100
}

interface Setting {
  /** 字 from the left edge to the first line, and to those after it. */
  readonly firstAt: number
  readonly restAt: number
  /** 字 from the right edge. */
  readonly right: number
  readonly align: 'both' | 'center' | 'right'
}

function setLines(runs: readonly Run[], composing: Composing, setting: Setting): readonly Strip[] {
  const { sheet, typesetting } = composing
  const columns = columnsOf(sheet.area.width, sheet.cell) - setting.right
  const measure = { first: columns - setting.firstAt, rest: columns - setting.restAt }
  const broken = breakLines(runText(runs), measure, typesetting)
  return broken.map((line, index) => {
    const at = index === 0 ? setting.firstAt : setting.restAt
    const room = index === 0 ? measure.first : measure.rest
    const last = index === broken.length - 1
    const placed = placeText(slicedRuns(runs, line.start, line.end), {
      start: line.start,
      left: (at + indent(setting.align, room, line)) * sheet.cell,
      cell: sheet.cell,
      stretch: setting.align === 'both' && !last ? stretchOf(runs, line, room) * sheet.cell : 0,
    })
    return { height: sheet.line, texts: line.end > line.start ? [placed] : [] }
  })
}

function indent(align: Setting['align'], room: number, { cells }: BrokenLine): number {
  if (align === 'both') return 0
  return Math.max(0, room - cells) / (align === 'center' ? 2 : 1)
}

/** Shared out evenly between the characters, so that the last one ends at the edge; a mark that hangs takes no part. */
function stretchOf(runs: readonly Run[], { start, end, cells, hangs }: BrokenLine, room: number): number {
  const count = Array.from(runText(runs).slice(start, end)).length - (hangs ? 1 : 0)
  return count > 1 ? Math.max(0, room - cells) / (count - (hangs ? 0 : 1)) : 0
}

/** 标题 is set off the character grid: its characters are as wide as they are high. */
function titleStrips(lines: readonly (readonly Run[])[], { sheet, typesetting }: Composing): readonly Strip[] {
  const cell = sheet.faces.title.points
  const columns = columnsOf(sheet.area.width, cell)
  const measure: Measure = { first: columns, rest: columns }
  let start = 0
  return lines.flatMap(runs => {
    const text = runText(runs)
    const begin = start
    start += text.length
    return breakLines(text, measure, typesetting).map((line): Strip => ({
      height: sheet.line,
      texts: [placeText(slicedRuns(runs, line.start, line.end), {
        start: begin + line.start, left: indent('center', columns, line) * cell, cell,
      })],
    }))
  })
}
