// figure/year: a year in Chinese with another zero than 〇, and a year of two digits (25年底).

import { flatMap } from '../../../grammar/index.js'
import { acrossPieces } from '../../across.js'
import { maskedLines, placeInLine, type MaskedLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, moveReport, type Report } from '../check.js'
import { reportHabit, slipsIn, type Slip } from './habit.js'

/** What is typed for 〇: 零, circles of other alphabets and signs, letters, the digit. */
const ZEROS = '零○◯ОоOoＯ0'
const CHINESE_YEAR = new RegExp(`(?<![〇${ZEROS}一二三四五六七八九十百千])[一二][〇${ZEROS}一二三四五六七八九]{3}(?=年(?![0-9]))`, 'g')
const ARABIC_YEAR = /(?<![0-9A-Za-z])[12][0-9OoОоＯ○〇]{3}(?=年)/g

/** A span of time that ends like a year: 近20年底…, 工作满30年初…. */
const SPAN_BEFORE = '近约满超过达每逾历期长足共第后前'
const SHORT_YEAR = new RegExp(
  `(?<![0-9.．〇零一二三四五六七八九十/—–\\-～~至到、${SPAN_BEFORE}])([0-9]{2})年(?=` +
  '底(?!薪|蕴|色|线|层|数(?!据|字|量)|气|座|部|片)|末(?!期|端|尾)|初(?:[，。、；前]|$)|[上下]半年|第?[一二三四]季度|' +
  '[0-9]{1,2}月(?:底|初|末|中旬|上旬|下旬|前|起|[0-9]{1,2}日))', 'g')

export const year = defineCheck({
  code: 'figure/year',
  title: '年份的写法',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15835—2011 5.1.4、5.2.5',
  of: 'document',
  run: snapshot => {
    const inChinese = slipsIn(snapshot, 'figure/year, 〇', 'masked', line => wrongZeros(line, CHINESE_YEAR, '〇'))
    const inArabic = slipsIn(snapshot, 'figure/year, 0', 'masked', line => wrongZeros(line, ARABIC_YEAR, '0'))
    const short = acrossPieces(snapshot, 'figure/year, short', own => maskedLines(own, 'masked'), shortYears, moveReport)
    return [
      ...reportHabit(inChinese, ({ written, right }) =>
        `年份“${written}年”里的“0”写法不对：汉字年份用“〇”，不用“零”、圆圈或字母。应写作“${right}年”。`, '改用“〇”'),
      ...reportHabit(inArabic, ({ written, right }) =>
        `年份“${written}年”里混进了字母或圆圈，应写作“${right}年”。`, '改用数字“0”'),
      ...short.all(),
    ]
  },
})

/** Digits of another kind beside a wrong zero show what was meant. */
function wrongZeros(line: MaskedLine, years: RegExp, zero: '〇' | '0'): readonly Slip[] {
  return !line.text.includes('年') ? [] : flatMap(matchesOf(line.text, years), ({ 0: found, index }) => {
    const right = found.replace(zero === '0' ? /[OoОоＯ○〇]/g : new RegExp(`[${ZEROS}]`, 'g'), zero)
    const written = line.written.slice(index, index + found.length)
    return right === found ? [] : [{ span: placeInLine(line, index, found.length), written, right }]
  })
}

function shortYears(line: MaskedLine): readonly Report[] {
  if (!line.text.includes('年')) return []
  const found = matchesOf(line.text, SHORT_YEAR).filter(match => Number(match[1]) <= LAST_SHORT_YEAR)
  return found.map(({ 1: digits = '', index }) => ({
    span: placeInLine(line, index, digits.length + 1),
    message: `“${digits}年”是简写：四位数字的年份不应简写为两位。请写全，如“20${digits}年”。`,
    fixes: [{
      title: `改为“20${digits}年”`, kind: 'choice',
      edits: [{ span: placeInLine(line, index, digits.length), newText: `20${digits}` }],
    }],
  }))
}

/** Above it two digits are an age or a span of time, or a year of the last century. */
const LAST_SHORT_YEAR = 40
