// date/impossible: a day or a month that the calendar does not have (2月30日, 13月).

import { flatMap, parseArabic, parseChinese } from '../../../grammar/index.js'
import { daysInMonth } from '../../model/calendar.js'
import { maskedLines, placeInLine, type MaskedLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'

const HAN = '一二三四五六七八九十'
const JOIN = '(?:——|[—–\\-－～~至到])'
/** 2026年2月30日, and a second day behind it: 2月25日—30日. */
const ARABIC = new RegExp('(?<![0-9.])(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})' +
  `(?:[日号]${JOIN}?|${JOIN})(?:([0-9]{1,2})[日号])?`, 'g')
const CHINESE = new RegExp(`(?<![${HAN}〇零○])(?:([一二][〇零○${HAN}]{3})年)?([${HAN}]{1,3})月([${HAN}]{1,3})日`, 'g')
/** A month alone is one only after a year or before a part of it: 13月 may be short for an age (13月龄). */
const MONTH = /(?<![0-9.第])([0-9]{4}年)?([0-9]{1,2})月(?:([底初末份]|[上中下]旬)|(?![0-9龄]))/g
const LUNAR = /农历|夏历|阴历|旧历|古历/

export const impossible = defineCheck({
  code: 'date/impossible',
  title: '日期不存在',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  of: 'line',
  run: own => flatMap(maskedLines(own, 'read'), line =>
    line.text.includes('月') ? [...arabicDays(line), ...chineseDays(line), ...months(line)] : []),
})

function arabicDays(line: MaskedLine): readonly Report[] {
  return flatMap(matchesOf(line.text, ARABIC), match => {
    const { 0: found, 1: year, 2: month = '', 3: first = '', 4: last, index } = match
    // 3月1—2月…: what follows the dash is no day.
    if (last === undefined && !/[日号]/.test(found)) return []
    const days = [first, ...(last === undefined ? [] : [last])]
    const inYear = year === undefined ? undefined : Number(year)
    const wrong = days.findIndex(day => whyNot(inYear, Number(month), Number(day)) !== undefined)
    return wrong < 0 ? [] : [reportDay(line, index, found, inYear, Number(month), days[wrong] ?? '', wrong === 1)]
  })
}

function chineseDays(line: MaskedLine): readonly Report[] {
  return flatMap(matchesOf(line.text, CHINESE), ({ 0: found, 1: written, 2: month = '', 3: day = '', index }) => {
    if (LUNAR.test(line.text.slice(Math.max(0, index - 6), index))) return []
    const year = written === undefined ? undefined : parseChinese(written)
    const why = whyNot(year, parseChinese(month) ?? 0, parseChinese(day) ?? 0)
    return why === undefined ? [] : [{
      span: placeInLine(line, index, found.length), message: `“${found}”不存在：${why}。请核对日期。`,
    }]
  })
}

function reportDay(
  line: MaskedLine, index: number, found: string, year: number | undefined, month: number, day: string, second: boolean,
): Report {
  const date = found.replace(new RegExp(`${JOIN}$`), '')
  const at = line.start + index + (second ? date.lastIndexOf(day) : date.indexOf('月') + 1)
  const last = daysInMonth(month, year)
  return {
    span: placeInLine(line, index, date.length),
    message: `“${line.written.slice(index, index + date.length)}”不存在：${whyNot(year, month, Number(day)) ?? ''}。请核对日期。`,
    // Whether a February has 29 days is for the drafter to say.
    fixes: last === undefined || Number(day) <= last || (month === 2 && year === undefined) ? [] : [{
      title: `改为${month}月的最后一天${last}日`, kind: 'choice',
      edits: [{ span: { start: at, end: at + day.length }, newText: String(last) }],
    }],
  }
}

function months(line: MaskedLine): readonly Report[] {
  return flatMap(matchesOf(line.text, MONTH), ({ 0: found, 1: year, 2: month = '', 3: partOfIt, index }) => {
    const isMonth = daysInMonth(parseArabic(month), undefined) !== undefined
    return isMonth || (year === undefined && partOfIt === undefined) ? [] : [{
      span: placeInLine(line, index, found.length),
      message: `“${line.written.slice(index, index + found.length)}”不存在：一年只有1月至12月。请核对月份。`,
    }]
  })
}

/** `undefined` for a day of the calendar. */
function whyNot(year: number | undefined, month: number, day: number): string | undefined {
  const days = daysInMonth(month, year)
  if (days === undefined) return '一年只有1月至12月'
  if (day < 1) return '日期从1日起'
  if (day <= days) return undefined
  if (month !== 2) return `${month}月只有${days}天`
  return year === undefined ? '2月最多29天' : `${year}年2月只有${days}天`
}
