// punctuation/etc: 、 before 等, and 等 together with ……

import { flatMap } from '../../../grammar/index.js'
import { HAN_CLASS } from '../../text/chinese.js'
import { passages } from '../../model/passages.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck } from '../check.js'

/** Words that begin with 等: A、等级B counts two things. */
const OTHER_WORDS = '待级候额同于价值式号效距差量身份次腰温压离位高长宽重边角分比速外内车人货客红电船机闲'
const ETC = `等(?![${OTHER_WORDS}])`
/** The longest run; a row of dots is no list that goes on. */
const DOTS = '(?:…{1,12}|\\.{3,12}|。{3,12})'
const FOUND = new RegExp(
  `(?<mark>(?<=[${HAN_CLASS}A-Za-z0-9%”》）)])[ \\u3000]?、[ \\u3000]?)(?=${ETC})|` +
  `、?${DOTS}(?=${ETC})|(?<=[${HAN_CLASS}]等)${DOTS}`, 'g',
)
/** A cheap look for most lines: a mark right beside 等. */
const MAY_BE = /[、….。][ \u3000]?等|等[….。]/

export const etc = defineCheck({
  code: 'punctuation/etc',
  title: '“等”与顿号、省略号重复',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 附录A.9.2，附录B.1.2',
  of: 'line',
  run: line => flatMap(passages(line), ({ text, start, from, to }) =>
    (MAY_BE.test(text) ? matchesOf(text, FOUND) : [])
    .filter(({ index }) => index >= from && index < to)
    .map(({ 0: written, index, groups }) => {
      const isMark = groups?.['mark'] !== undefined
      return {
        span: { start: start + index, end: start + index + written.length },
        message: isMark
          ? '“等”前面不用顿号：“等”已经表示列举未尽，与前一项直接相连。请删去顿号。'
          : '“等”与省略号不能同时用：两者都表示列举未尽，用一个就够了。请删去省略号。',
        fixes: [{
          title: isMark ? '删去“等”前面的顿号' : '删去省略号，只留“等”', kind: 'safe',
          edits: [{ span: { start: start + index, end: start + index + written.length }, newText: '' }],
        }],
      } as const
    })),
})
