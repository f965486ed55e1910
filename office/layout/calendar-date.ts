// Reads a 成文日期 (2026年3月16日, 二〇二六年三月十六日) as a calendar date.

import type { CalendarDate } from './blocks.js'

const DATE = /^\s*([0-9〇○零一二三四五六七八九]{4})\s*年\s*([0-9一二三四五六七八九十]{1,2})\s*月\s*([0-9一二三四五六七八九十]{1,3})\s*日\s*$/
const HAN_DIGITS = '〇一二三四五六七八九'

/** `undefined` if the text is not a whole date, or no day of the calendar. */
export function calendarDateOf(text: string): CalendarDate | undefined {
  const match = DATE.exec(text.normalize('NFKC'))
  if (match === null) return undefined
  const [, year = '', month = '', day = ''] = match
  const date = { year: yearOf(year), month: smallNumberOf(month), day: smallNumberOf(day) }
  return isOnCalendar(date) ? date : undefined
}

function yearOf(digits: string): number {
  return Number(Array.from(digits, digit => digitOf(digit)).join(''))
}

function digitOf(digit: string): number {
  if (digit === '○' || digit === '零') return 0
  const value = HAN_DIGITS.indexOf(digit)
  return value < 0 ? Number(digit) : value
}

/** 1 to 99, in Arabic digits or as 九, 十, 十六, 二十, 三十一. */
function smallNumberOf(numeral: string): number {
  const ten = numeral.indexOf('十')
  if (ten < 0) return Number(Array.from(numeral, digit => digitOf(digit)).join(''))
  const tens = ten === 0 ? 1 : digitOf(numeral.slice(0, ten))
  const ones = numeral.slice(ten + 1)
  return tens * 10 + (ones === '' ? 0 : digitOf(ones))
}

function isOnCalendar({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
