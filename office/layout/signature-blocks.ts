// 署名 and 成文日期 → blocks with their distance from the edge, for a notice that is sealed and for one that is not
// (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2).

import type { CentredRuns, IssueDate, Run, Signature, SignatureRow } from './blocks.js'
import { cellsOf } from './cells.js'
import { textOf, type Element } from './elements.js'

export type SignatureBlock = Signature | SignatureRow | IssueDate

/** 字 from the right edge: of the date under a seal, of the name without one. */
const DATE_INSET = 4
const NAME_INSET = 2
/** Without a seal the date begins this many 字 behind the name's first character. */
const DATE_SHIFT = 2
const PAGE_CELLS = 28
/** A seal is 42 mm across at most: 8 字 keep two of them apart. */
const SEAL_CELLS = 8

export function signatureBlocks(elements: readonly Element[], sealed: boolean): readonly SignatureBlock[] {
  const names = elements.filter(({ role }) => role === 'signature')
  if (!sealed) return unsealedBlocks(elements)
  return names.length > 1 ? jointlySealedBlocks(names, elements.filter(({ role }) => role === 'date')) : sealedBlocks(elements)
}

/**
 * One organ: the date stands four 字 in, the name centred over it. A name too wide for that reaches the right edge,
 * and the date moves left until it is centred under the name.
 */
function sealedBlocks(elements: readonly Element[]): readonly SignatureBlock[] {
  const axis = Math.max(DATE_INSET + widest(elements, 'date') / 2, widest(elements, 'signature') / 2)
  return elements.map(element => placed(element, Math.max(0, axis - cellsOf(textOf(element)) / 2)))
}

/** Several organs: as many side by side as have room for their seals, the last one over the date. */
function jointlySealedBlocks(names: readonly Element[], dates: readonly Element[]): readonly SignatureBlock[] {
  const place = Math.max(SEAL_CELLS, widest(names, 'signature') + 1)
  const perRow = Math.max(1, Math.min(3, Math.floor(PAGE_CELLS / place)))
  const width = PAGE_CELLS / perRow
  const rows: SignatureRow[] = []
  for (let at = 0; at < names.length; at += perRow) {
    const row = names.slice(at, at + perRow)
    const first = perRow - row.length
    const centred = row.map((name, i): CentredRuns => ({ runs: runsOf(name), centre: (first + i + 0.5) * width }))
    rows.push({ kind: 'signature-row', names: centred, source: row[0]?.source })
  }
  const axis = PAGE_CELLS - (rows.at(-1)?.names.at(-1)?.centre ?? 0)
  return [...rows, ...dates.map(date => placed(date, Math.max(0, axis - cellsOf(textOf(date)) / 2)))]
}

/** The names two 字 in under one left edge, the date two 字 behind it; a long date stands two 字 in instead. */
function unsealedBlocks(elements: readonly Element[]): readonly SignatureBlock[] {
  const date = widest(elements, 'date')
  const nameWidth = widest(elements, 'signature')
  const shift = nameWidth > 0 ? DATE_SHIFT : 0
  const leftEdge = NAME_INSET + (date > nameWidth ? date + shift : nameWidth)
  return elements.map(element => {
    const from = element.role === 'date' ? leftEdge - shift : leftEdge
    return placed(element, Math.max(0, from - cellsOf(textOf(element))))
  })
}

function widest(elements: readonly Element[], role: Element['role']): number {
  return Math.max(0, ...elements.filter(e => e.role === role).map(e => cellsOf(textOf(e))))
}

function placed(element: Element, rightInset: number): Signature | IssueDate {
  const kind = element.role === 'date' ? 'date' : 'signature'
  return { kind, runs: runsOf(element), rightInset, source: element.source }
}

function runsOf(element: Element): readonly Run[] {
  return [{ text: textOf(element), face: 'body', bold: false }]
}
