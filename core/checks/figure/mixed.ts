// figure/mixed: one date in Arabic and in Chinese numerals (2026年三月).

import { flatMap, parseArabic, parseChinese } from '../../../grammar/index.js'
import { daysInMonth } from '../../model/calendar.js'
import { maskedLines, placeInLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck } from '../check.js'

const HAN = '一二三四五六七八九十'
const NUMBER = `(?:[0-9]{1,2}|[${HAN}]{1,3})`
const YEAR = `(?:[0-9]{4}|[一二][〇零○一二三四五六七八九]{3})`
/** From the first number to the last; the days of festivals (三月三) go without 日. */
const DATE = new RegExp(
  `(?<![0-9.${HAN}〇零○百千万])(?:${YEAR}年)?${NUMBER}月(?![${HAN}](?!${NUMBER}?日))(?:${NUMBER}日)?` +
  `(?:(?:[—–\\-～~至到]|——)${NUMBER}月(?![${HAN}](?!${NUMBER}?日))(?:${NUMBER}日)?)?`, 'g')
const LUNAR = /农历|夏历|阴历|旧历|古历|正月|腊月/

export const mixed = defineCheck({
  code: 'figure/mixed',
  title: '日期里混用两种数字',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 15835—2011 4.3',
  of: 'line',
  run: own => flatMap(maskedLines(own, 'masked'), line =>
    !line.text.includes('月') ? [] : flatMap(matchesOf(line.text, DATE), ({ 0: found, index }) => {
      const before = line.text.slice(Math.max(0, index - 4), index)
      const right = inArabic(found)
      if (!isMixed(found) || right === undefined || LUNAR.test(before)) return []
      const written = line.written.slice(index, index + found.length)
      const span = placeInLine(line, index, found.length)
      return [{
        span,
        message: `“${written}”混用了阿拉伯数字和汉字数字：同一个日期应当用同一种数字，请改为“${right}”。`,
        fixes: [{ title: `改为“${right}”`, kind: 'safe', edits: [{ span, newText: right }] }],
      }]
    })),
})

function isMixed(date: string): boolean {
  return /[0-9]/.test(date) && new RegExp(`[${HAN}〇零○]`).test(date)
}

/** `undefined` where a number is no month or no day. */
function inArabic(date: string): string | undefined {
  let month = 0
  let wrong = false
  const right = date.replace(new RegExp(`(${YEAR}|${NUMBER})([年月日])`, 'g'), (_, numeral: string, unit: string) => {
    const value = /[0-9]/.test(numeral) ? parseArabic(numeral) : parseChinese(numeral) ?? 0
    if (unit === '月') month = value
    wrong ||= (unit === '月' && (value < 1 || value > 12)) ||
      (unit === '日' && (value < 1 || value > (daysInMonth(month, undefined) ?? 0)))
    return `${value}${unit}`
  })
  return wrong ? undefined : right
}
