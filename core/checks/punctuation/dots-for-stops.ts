// A dot of foreign writing in the place of 。

import type { Passage } from '../../model/passages.js'
import { HAN_CLASS } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import type { Report } from '../check.js'
import { endsBare, replaceFix } from './neighbours.js'

const AT_END = new RegExp(`[.．](?<=[${HAN_CLASS}”’》）)%％].)(?=[”’）)]*$|[（(])`, 'g')
const BETWEEN = new RegExp(`[.．](?<=[${HAN_CLASS}].)(?=[${HAN_CLASS}])`, 'g')
const ORDINAL_BEFORE = new RegExp(`(?:^|[^${HAN_CLASS}])[一二三四五六七八九十〇零百]{1,4}$`)
/** Chinese domain names. */
const DOMAIN_AFTER = /^(?:中国|公司|网络|政务|公益|集团|在线|网址|网站)/

export function dotsForStops(passage: Passage): readonly Report[] {
  const { text, start, from, to } = passage
  if (!/[.．]/.test(text.slice(from))) return []
  const printed = text.slice(0, endsBare(passage) ? to - 1 : to)
  const dots = [...matchesOf(printed, AT_END), ...matchesOf(printed, BETWEEN)]
  return dots.filter(({ index }) => index >= from && !isOrdinal(text, index) && !isDomain(text, index))
    .map(({ 0: dot, index }) => {
      const span = { start: start + index, end: start + index + 1 }
      const inside = index + 1 < to && !/[”’）)（(]/.test(text.charAt(index + 1))
      return inside ? {
        span,
        message: `汉字之间的“${dot}”不是中文标点：句末用句号（。），人名中间用间隔号（·）。请改正。`,
        fixes: [replaceFix(span, '。', '改为句号', 'choice'), replaceFix(span, '·', '改为间隔号', 'choice')],
      } : {
        span, message: `句末的“${dot}”不是句号：中文的句号是“。”。请改为句号。`, fixes: [replaceFix(span, '。', '改为句号', 'safe')],
      }
    })
}

function isDomain(text: string, at: number): boolean {
  return DOMAIN_AFTER.test(text.slice(at + 1, at + 3))
}

/** 一. in a line that was run together. */
function isOrdinal(text: string, at: number): boolean {
  return ORDINAL_BEFORE.test(text.slice(Math.max(0, at - 5), at))
}
