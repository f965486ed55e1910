// punctuation/ellipsis: ... and 。。。 for ……, half an ellipsis, or one too long.

import { flatMap } from '../../../grammar/index.js'
import { passages, type Passage } from '../../model/passages.js'
import { isChinese } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'
import { replaceFix, wordAfter, wordBefore } from './neighbours.js'

const DOTS = /…+|\.{3,}|[．。]{3,}|[·•・]{3,}/g
/** …… and, for whole passages left out, ………… */
const RIGHT = /^(?:…{2}|…{4})$/
/** More are a leader to a page number, or a blank to be filled in. */
const MOST_DOTS = 12

export const ellipsis = defineCheck({
  code: 'punctuation/ellipsis',
  title: '省略号写法不规范',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 4.11.2，附录A.9.1',
  of: 'line',
  run: line => flatMap(passages(line), passage => matchesOf(passage.text, DOTS)
    .filter(({ 0: dots, index }) => isWrong(passage, index, dots))
    .map(({ 0: dots, index }) => report(passage, index, dots))),
})

function isWrong({ text, from, to }: Passage, at: number, dots: string): boolean {
  if (at < from || at >= to || RIGHT.test(dots) || dots.length > MOST_DOTS) return false
  const end = at + dots.length
  if (/^[ \u3000]*\d+[ \u3000]*$/.test(text.slice(end, Math.min(to, end + MOST_DOTS))) && end < to) return false
  return (isChinese(wordBefore(text, at)) || isChinese(wordAfter(text, end - 1))) && !standsByEtc(text, at, end)
}

/** punctuation/etc takes it away altogether. */
function standsByEtc(text: string, at: number, end: number): boolean {
  return text.charAt(at - 1) === '等' || text.charAt(end) === '等'
}

function report({ start }: Passage, at: number, dots: string): Report {
  const span = { start: start + at, end: start + at + dots.length }
  const why = !dots.startsWith('…') ? `“${dots}”不是省略号`
    : dots.length === 1 ? '省略号只打了一半' : `省略号打了${dots.length * 3}点`
  return {
    span,
    message: `${why}：中文的省略号是六个点，占两个字的位置（……）。请改正。`,
    fixes: [replaceFix(span, '……', '改为“……”', 'safe')],
  }
}
