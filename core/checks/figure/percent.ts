// figure/percent: a full-width per cent sign (20％), and 百分之 before Arabic digits.

import { MASK, placeInLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck } from '../check.js'
import { reportHabit, slipsIn } from './habit.js'

/** A number with any full-width digit is left to figure/digits, sign and all. */
const WIDE = /(?<![0-9０-９．，.,])[0-9]+(?:[.,][0-9]+)*([％﹪])/g
const SPELLED = /百分之([0-9]+(?:\.[0-9]+)?)(?![0-9.]|[十百千万亿几多])/g

export const percent = defineCheck({
  code: 'figure/percent',
  title: '百分数的写法',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15835—2011 4.1.1',
  of: 'document',
  run: snapshot => {
    const wide = slipsIn(snapshot, 'figure/percent, wide', 'masked', line => !/[％﹪]/.test(line.written) ? [] : matchesOf(line.written, WIDE)
      .map(({ 0: found, 1: written = '', index }) => ({ written, at: index + found.length - 1 }))
      .filter(({ at }) => line.text.charAt(at) !== MASK)
      .map(({ written, at }) => ({ span: placeInLine(line, at, 1), written, right: '%' })))
    const spelled = slipsIn(snapshot, 'figure/percent, spelled', 'masked', line => !line.text.includes('百分之') ? [] : matchesOf(line.text, SPELLED)
      .map(({ 0: written, 1: number = '', index }) => ({
        span: placeInLine(line, index, written.length), written, right: `${number}%`,
      })))
    return [
      ...reportHabit(wide, ({ written }) => `“${written}”是全角的百分号，跟在半角数字后面大小不一。应当用半角的“%”。`, '改为“%”'),
      ...reportHabit(spelled, ({ written, right }) =>
        `“${written}”一半是汉字一半是数字。百分数用阿拉伯数字时应写作“${right}”。`, '改为“%”的写法'),
    ]
  },
})
