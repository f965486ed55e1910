// The elements of 版记 → its block (GB/T 9704-2012, 7.4; for a 信函 10.1).

import type { FormElements, PlacedValue } from '../../core/index.js'
import type { Imprint, ImprintList, ImprintRow, Run, Written } from './blocks.js'
import { cellsOf } from './cells.js'

const LABEL = '抄送：'
/** 156 mm less one 字 at each side hold 29 characters of 4号 (14 pt); the lines stand behind the label. */
const CELLS_BEHIND_LABEL = 29 - 3
const NEVER_AT_START = /^[》”’）〉〕】、，。：；]/u

/** `undefined` where there is nothing to put there. A 信函 shows neither 印发机关 nor 印发日期, and no rules. */
export function imprintBlock({ kind, copies, printer, printDate }: FormElements): Imprint | undefined {
  const isLetter = kind === 'letter'
  const rows: readonly ImprintRow[] = [
    ...(copies.length === 0 ? [] : [copiesRow(copies)]),
    ...(isLetter || (printer === undefined && printDate === undefined) ? [] : [printing(printer, printDate)]),
  ]
  return rows.length === 0 ? undefined : { kind: 'imprint', ruled: !isLetter, rows }
}

function copiesRow(copies: readonly PlacedValue[]): ImprintList {
  const names = copies.map(({ text }) => text.replace(/^抄送[：:]\s*/u, '')).join('，').replace(/，，/gu, '，')
  const text = names.endsWith('。') ? names : `${names.replace(/[；，、：．.;,:]$/u, '')}。`
  return {
    kind: 'list',
    label: run(LABEL),
    runs: [run(text)],
    lines: linesOf(text),
    source: { start: copies[0]?.span.start ?? 0, end: copies.at(-1)?.span.end ?? 0 },
  }
}

function printing(printer: PlacedValue | undefined, date: PlacedValue | undefined): ImprintRow {
  const written = (value: PlacedValue | undefined, ending: string): Written | undefined =>
    value === undefined ? undefined : { runs: [run(endedWith(value.text, ending))], source: value.span }
  return { kind: 'printing', organ: written(printer, ''), date: written(date, '印发') }
}

function endedWith(text: string, ending: string): string {
  return text.endsWith(ending) ? text : text + ending
}

/** How many lines the names take; a mark that must not begin a line takes the character before it along. */
function linesOf(text: string): number {
  let lines = 1
  let filled = 0
  const characters = Array.from(text)
  for (const [i, character] of characters.entries()) {
    const width = cellsOf(character)
    const next = characters[i + 1] ?? ''
    const kept = NEVER_AT_START.test(next) ? cellsOf(next) : 0
    if (filled + width + kept > CELLS_BEHIND_LABEL && !NEVER_AT_START.test(character)) {
      lines += 1
      filled = 0
    }
    filled += width
  }
  return lines
}

function run(text: string): Run {
  return { text, face: 'imprint', bold: false }
}
