// Small numbers in running text: 六, 两, 十二, 16, １６.

import { formatChinese, parseArabic, parseChinese } from '../../../grammar/index.js'

const CHINESE = '一二两三四五六七八九十百〇零'

const ARABIC = '0-9０-９'
/** Every character of a figure, inside a regular expression's class. */
export const FIGURE_CLASS = ARABIC + CHINESE

/** What stands before it is looked at behind its first digit: so a text is searched for digits, which is fast. */
const BEGINS = `(?<![第${ARABIC}.,．${CHINESE}].|[${ARABIC}${CHINESE}]点.)`
/** A whole number, Chinese or Arabic, as the source of a regular expression; not a part of a longer one. */
export const FIGURE = `(?:[${ARABIC}]${BEGINS}[${ARABIC}]{0,5}|[${CHINESE}]${BEGINS}[${CHINESE}]{0,5})` +
  `(?![${ARABIC}.．,余多几来${CHINESE}])`

/** The value; `undefined` for what is no exact number (三五个, 百个). */
export function figureValue(written: string): number | undefined {
  if (/^[0-9０-９]/.test(written)) return parseArabic(written)
  if (/^[百〇零]$/.test(written) || (written.length > 1 && !/[十百]/.test(written))) return undefined
  return parseChinese(written)
}

/** Writes a number in the manner of another one: Chinese, full-width or half-width. */
export function writeFigure(value: number, like: string): string {
  if (/^[0-9]/.test(like)) return String(value)
  if (/^[０-９]/.test(like)) return String(value).replace(/\d/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
  return value === 2 ? '两' : formatChinese(value)
}
