// figure/thousands: a full-width comma between thousands (1，000).

import { flatMap } from '../../../grammar/index.js'
import { placeInLine, type MaskedLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck } from '../check.js'
import { reportHabit, slipsIn, type Slip } from './habit.js'

/** What is counted in thousands; a number that ends without it may be one of a list. */
const COUNTED = '万|亿|余|多|元|个|名|人|户|家|亩|吨|台|套|件|次|条|座|辆|公里|千米|千瓦|平方|立方|公顷|米'
const THOUSANDS = new RegExp('(?<![0-9.，,、])[1-9][0-9]{0,2}(?:，[0-9]{3})+(?![0-9，])' +
  `(?=(?:\\.[0-9]+)?(?:${COUNTED}))`, 'g')
/** 分别为10，200个: two numbers, one for each. */
const FOR_EACH = /(?:分别|各自|依次)[^。；]*$/

export const thousands = defineCheck({
  code: 'figure/thousands',
  title: '千分位用了全角逗号',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 15835—2011 5.1.1',
  of: 'document',
  run: snapshot => {
    const slips = slipsIn(snapshot, 'figure/thousands', 'masked', wideCommas)
    return reportHabit(slips, ({ written, right }) =>
      `“${written}”用全角逗号分节，会读成两个数。分节应当用半角的“,”，写作“${right}”，或者不分节。`, '改用半角逗号', every => {
      const plain = every.map(({ span, written }) => ({ span, newText: written.replaceAll('，', '') }))
      return [{
        title: every.length === 1 ? `改为“${plain[0]?.newText ?? ''}”` : `全文${every.length}处都去掉逗号`,
        kind: 'choice', edits: plain,
      }]
    })
  },
})

function wideCommas(line: MaskedLine): readonly Slip[] {
  return !/，[0-9]{3}/.test(line.text) ? [] : flatMap(matchesOf(line.text, THOUSANDS), ({ 0: found, index }) => {
    const written = line.written.slice(index, index + found.length)
    // Digits that are full-width themselves take the mark with them: figure/digits.
    if (/[０-９]/.test(written) || FOR_EACH.test(line.text.slice(Math.max(0, index - 30), index))) return []
    return [{ span: placeInLine(line, index, found.length), written, right: found.replaceAll('，', ',') }]
  })
}
