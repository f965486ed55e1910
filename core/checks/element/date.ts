// element/date: 成文日期 and 印发日期 that are not written as 2026年3月5日.

import { flatMap } from '../../../grammar/index.js'
import { isSignature } from '../../model/line-shapes.js'
import { textLineOf, wordsOf } from '../../model/place.js'
import { readDate } from '../../model/written-date.js'
import { placedWords, valuesOf, type PlacedValue } from '../../model/placed-values.js'
import type { Part, PartLine } from '../../model/types.js'
import { defineCheck, type Report } from '../check.js'

export const date = defineCheck({
  code: 'element/date',
  title: '成文日期的写法',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 9704—2012 7.3.5.4',
  of: 'segment',
  run: snapshot => [
    ...flatMap(valuesOf(snapshot, '成文日期'), value => judge(value, '成文日期')),
    ...flatMap(valuesOf(snapshot, '印发日期').map(withoutWord), value => judge(value, '印发日期')),
    ...flatMap(snapshot.parts, part => [
      ...flatMap(signedDates(part), value => judge(value, '成文日期')),
      // Not recognised by its shape: it may be something else that stands below a name.
      ...flatMap(oddDates(part), value => judge(value, '成文日期')).map(warning),
    ]),
  ],
})

function judge({ text, span }: PlacedValue, name: string): readonly Report[] {
  const found = readDate(text)
  if (found === undefined) return []
  const { right, impossible, flaws } = found
  if (impossible) return [{ span, message: `${name}“${text}”不存在。请核对月份和日期。` }]
  return flaws.length === 0 ? [] : [{
    span,
    message: `${name}“${text}”写法不规范：${flaws.join('；')}。请改为“${right}”。`,
    fixes: [{ title: `改为“${right}”`, kind: 'safe', edits: [{ span, newText: right }] }],
  }]
}

function warning(report: Report): Report {
  return { ...report, severity: 'warning' }
}

/** Below a name or a sentence of the body; other dates are often the web page's. */
function signedDates({ lines }: Part): readonly PlacedValue[] {
  if (!lines.some(({ role }) => role === 'date')) return []
  const body = bodyStart(lines)
  const texts = lines.slice(Math.max(body, 0)).filter(isText)
  return body < 0 ? [] : flatMap(texts, ({ role, block }, i) => {
    const above = texts[i - 1]
    if (role !== 'date' || above === undefined) return []
    const named = above.role === 'signature' || above.role === 'attachment-note'
    return named || /[。）)]$/.test(wordsOf(above.block)) ? [placedWords(block)] : []
  })
}

/** 2026.3.5 or 26年3月5日 below the name that signs. */
function oddDates({ lines }: Part): readonly PlacedValue[] {
  // 2026.3.6 looks like an item, too.
  const last = lines.findLastIndex(({ role, block }) => role === 'node' && readDate(wordsOf(block)) === undefined)
  const body = bodyStart(lines)
  const from = Math.max(body, last)
  const firstAbove = lines.slice(0, from + 1).findLast(isText)
  const texts = [...firstAbove === undefined ? [] : [firstAbove], ...lines.slice(from + 1).filter(isText)]
  return body < 0 ? [] : flatMap(texts, ({ role, block }, at) => {
    const above = texts[at - 1]
    if (role === 'date' || above === undefined) return []
    return isSignature(above.block) && above.role !== 'node' ? [placedWords(block)] : []
  })
}

function isText({ block }: PartLine): boolean {
  return textLineOf(block) !== undefined
}

function bodyStart(lines: readonly PartLine[]): number {
  return lines.findIndex(({ role, block }) =>
    role === 'node' || role === 'salutation' || (role === 'paragraph' && !isSignature(block)))
}

/** 2026年3月6日印发 */
function withoutWord({ text, span }: PlacedValue): PlacedValue {
  const date = text.replace(/印发$/, '').trimEnd()
  return { text: date, span: { start: span.start, end: span.start + date.length } }
}
