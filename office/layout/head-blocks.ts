// The elements of 版头 → one block: the red head of a 文件, or the head of a 信函.

import type { FormElements, FormSettings, PlacedValue } from '../../core/index.js'
import type { Face, HeadMark, Letterhead, Masthead, PlacedRuns, Run, Signatories, Written } from './blocks.js'
import { cellsOf } from './cells.js'
import { organMark } from './organ-mark.js'

/** `undefined` where the notice shows no 发文机关标志. */
export function headBlock(
  elements: FormElements, settings: FormSettings, number: Written | undefined,
): Masthead | Letterhead | undefined {
  const { kind, issuers } = elements
  if (kind === 'plain' || issuers.length === 0) return undefined
  const marks = headMarks(elements)
  // Of organs that issue a 信函 together only the host is named (10.1).
  if (kind === 'letter') return { kind: 'letterhead', organMark: organMark(issuers.slice(0, 1), false), marks, number }
  return {
    kind: 'masthead',
    marks,
    organMark: organMark(issuers, settings.organSuffix),
    number,
    signatories: elements.upward ? signatories(elements.signatories) : undefined,
  }
}

/** From the top: 份号, 密级和保密期限, 紧急程度 (7.2.1 to 7.2.3). */
export function headMarks({ copyNumber, classification, urgency }: FormElements): readonly HeadMark[] {
  const mark = (element: HeadMark['element'], face: Face, value: PlacedValue | undefined): readonly HeadMark[] =>
    value === undefined ? [] : [{ kind: 'head-mark', element, ...written(value.text, face, value) }]
  return [
    ...mark('copy-number', 'body', copyNumber),
    ...mark('classification', 'label', classification),
    ...mark('urgency', 'label', urgency),
  ]
}

export function written(text: string, face: Face, { span }: PlacedValue): Written {
  return { runs: [run(text, face)], source: span }
}

const PAGE_CELLS = 28
const LABEL = '签发人：'
const NAMES_PER_LINE = 2
/** Between two names, in 字. */
const NAME_GAP = 1

/** Two names a line, the last name one 字 from the right edge; the names stand under each other (7.2.6). */
function signatories(names: readonly PlacedValue[]): Signatories | undefined {
  const [first] = names
  if (first === undefined) return undefined
  const width = Math.max(...names.map(({ text }) => cellsOf(text)))
  const columns = Math.min(NAMES_PER_LINE, names.length)
  const namesAt = PAGE_CELLS - 1 - columns * width - (columns - 1) * NAME_GAP
  const place = ({ text }: PlacedValue, column: number): PlacedRuns =>
    ({ runs: [run(text, 'signatory')], at: namesAt + column * (width + NAME_GAP) })
  const rows = Array.from({ length: Math.ceil(names.length / columns) }, (_, row) =>
    names.slice(row * columns, (row + 1) * columns).map(place))
  const source = { start: first.span.start, end: names.at(-1)?.span.end ?? first.span.end }
  return { label: run(LABEL, 'body'), labelAt: namesAt - cellsOf(LABEL), rows, source }
}

function run(text: string, face: Face): Run {
  return { text, face, bold: false }
}
