// figure/unit: Arabic digits before 十, 百, 千 (4千人).

import { flatMap, formatChinese } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import { maskedLines, placeInLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck } from '../check.js'

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
/** Only before what is counted: 千克, 千瓦, 千字, 百分点, 百强 are words of their own. */
const COUNTED = '[多余]|万|名|人|个|台|家|户|亩|元|件|条|种|辆|套|处|项|场|册|份|头|座|间|棵|株|箱|公里|公顷|平方米|立方米'
const NUMBER = new RegExp(`(?<![0-9.A-Za-z第])([0-9]{1,2}(?:\\.[0-9]{1,3})?)([十百千])(?=${COUNTED})`, 'g')

export const unit = defineCheck({
  code: 'figure/unit',
  title: '阿拉伯数字与“十”“百”“千”连用',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15835—2011 5.3',
  of: 'line',
  run: own => flatMap(maskedLines(own, 'masked'), line =>
    !/[0-9][十百千]/.test(line.text) ? [] : flatMap(matchesOf(line.text, NUMBER), ({ 0: found, 1: digits = '', 2: word = '', index }) => {
      const value = Math.round(Number(digits) * (UNITS[word] ?? 0) * 1000) / 1000
      if (!Number.isInteger(value) || value === 0) return []
      const span = placeInLine(line, index, found.length)
      const han = formatHan(Number(digits), word)
      const rights = [String(value), ...han === undefined ? [] : [han]]
      return [{
        span,
        message: `“${line.written.slice(index, index + found.length)}”把阿拉伯数字和“${word}”连在一起写：` +
          `除“万”“亿”外，不能这样连用。请改为${rights.map(right => `“${right}”`).join('或')}。`,
        fixes: rights.map((right, i): Fix => ({
          title: `改为“${right}”`, kind: i === 0 ? 'safe' : 'choice', edits: [{ span, newText: right }],
        })),
      }]
    })),
})

/** 4 and 千 → 四千, 2 and 千 → 两千; `undefined` where that is no number of Chinese, as 12千 or 1.5千. */
function formatHan(digits: number, word: string): string | undefined {
  if (!Number.isInteger(digits) || digits < 1 || digits > 9) return undefined
  if (word === '十' && digits === 1) return word
  return `${word === '千' && digits === 2 ? '两' : formatChinese(digits)}${word}`
}
