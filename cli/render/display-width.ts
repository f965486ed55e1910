// How many columns text takes on a terminal, and text made safe to show on one.

import { eastAsianWidth } from 'get-east-asian-width'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

export interface Cell {
  readonly text: string
  /** 0, 1 or 2 columns. */
  readonly width: number
  /** In UTF-16 code units, from the start of the text. */
  readonly start: number
}

/** Characters that never join with one another: nearly all that a notice has, and no work for a segmenter. */
const SINGLE = /^[\u0020-\u007e\u00b7\u2010-\u2027\u2460-\u24ff\u3000-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/

/** The text as what a terminal shows one by one. Run it on `visible` text. */
export function cells(text: string): readonly Cell[] {
  if (SINGLE.test(text)) return Array.from(text, (char, start) => ({ text: char, width: eastAsianWidth(char.charCodeAt(0)), start }))
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({
    text: segment,
    width: graphemeWidth(segment),
    start: index
  }))
}

export function displayWidth(text: string): number {
  return cells(text).reduce((sum, { width }) => sum + width, 0)
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text
}

/** The text cut to so many columns, with … where something was cut off. */
export function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let width = 1
  let kept = ''
  for (const cell of cells(text)) {
    width += cell.width
    if (width > columns) break
    kept += cell.text
  }
  return `${kept}…`
}

const STEERING = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/**
 * Control and formatting characters replaced one code unit for one, so that offsets stay and no document can steer
 * the terminal; a tab becomes one space.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\t\u00a0]/g, ' ').replaceAll(STEERING, '·')
}

function graphemeWidth(grapheme: string): number {
  const first = grapheme.codePointAt(0)
  if (first === undefined || /^[\p{Mark}\p{Cf}]+$/u.test(grapheme)) return 0
  return /\ufe0f|^\p{Regional_Indicator}{2}/u.test(grapheme) ? 2 : eastAsianWidth(first)
}
