// Which day a written time limit means: 6月底前 of a plan for 2026 is 30 June 2026.

import { parseChinese } from '../../grammar/index.js'
import { matchesOf } from '../text/matches.js'
import { daysInMonth } from './calendar.js'
import { halfWidthDigits } from './half-width.js'

export type TimeLimitMeaning =
  /** Done by that day at the latest; without `year` where neither the text nor the plan says one. */
  | { readonly kind: 'day'; readonly year: number | undefined; readonly month: number; readonly day: number }
  /** 长期坚持, 持续推进, 每季度: it has no end, or comes again and again. */
  | { readonly kind: 'ongoing' }

const MONTH = '(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\\d{1,2})[日号]|(上旬|中旬|下旬|底|末|份))?(?!初)'
const YEAR = '(?:((?:20)?\\d{2})年)?'
const POINT = new RegExp(`${YEAR}(?:${MONTH}|([上下]半年)|第?([一二三四])季度|(?:(?<=年)|[今本当]?年)(年?[底末内]))|(20\\d{2})年`, 'g')
const ONGOING = /长期|持续|常态|全年|每|定期|贯穿/
/** 「6月前」: before the month begins. 「6月底前」「6月15日前」 speak of the end or the day itself. */
const BEFORE = /^(?:之前|以前|前)/

/**
 * @param planYear for what is written without a year
 * @returns `undefined` for what means no certain day (月初, 年中) and what is no time limit
 */
export function readTimeLimit(written: string, planYear: number | undefined): TimeLimitMeaning | undefined {
  const text = halfWidthDigits(written)
  const last = matchesOf(text, POINT).at(-1)
  if (last === undefined) return ONGOING.test(text) ? { kind: 'ongoing' } : undefined
  const [found, yearWritten, month, day, partOfMonth, half, quarter, , wholeYear] = last
  const year = yearOf(yearWritten ?? wholeYear) ?? planYear
  const before = BEFORE.test(text.slice(last.index + found.length))
  if (month !== undefined) return inMonth(year, numberOf(month), day, partOfMonth, before)
  if (half !== undefined) return endOf(year, half === '上半年' ? 6 : 12)
  if (quarter !== undefined) return endOf(year, numberOf(quarter) * 3)
  return wholeYear !== undefined && before ? endOf(Number(wholeYear) - 1, 12) : endOf(year, 12)
}

function inMonth(
  year: number | undefined, month: number, day: string | undefined, part: string | undefined, before: boolean,
): TimeLimitMeaning | undefined {
  const days = daysInMonth(month, year)
  if (days === undefined) return undefined
  if (day !== undefined) return Number(day) >= 1 && Number(day) <= days ? { kind: 'day', year, month, day: Number(day) } : undefined
  if (part === '上旬') return { kind: 'day', year, month, day: 10 }
  if (part === '中旬') return { kind: 'day', year, month, day: 20 }
  if (!before || (part !== undefined && part !== '份')) return endOf(year, month)
  return month === 1 ? endOf(year === undefined ? undefined : year - 1, 12) : endOf(year, month - 1)
}

/** The last day of a month; of a February of no known year there is none. */
function endOf(year: number | undefined, month: number): TimeLimitMeaning | undefined {
  const day = month === 2 && year === undefined ? undefined : daysInMonth(month, year)
  return day === undefined ? undefined : { kind: 'day', year, month, day }
}

function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}

function numberOf(numeral: string): number {
  return /\d/.test(numeral) ? Number(numeral) : parseChinese(numeral) ?? 0
}
