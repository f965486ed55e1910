// punctuation/range: - ~ and the like between two numbers, for — or ～; and a mark that has got lost between two years.

import { flatMap } from '../../../grammar/index.js'
import { passages, type Passage } from '../../model/passages.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'
import { replaceFix } from './neighbours.js'
import { rangesIn, type NumberRange } from './ranges.js'

/** Both are right; which of them is left to the drafter. */
const RIGHT = /^(?:—|～|－|〜|―)$/

export const range = defineCheck({
  code: 'punctuation/range',
  title: '数值、时间起止之间的连接号不规范',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 4.13.3',
  of: 'line',
  run: line => flatMap(passages(line), passage => [
    ...rangesIn(passage.text)
      .filter(({ mark, written }) => mark.start >= passage.from && mark.end <= passage.to && !RIGHT.test(written))
      .map(found => report(passage, found)),
    ...lostMarks(passage),
  ]),
})

function report({ text, start }: Passage, { mark, written, span, ofTime }: NumberRange): Report {
  const right = signFor(text.slice(span.start, mark.start), text.slice(mark.end, span.end), ofTime)
  const whole = `${text.slice(span.start, mark.start)}${right}${text.slice(mark.end, span.end)}`
  const place = { start: start + mark.start, end: start + mark.end }
  return {
    span: place,
    message: `起止之间的“${written}”不规范：时间、数值的起止用一字线（—）或者浪纹线（～），如“${whole}”。请改正。`,
    fixes: [replaceFix(place, right, `改为“${whole}”`, 'safe')],
  }
}

/** 5-8% becomes 5%～8%: the first number wants its % as well (GB/T 15835—2011, 5.1.3). */
function signFor(from: string, to: string, ofTime: boolean): string {
  if (ofTime) return '—'
  return /%$/.test(to) && /\d$/.test(from) ? '%～' : '～'
}

const TWO_YEARS = /(?<!\d)(?<from>(?:19|20)\d\d)(?<to>(?:19|20)\d\d)(?=年|学年)/g
const LONGEST_PLAN = 30

/** 20212023年 */
function lostMarks({ text, start, from, to }: Passage): readonly Report[] {
  return !/\d{8}/.test(text) ? [] : flatMap(matchesOf(text, TWO_YEARS), ({ 0: written, index, groups }) => {
    const [first = '', last = ''] = [groups?.['from'], groups?.['to']]
    const years = Number(last) - Number(first)
    if (index < from || index >= to || years <= 0 || years > LONGEST_PLAN) return []
    const span = { start: start + index, end: start + index + written.length }
    return [{
      span,
      message: `“${written}年”两个年份连在一起，中间漏了连接号。应为“${first}—${last}年”。`,
      fixes: [replaceFix(span, `${first}—${last}`, `改为“${first}—${last}年”`, 'choice')],
    }]
  })
}
