// figure/digits: full-width digits (２０２６年).

import { halfWidthDigits } from '../../model/half-width.js'
import { placeInLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck } from '../check.js'
import { reportHabit, slipsIn } from './habit.js'

/** A number with its decimal point, the marks between its thousands and its per cent: all become half-width. */
const NUMBER = /(?<![0-9０-９])[0-9０-９]*[０-９][0-9０-９]*(?:(?:[．.]|[，,](?=[0-9０-９]{3}(?![0-9０-９])))[0-9０-９]+)*％?/g

/** 二００一年: the zeros of a year in Chinese, which figure/year mends. */
const ZERO_IN_CHINESE = /^０+$/
const HAN_DIGIT = /[〇零○一二三四五六七八九]/

const NARROW: Readonly<Record<string, string>> = { '．': '.', '，': ',', '％': '%' }

export const digits = defineCheck({
  code: 'figure/digits',
  title: '全角数字',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15835—2011 5.1.7',
  of: 'document',
  run: snapshot => {
    const slips = slipsIn(snapshot, 'figure/digits', 'read', line => {
      const from = line.text.search(/[^\u0000]/)
      if (from < 0 || !/[０-９]/.test(line.written)) return []
      const numbers = matchesOf(line.written.slice(from), NUMBER)
        .map(({ 0: written, index }) => ({ written, at: from + index }))
      return numbers.filter(({ written, at }) => !isZeroOfYear(line.written, at, written)).map(({ written, at }) => ({
        span: placeInLine(line, at, written.length), written,
        right: halfWidthDigits(written).replace(/[．，％]/g, mark => NARROW[mark] ?? mark),
      }))
    })
    return reportHabit(slips, ({ written, right }) =>
      `“${written}”是全角数字，排出来字距过宽，也搜索不到。阿拉伯数字应当用半角，写作“${right}”。`, '改为半角数字')
  },
})

function isZeroOfYear(text: string, at: number, digits: string): boolean {
  return ZERO_IN_CHINESE.test(digits) &&
    (HAN_DIGIT.test(text.charAt(at - 1)) || HAN_DIGIT.test(text.charAt(at + digits.length)))
}
