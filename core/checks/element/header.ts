// element/header: values of 份号, 密级 and 紧急程度 that the 版头 does not know.

import { flatMap } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import { halfWidthDigits } from '../../model/half-width.js'
import { valuesOf, type PlacedValue } from '../../model/placed-values.js'
import { defineCheck, type Report } from '../check.js'

const SECRET = /^(?:绝密|机密|秘密)(?:\s*[★☆*＊]?\s*(.+))?$/
const URGENCIES: readonly string[] = ['特急', '加急', '特提', '平急']
/** The degrees of earlier rules and of talk, with what stands for them now. */
const URGENCY_NOW: Readonly<Record<string, readonly string[]>> = {
  急件: ['加急'], 急: ['加急'], 紧急: ['加急', '特急'], 特急件: ['特急'], 加急件: ['加急'],
}

export const header = defineCheck({
  code: 'element/header',
  title: '份号、密级、紧急程度的写法',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 9704—2012 7.2.1—7.2.3',
  of: 'segment',
  run: snapshot => [
    ...flatMap(valuesOf(snapshot, '份号'), copyNumber),
    ...flatMap(valuesOf(snapshot, '密级'), classification),
    ...flatMap(valuesOf(snapshot, '紧急程度'), urgency),
  ],
})

function copyNumber({ text, span }: PlacedValue): readonly Report[] {
  if (/^[0-9]{6}$/.test(text)) return []
  const digits = halfWidthDigits(text)
  const right = /^[0-9]{1,6}$/.test(digits) ? digits.padStart(6, '0') : undefined
  return [{
    span,
    message: `份号“${text}”不合规范：份号一般用6位阿拉伯数字${right === undefined ? '，请改写' : `，请改为“${right}”`}。`,
    fixes: right === undefined ? [] : replace({ text, span }, [right]),
  }]
}

function classification({ text, span }: PlacedValue): readonly Report[] {
  const term = SECRET.exec(text)?.[1]
  if (!SECRET.test(text)) {
    return [{ span, message: `密级“${text}”不合规范：涉密公文只能标“绝密”“机密”或者“秘密”，不涉密的不写密级。请改正，或者删去这一项。` }]
  }
  return term !== undefined && /[一二三四五六七八九十]/.test(term)
    ? [{ span, message: `保密期限“${term}”用了汉字：保密期限中的数字应当用阿拉伯数字，如“机密★1年”。` }]
    : []
}

function urgency({ text, span }: PlacedValue): readonly Report[] {
  const word = text.replace(/\s/g, '')
  if (URGENCIES.includes(word)) return []
  return [{
    span,
    message: `紧急程度“${text}”不合规范：只能标“特急”或者“加急”（电报标“特提”“特急”“加急”“平急”），不紧急的不写。请改正，或者删去这一项。`,
    fixes: replace({ text, span }, URGENCY_NOW[word] ?? []),
  }]
}

function replace({ span }: PlacedValue, rights: readonly string[]): readonly Fix[] {
  return rights.map(right => ({ title: `改为“${right}”`, kind: 'choice', edits: [{ span, newText: right }] }))
}
