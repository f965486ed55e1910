// Marks where none can stand: at the beginning of a paragraph, and just inside brackets.

import type { Passage } from '../../model/passages.js'
import { HAN_CLASS, isChinese } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { SIGN, signAt } from '../../text/signs.js'
import type { Report } from '../check.js'
import { isPointMark, replaceFix, wordAfter } from './neighbours.js'

const LEADING = /[，。、；：？！,;:?!](?:[ \u3000]?[，。、；：？！,;:?!])*[ \u3000]*/y

/** A 点号 before the first word of a paragraph or behind its ordinal. */
export function markAtStart(passage: Passage, above: Passage | undefined, document: string): readonly Report[] {
  const { text, start, from, to, ordinal, role } = passage
  if ((signAt(text, from) & SIGN.pointMark) === 0) return []
  LEADING.lastIndex = from
  const written = LEADING.exec(text)?.[0] ?? ''
  const mark = written.trimEnd()
  if (mark === '' || role === 'front-matter' || from + written.length >= to) return []
  if (!isChinese(wordAfter(text, from + mark.length - 1))) return []
  const place = { start: start + from, end: start + from + written.length }
  const span = { start: place.start, end: place.start + mark.length }
  if (ordinal !== undefined) {
    return [{
      span,
      message: `序数后面多了“${mark}”：序数自带标点，后面直接写文字。请删去。`,
      fixes: [replaceFix(place, '', '删去序数后面的点号', 'safe')],
    }]
  }
  const end = above === undefined ? 0 : above.start + above.to
  const joins = above !== undefined && above.role !== 'front-matter' && !isPointMark(above.text.charAt(above.to - 1)) &&
    document.slice(end, place.start).trim() === ''
  return [{
    span,
    message: `段首不能是“${mark}”：点号不出现在一段的开头。如果是上一段被误断开，请接到上一段后面；如果是多打的，请删去。`,
    fixes: [
      ...joins ? [replaceFix({ start: end, end: place.start }, '', '接到上一段后面', 'choice')] : [],
      replaceFix(place, '', '删去段首的点号', 'choice'),
    ],
  }]
}

const INSIDE = new RegExp(
  `[，。、；：,;:](?:(?<=[（(《〈【].)[，。、；：,;:]*(?=[${HAN_CLASS}])|` +
  `(?<=[${HAN_CLASS}）)”》][，、,])(?<![一二三四五六七八九十].)[，、,]*(?=[）)》〉】]))`, 'g',
)

/** （，…） and （…、）: nothing to divide there. */
export function marksInsideBrackets({ text, start, from, to, signs }: Passage): readonly Report[] {
  if ((signs & SIGN.pairedMark) === 0) return []
  return matchesOf(text, INSIDE).filter(({ index }) => index >= from && index < to).map(({ 0: mark, index }) => {
    const span = { start: start + index, end: start + index + mark.length }
    const opens = /[（(《〈【]/.test(text.charAt(index - 1))
    return {
      span, severity: 'warning',
      message: `${opens ? '前括号后面' : '后括号前面'}多了“${mark}”：这里没有要隔开的成分。请删去。`,
      fixes: [replaceFix(span, '', '删去多余的点号', 'safe')],
    }
  })
}
