// figure/approximate: about so many, written with a mark (三、五天) or in Arabic digits (3、4个, 10几个).

import { flatMap, formatChinese } from '../../../grammar/index.js'
import { maskedLines, placeInLine, type MaskedLine } from '../../model/masked-lines.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'

/** Words for counting that never stand behind an ordinal number, as 级 in 一、二级 and 次 in 一、二次设备 do. */
const COUNTED = '个|天|名|人|位|家|倍|小时|分钟|年(?!级|期|段)'
const HAN_DIGITS = '一二三四五六七八九'
const PAIR = new RegExp(`([1-9]|[${HAN_DIGITS}])、([1-9]|[${HAN_DIGITS}])(?=${COUNTED})` +
  `(?<=[\\u4e00-\\u9fff].、.)(?<![第〇零十百千万亿两几数分${HAN_DIGITS}].、.)`, 'g')
/** A cheap look. */
const MAY_PAIR = new RegExp(`、(?:[1-9]|[${HAN_DIGITS}])(?:${COUNTED})`)
/** 分别新建3、4个: two exact numbers, one for each. */
const FOR_EACH = /(?:分别|各自|依次|先后)[^。；，]*$/
const SOME = new RegExp('(?<![0-9.])(?:([1-9]0)几(?=多|[个名人天年月日次家项条件种户台辆位岁万亿元])|' +
  '几(10{1,3})(?=多|余|[个名人天年次家项条件种户台辆位岁万亿元]))', 'g')
const TENS: Readonly<Record<string, string>> = { 10: '十', 100: '百', 1000: '千' }

export const approximate = defineCheck({
  code: 'figure/approximate',
  title: '概数的写法',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15835—2011 4.2.2、5.2.1',
  of: 'line',
  run: own => flatMap(maskedLines(own, 'masked'), line =>
    [...pairs(line), ...withSome(line)]),
})

/** 三、五天 · 3、4个 */
function pairs(line: MaskedLine): readonly Report[] {
  return !MAY_PAIR.test(line.text) ? [] : flatMap(matchesOf(line.text, PAIR), ({ 0: found, 1: low = '', 2: high = '', index }) => {
    const [from, to] = [digitOf(low), digitOf(high)]
    const about = to === from + 1 || (from === 3 && to === 5)
    if (!about || FOR_EACH.test(line.text.slice(Math.max(0, index - 30), index))) return []
    const right = `${formatChinese(from)}${formatChinese(to)}`
    const rule = /[0-9]/.test(found) ? '相邻的两个数连用表示概数，应当用汉字，中间不加顿号' : '相邻的两个数连用表示概数，中间不加顿号'
    return [reportPlace(line, index, found.length, `${rule}。“${found}”如果说的是大约的数，请改为“${right}”。`, right, 'choice')]
  })
}

/** 10几个 · 几10个 */
function withSome(line: MaskedLine): readonly Report[] {
  return !line.text.includes('几') ? [] : matchesOf(line.text, SOME).map(({ 0: found, 1: tens, 2: unit = '', index }) => {
    const right = tens === undefined ? `几${TENS[unit] ?? unit}` : `${formatChinese(Number(tens))}几`
    const message = `“${found}”是带“几”的概数，应当全用汉字，请改为“${right}”。`
    return reportPlace(line, index, found.length, message, right, 'safe')
  })
}

function reportPlace(
  line: MaskedLine, start: number, length: number, message: string, right: string, kind: 'safe' | 'choice',
): Report {
  const span = placeInLine(line, start, length)
  return { span, message, fixes: [{ title: `改为“${right}”`, kind, edits: [{ span, newText: right }] }] }
}

function digitOf(digit: string): number {
  const han = HAN_DIGITS.indexOf(digit)
  return han < 0 ? Number(digit) : han + 1
}
