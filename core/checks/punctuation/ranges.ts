// Finds the marks between two numbers that stand for a range: 2—3年, 5%～8%, 8:30—11:30.

import type { Span } from '../../../grammar/index.js'
import { matchesOf } from '../../text/matches.js'

export interface NumberRange {
  /** The mark with the white space around it. */
  readonly mark: Span
  readonly written: string
  /** From the first number to the unit after the second. */
  readonly span: Span
  /** Of time: dates, years, hours. */
  readonly ofTime: boolean
}

const TIME_UNITS = '年度|学年|年|个月|月份|月底|月|日|天|周|季度|小时|分钟|时|分|秒'
const UNITS = `${TIME_UNITS}|%|％|‰|个|名|人|家|户|次|件|项|条|处|场|期|批|支|台|套|辆|亩|公顷|万|亿|元|千|百|岁|米|公里|千米|厘米|毫米|平方|` +
  '立方|吨|公斤|千克|克|升|度|℃|倍|成|级|层|页|章|类|种|篇|份|位|村|所|座|课时|学时|分|点|里|厘|寸|万元|亿元'
const NUMBER = '(?:[1-9]\\d{0,5}|0)(?:\\.\\d+)?'
const MARK = '[ \\u3000]*(?:[-－–~∼]{1,2}|—{1,2}|～|〜|―{1,2})[ \\u3000]*'
const LEFT = '(?<![\\w.+\\-－–—~～/:：×*])'
const RANGE = new RegExp(
  `${LEFT}(?<from>${NUMBER})(?<unit>${UNITS})?(?<mark>${MARK})(?<to>${NUMBER})(?<after>${UNITS})(?![-－–—~])`, 'g',
)
const CLOCK = new RegExp(`${LEFT}(?<from>\\d{1,2}[:：]\\d\\d)(?<mark>${MARK})(?<to>\\d{1,2}[:：]\\d\\d)(?!\\d)`, 'g')
const YEARS = new RegExp(`(?<=[（(])(?<from>(?:19|20)\\d\\d)(?<mark>${MARK})(?<to>(?:19|20)\\d\\d)(?=[）)])`, 'g')
/** Numbers of things, not amounts: 表2-8, 电话…, 12-3号楼. */
const NUMBERED = /(?:表|图|件|专栏|编号|电话|传真|手机|号|式|型号|版本|代码|邮编|标准|国标|房|室|楼|栋|座|单元|比分)[：:]?[ \u3000]*$/

/** Linear in the text; from left to right. */
export function rangesIn(text: string): readonly NumberRange[] {
  if (!/[-－–~∼—～〜―]/.test(text)) return []
  return [...matchesOf(text, RANGE), ...matchesOf(text, CLOCK), ...matchesOf(text, YEARS)]
    .filter(match => isRange(text, match)).map(rangeOf).sort((a, b) => a.mark.start - b.mark.start)
}

function isRange(text: string, { index, groups }: RegExpExecArray): boolean {
  const { from = '', to = '', unit, after } = groups ?? {}
  if (NUMBERED.test(text.slice(Math.max(0, index - 5), index))) return false
  // 11月-3月 goes over the new year, 365天-104天 is a sum.
  if (/[:：]/.test(from) || (unit !== undefined && (unit !== after || /[月日时]/.test(unit)))) return true
  // 2024-5月 is a month, 24-7小时 a slogan.
  return Number(from) < Number(to) && !(from.length === 4 && to.length < 4 && after !== undefined)
}

function rangeOf({ index, 0: { length }, groups }: RegExpExecArray): NumberRange {
  const { from = '', unit = '', mark = '', after } = groups ?? {}
  const start = index + from.length + unit.length
  return {
    mark: { start, end: start + mark.length }, written: mark.trim(), span: { start: index, end: index + length },
    ofTime: after === undefined || new RegExp(`^(?:${TIME_UNITS})$`).test(after),
  }
}
