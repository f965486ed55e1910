// 版头 and names side by side → strips: texts at places that the layout has fixed, on lines of their own.

import { mastheadHeights } from '../docx/head-heights.js'
import type { HeadMark, Letterhead, Masthead, OrganMark, Run, SignatureRow } from '../layout/blocks.js'
import { cellsOf } from '../layout/cells.js'
import { SUFFIX_GAP } from '../layout/organ-mark.js'
import type { Composing } from './composing.js'
import type { PlacedText, Strip } from './pages.js'
import { runText } from './printed-runs.js'

const TWIPS_PER_POINT = 20

export function mastheadStrips(block: Masthead, composing: Composing): readonly Strip[] {
  const { profile, sheet } = composing
  const heights = mastheadHeights(block, profile)
  const rows = block.signatories?.rows ?? []
  const last = Math.max(0, rows.length - 1)
  const lines = (rows.length === 0 ? [[]] : rows).map((names, i): Strip => ({
    height: points(i === last ? heights.number - last * profile.lineTwips : profile.lineTwips),
    texts: [
      ...(i === last && block.number !== undefined
        ? [placed(block.number.runs, rows.length === 0 ? centred(block.number.runs, composing) : sheet.cell, sheet.cell)] : []),
      ...(i === 0 && block.signatories !== undefined
        ? [placed([block.signatories.label], block.signatories.labelAt * sheet.cell, sheet.cell)] : []),
      ...names.map(({ runs, at }) => placed(runs, at * sheet.cell, sheet.cell)),
    ],
  }))
  return [
    ...block.marks.map(mark => markStrip(mark, composing)),
    blank(Math.max(0, heights.spacer)),
    ...organStrips(block.organMark, heights.mark, composing),
    blank(heights.gap),
    ...lines,
  ]
}

/** The red name stands above the text, and lowers it by two lines. */
export function letterheadStrips({ organMark, marks, number }: Letterhead, composing: Composing): readonly Strip[] {
  const { sheet, profile } = composing
  const rows = Math.max(marks.length, number === undefined ? 0 : 1)
  const right = (runs: readonly Run[]): number => sheet.area.width - cellsOf(runText(runs)) * sheet.cell
  return [
    ...organStrips({ ...organMark, suffix: undefined }, 2 * profile.lineTwips, composing),
    ...Array.from({ length: rows }, (_, i): Strip => ({
      height: sheet.line,
      texts: [
        ...marks.slice(i, i + 1).map(({ runs }) => placed(runs, 0, sheet.cell)),
        ...(i === 0 && number !== undefined ? [placed(number.runs, right(number.runs), sheet.cell)] : []),
      ],
    })),
  ]
}

/** The names of a row, each around its own middle. */
export function centredTexts({ names }: SignatureRow, cell: number): readonly PlacedText[] {
  return names.map(({ runs, centre }) => placed(runs, (centre - cellsOf(runText(runs)) / 2) * cell, cell))
}

function markStrip({ runs }: HeadMark, { sheet }: Composing): Strip {
  return { height: sheet.line, texts: [placed(runs, 0, sheet.cell)] }
}

/** 文件 stands on the line in the middle, or on the one above it. */
function organStrips(mark: OrganMark, twips: number, { sheet }: Composing): readonly Strip[] {
  const { organs, suffix } = mark
  const cell = mark.points * mark.widthPercent / 100
  const widest = Math.max(...organs.map(cellsOf))
  const beside = suffix === undefined ? 0 : cellsOf(suffix) + (organs.length > 1 ? SUFFIX_GAP : 0)
  const left = (sheet.area.width - (widest + beside) * cell) / 2
  return organs.map((name, i) => {
    const spread = organs.length > 1 && name.length > 1 ? (widest - cellsOf(name)) * cell / (name.length - 1) : 0
    const ending = i === Math.floor((organs.length - 1) / 2) ? suffix : undefined
    return {
      height: points(twips / organs.length),
      texts: [
        { ...placed([organRun(name)], left, cell), stretch: spread },
        ...(ending === undefined ? [] : [placed([organRun(ending)], left + (widest + beside - cellsOf(ending)) * cell, cell)]),
      ],
    }
  })
}

function organRun(text: string): Run {
  return { text, face: 'organ-mark', bold: false }
}

function centred(runs: readonly Run[], { sheet }: Composing): number {
  return (sheet.area.width - cellsOf(runText(runs)) * sheet.cell) / 2
}

function placed(runs: readonly Run[], left: number, cell: number): PlacedText {
  return { runs, start: 0, left, cell, stretch: 0 }
}

function blank(twips: number): Strip {
  return { height: points(twips), texts: [] }
}

function points(twips: number): number {
  return twips / TWIPS_PER_POINT
}
