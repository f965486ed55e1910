// A paragraph's text → its lines: as many 字 as fit, broken where a line may end.

import { cellsOf } from '../layout/cells.js'
import { hangs, mayBreak } from './marks.js'

export interface Measure {
  /** Width of the first line and of those after it, in 字. */
  readonly first: number
  readonly rest: number
}

export interface Typesetting {
  /** In 字; may depend on the character before it, where a program puts space between Chinese and Latin. */
  readonly advance: (character: string, before: string | undefined) => number
  /** Whether a mark may stand beyond the right edge. */
  readonly hanging: boolean
}

/** As Word sets on the character grid: every character a 字 or half of one, marks may hang. */
export const wordTypesetting: Typesetting = { advance: cellsOf, hanging: true }

export interface BrokenLine {
  /** UTF-16 offsets in the text; white space where the line ends is left out, so the next line may begin later. */
  readonly start: number
  readonly end: number
  /** Natural width in 字, without a mark that hangs. */
  readonly cells: number
  /** The last character stands beyond the edge. */
  readonly hangs: boolean
}

/** Rounding of sums of widths must not move a character to the next line. */
const TOLERANCE = 1e-6

/** At least one line, which is empty for an empty text. A word wider than a line is broken where the line is full. */
export function breakLines(text: string, measure: Measure, typesetting: Typesetting): readonly BrokenLine[] {
  const characters = Array.from(text)
  const lines: BrokenLine[] = []
  let at = 0
  let offset = 0
  do {
    const width = lines.length === 0 ? measure.first : measure.rest
    const taken = withoutEndingSpaces(characters, at, takeLine(characters, at, width, typesetting), typesetting)
    const length = lengthOf(characters, at, taken.end)
    lines.push({ start: offset, end: offset + length, cells: taken.cells, hangs: taken.hangs })
    let next = taken.end
    while (next < characters.length && characters[next] === ' ') next += 1
    offset += length + lengthOf(characters, taken.end, next)
    at = next
  } while (at < characters.length)
  return lines
}

interface Taken {
  /** Index behind the last character of the line. */
  readonly end: number
  readonly cells: number
  readonly hangs: boolean
}

function takeLine(characters: readonly string[], start: number, width: number, typesetting: Typesetting): Taken {
  const { advance } = typesetting
  let cells = 0
  /** The newest place where the line may end. */
  let fit: Taken | undefined
  for (let at = start; at < characters.length; at += 1) {
    const character = characters[at] ?? ''
    const before = at > start ? characters[at - 1] : undefined
    if (before !== undefined && mayBreak(before, character)) fit = { end: at, cells, hangs: false }
    const wider = cells + advance(character, before)
    if (wider > width + TOLERANCE && character !== ' ') {
      return (typesetting.hanging ? hanging(characters, at, cells) : undefined) ?? fit ?? torn(start, at, cells, wider)
    }
    cells = wider
  }
  return { end: characters.length, cells, hangs: false }
}

function withoutEndingSpaces(characters: readonly string[], start: number, line: Taken, { advance }: Typesetting): Taken {
  let { end, cells } = line
  while (end > start && characters[end - 1] === ' ') {
    end -= 1
    cells -= advance(' ', characters[end - 1])
  }
  return { ...line, end, cells }
}

/** The line with the mark at `at` beyond its edge; `undefined` where that does not end it. */
function hanging(characters: readonly string[], at: number, cells: number): Taken | undefined {
  const mark = characters[at] ?? ''
  const after = characters[at + 1]
  const ends = hangs(mark) && (after === undefined || mayBreak(mark, after))
  return ends ? { end: at + 1, cells, hangs: true } : undefined
}

/** A line always takes one character at least, or the text would never end. */
function torn(start: number, at: number, cells: number, wider: number): Taken {
  return at > start ? { end: at, cells, hangs: false } : { end: at + 1, cells: wider, hangs: false }
}

function lengthOf(characters: readonly string[], start: number, end: number): number {
  let length = 0
  for (let at = start; at < end; at += 1) length += characters[at]?.length ?? 0
  return length
}
