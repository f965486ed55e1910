// How long pieces of a text are in the units of an encoding, and where so many units end.

import type { Encoding } from './encoding.js'

export interface Ruler {
  /** The units of the whole characters from one offset to another. */
  between(start: number, end: number): number
  /** The offset behind so many units from `start`, not behind `end`; inside a character, before it. */
  after(start: number, units: number, end: number): number
}

/** UTF-16 code units between two marks: what is shorter is counted, what is longer goes from mark to mark. */
const STEP = 1024

export function rulerOf(text: string, { name, widthOf }: Encoding): Ruler {
  if (name === 'utf-16') {
    return { between: (start, end) => end - start, after: (start, units, end) => Math.min(start + Math.max(0, units), end) }
  }
  const count = (start: number, end: number): number => {
    let units = 0
    for (let at = start; at < end;) {
      const code = text.codePointAt(at) ?? 0
      at += lengthOf(code)
      if (at <= end) units += widthOf(code)
    }
    return units
  }
  /** A mark never divides a character. */
  const markAt = (index: number): number => index * STEP - (isInsideCharacter(text, index * STEP) ? 1 : 0)
  /** The units before each mark, counted once, and only for texts with long lines. */
  const marks: number[] = [0]
  const unitsBefore = (offset: number): number => {
    const index = Math.floor(offset / STEP)
    while (marks.length <= index) {
      const last = marks.length - 1
      marks.push((marks[last] ?? 0) + count(markAt(last), markAt(last + 1)))
    }
    return (marks[index] ?? 0) + count(markAt(index), offset)
  }
  const between = (start: number, end: number): number =>
    end - start <= STEP ? count(start, end) : unitsBefore(end) - unitsBefore(start)
  return {
    between,
    after(start, units, end) {
      let at = nearMark(start, end, offset => between(start, offset) <= units, markAt)
      for (let left = units - between(start, at); at < end;) {
        const code = text.codePointAt(at) ?? 0
        left -= widthOf(code)
        if (left < 0) break
        at += lengthOf(code)
      }
      return at
    },
  }
}

/** The last mark between two offsets that `fits`; the first offset where none does. */
function nearMark(start: number, end: number, fits: (offset: number) => boolean, markAt: (index: number) => number): number {
  const first = Math.ceil(start / STEP) + 1
  let low = first
  let high = Math.floor(end / STEP) + 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (fits(markAt(middle))) low = middle + 1
    else high = middle
  }
  return low === first ? start : markAt(low - 1)
}

function lengthOf(code: number): number {
  return code > 0xffff ? 2 : 1
}

function isInsideCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff
}
