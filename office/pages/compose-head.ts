// 版头 and names side by side → strips: texts at places that the layout has fixed, on lines of their own.

import { mastheadHeights } from '../docx/head-heights.js'
import type { HeadMark, Letterhead, Masthead, OrganMark, Run, SignatureRow } from '../layout/blocks.js'
import { cellsOf } from '../layout/cells.js'
import { SUFFIX_GAP } from '../layout/organ-mark.js'
import type { Composing } from './composing.js'
import type { PlacedText, Rule, Strip } from './pages.js'
import { placeText } from './place-text.js'
import { organRuns, runText, startsOf, type Starts } from './printed-runs.js'

const TWIPS_PER_POINT = 20
const EIGHTHS_PER_POINT = 8

export function mastheadStrips(block: Masthead, composing: Composing): readonly Strip[] {
  const { profile, sheet } = composing
  const { rule, numberTwips } = profile.head
  const heights = mastheadHeights(block, profile)
  const starts = startsOf(block)
  const rows = block.signatories?.rows ?? []
  const last = Math.max(0, rows.length - 1)
  const lines = (rows.length === 0 ? [[]] : rows).map((names, i): Strip => {
    const height = points(i === last ? heights.number - last * profile.lineTwips : profile.lineTwips)
    const middle = i === last ? points(numberTwips) / 2 : height / 2
    const place = (runs: readonly Run[], left: number): PlacedText =>
      placeText(runs, { start: starts(runs), left, cell: sheet.cell, middle })
    return {
      height,
      texts: [
        ...(i === last && block.number !== undefined
          ? [place(block.number.runs, rows.length === 0 ? centred(block.number.runs, composing) : sheet.cell)] : []),
        ...(i === 0 && block.signatories !== undefined
          ? [place([block.signatories.label], block.signatories.labelAt * sheet.cell)] : []),
        ...names.map(({ runs, at }) => place(runs, at * sheet.cell)),
      ],
      rules: i === last ? [across(0, sheet.area.width, height, rule.eighths / EIGHTHS_PER_POINT)] : [],
    }
  })
  return [
    ...block.marks.map(mark => markStrip(mark, starts, composing)),
    blank(Math.max(0, heights.spacer)),
    ...organStrips(block.organMark, points(heights.mark), starts, composing),
    blank(heights.gap),
    ...lines,
  ]
}

/** The red name stands above the text, and lowers it by two lines; the double rules are wider than the 版心. */
export function letterheadStrips(block: Letterhead, composing: Composing): readonly Strip[] {
  const { organMark, marks, number } = block
  const { sheet, profile } = composing
  const { letter } = profile.head
  const starts = startsOf(block)
  const rows = Math.max(marks.length, number === undefined ? 0 : 1)
  const right = (runs: readonly Run[]): number => sheet.area.width - cellsOf(runText(runs)) * sheet.cell
  const top = points(letter.markTop - profile.margins.top)
  const [name, ...others] = organStrips({ ...organMark, suffix: undefined }, 2 * points(profile.lineTwips), starts, composing)
  const ruled = name === undefined ? [] : [{
    ...name,
    texts: name.texts.map(text => ({ ...text, middle: top + points(letter.markTwips) / 2 })),
    rules: letterRules(composing, top),
  }]
  return [
    ...ruled, ...others,
    ...Array.from({ length: rows }, (_, i): Strip => ({
      height: sheet.line,
      texts: [
        ...marks.slice(i, i + 1).map(({ runs }) => placeText(runs, { start: starts(runs), left: 0, cell: sheet.cell })),
        ...(i === 0 && number !== undefined
          ? [placeText(number.runs, { start: starts(number.runs), left: right(number.runs), cell: sheet.cell })] : []),
      ],
    })),
  ]
}

/** Thick over thin under the name, thin over thick at the foot of the page (10.1). `top`: of the name, from the 版心's. */
function letterRules({ sheet, profile }: Composing, top: number): readonly Rule[] {
  const { letter } = profile.head
  const [left, right] = [-points(letter.overhang.left), sheet.area.width + points(letter.overhang.right)]
  const thick = letter.thickEighths / EIGHTHS_PER_POINT
  const thin = letter.thinEighths / EIGHTHS_PER_POINT
  const apart = (thick + thin) / 2 + points(letter.ruleGap)
  const first = top + points(letter.markTwips + letter.gapAboveRule)
  const second = sheet.height - points(letter.secondRuleBottom) - sheet.area.top
  return [
    across(left, right, first, thick), across(left, right, first + apart, thin),
    across(left, right, second - apart, thin), across(left, right, second, thick),
  ]
}

/** The names of a row, each around its own middle. */
export function centredTexts(block: SignatureRow, cell: number): readonly PlacedText[] {
  const starts = startsOf(block)
  return block.names.map(({ runs, centre }) =>
    placeText(runs, { start: starts(runs), left: (centre - cellsOf(runText(runs)) / 2) * cell, cell }))
}

function markStrip({ runs }: HeadMark, starts: Starts, { sheet }: Composing): Strip {
  return { height: sheet.line, texts: [placeText(runs, { start: starts(runs), left: 0, cell: sheet.cell })] }
}

/** 文件 stands on the line in the middle, or on the one above it. */
function organStrips(mark: OrganMark, height: number, starts: Starts, { sheet }: Composing): readonly Strip[] {
  const { organs, suffix, points: size } = mark
  const cell = size * mark.widthPercent / 100
  const widest = Math.max(...organs.map(cellsOf))
  const beside = suffix === undefined ? 0 : cellsOf(suffix) + (organs.length > 1 ? SUFFIX_GAP : 0)
  const left = (sheet.area.width - (widest + beside) * cell) / 2
  const runs = organRuns(mark)
  const [ending] = runs.slice(organs.length)
  const place = (run: Run, at: number, stretch: number): PlacedText =>
    placeText([run], { start: starts([run]), left: at, cell, stretch, points: size })
  return organs.map((name, i) => {
    const spread = organs.length > 1 && name.length > 1 ? (widest - cellsOf(name)) * cell / (name.length - 1) : 0
    const ends = ending !== undefined && i === Math.floor((organs.length - 1) / 2) ? [ending] : []
    return {
      height: height / organs.length,
      texts: [
        ...runs.slice(i, i + 1).map(run => place(run, left, spread)),
        ...ends.map(run => place(run, left + (widest + beside - cellsOf(run.text)) * cell, 0)),
      ],
    }
  })
}

function centred(runs: readonly Run[], { sheet }: Composing): number {
  return (sheet.area.width - cellsOf(runText(runs)) * sheet.cell) / 2
}

function across(left: number, right: number, y: number, thickness: number): Rule {
  return { from: { x: left, y }, to: { x: right, y }, thickness, red: true }
}

function blank(twips: number): Strip {
  return { height: points(twips), texts: [] }
}

function points(twips: number): number {
  return twips / TWIPS_PER_POINT
}
