// Reads a date as drafters write it below a notice, and says what GB/T 9704-2012, 7.3.5.4 finds wrong with it.

import { parseChinese } from '../../grammar/index.js'
import { daysInMonth } from './calendar.js'
import { halfWidthDigits } from './half-width.js'

export interface WrittenDate {
  /** 2026年3月5日 */
  readonly right: string
  /** The calendar has no such day. */
  readonly impossible: boolean
  readonly flaws: readonly string[]
}

const HAN = '一二三四五六七八九十'
const WITH_WORDS = new RegExp(
  `^([0-9]{2}|[0-9]{4}|[〇○零ОOo0${HAN}]{4})年([0-9]{1,2}|[${HAN}]{1,3})月([0-9]{1,2}|[${HAN}]{1,3})([日号])$`)
const WITH_MARKS = /^([0-9]{4}|[0-9]{2})([-./])([0-9]{1,2})\2([0-9]{1,2})$/
/** Until GB/T 9704-2012 came into force 成文日期 was written in Chinese numerals. */
const ARABIC_SINCE = { year: 2012, month: 7 } as const

/** The longest that a date with blanks between its signs may be. */
const LONGEST = 30

/** `undefined` for what is no date, or one that is still to be filled in. */
export function readDate(text: string): WrittenDate | undefined {
  if (text.length > LONGEST || !/[0-9０-９年]/.test(text)) return undefined
  const written = halfWidthDigits(text).replace(/[\s\u3000]/g, '').replaceAll('．', '.').replaceAll('－', '-')
  const words = WITH_WORDS.exec(written)
  const marks = words === null ? WITH_MARKS.exec(written) : null
  if (words === null && marks === null) return undefined
  const [y = '', m = '', d = ''] = words?.slice(1, 4) ?? [marks?.[1], marks?.[3], marks?.[4]]
  const [year, month, day] = [yearOf(y), numberOf(m), numberOf(d)]
  const chinese = /[^0-9]/.test(y + m + d)
  const old = chinese && (year < ARABIC_SINCE.year || (year === ARABIC_SINCE.year && month < ARABIC_SINCE.month))
  const flaws = [
    ...chinese && !old ? ['应当用阿拉伯数字'] : [],
    .../[０-９]/.test(text) ? ['数字应当用半角'] : [],
    ...y.length === 2 ? ['年份应当写全四位'] : [],
    .../^0/.test(m) || /^0/.test(d) ? ['月、日不编虚位，前面不补“0”'] : [],
    ...words === null ? ['应当把“年”“月”“日”标全'] : [],
    ...words?.[4] === '号' ? ['应当写“日”，不写“号”'] : [],
  ]
  const days = daysInMonth(month, year)
  return { right: `${year}年${month}月${day}日`, impossible: days === undefined || day < 1 || day > days, flaws }
}

function yearOf(numeral: string): number {
  const year = /^[0-9]+$/.test(numeral) ? Number(numeral) : parseChinese(numeral.replace(/[○零ОOo0]/g, '〇')) ?? 0
  return numeral.length === 2 ? 2000 + year : year
}

function numberOf(numeral: string): number {
  return /[0-9]/.test(numeral) ? Number(numeral) : parseChinese(numeral) ?? 0
}
