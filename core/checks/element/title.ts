// element/title: a title with a mark at its end, or with 的通知的通知.

import { wordsOf } from '../../model/place.js'
import { placedWords, valuesOf, type PlacedValue } from '../../model/placed-values.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, type Report } from '../check.js'

const END_MARK = /[。，；：、．.,;:]$/
/** A first line that would be the title but for its mark; a sentence with 本 or 为 is the text itself. */
const CLOSED_TITLE = /^(?!为|根据|按照|现|结合|特|依据|.*本)[^。，；：、,;:]{6,60}(?:要点|通知|方案|意见|计划|安排|办法|规定)(?:（[^（）]{1,8}）)?[。，；,;]$/
const NAMED = /《([^《》]{6,60})》/g
const TWICE = /的通知的通知/g

export const title = defineCheck({
  code: 'element/title',
  title: '标题的标点和用词',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 附录B.4',
  run: snapshot => {
    const stated = valuesOf(snapshot, '标题')
    const ends = [...stated.slice(-1), ...lastTitleLines(snapshot), ...closedTitles(snapshot)]
    return [...ends.flatMap(endMark), ...[...stated, ...titleLines(snapshot)].flatMap(twice)]
  },
})

function titleLines({ prose }: Snapshot): readonly PlacedValue[] {
  return prose.filter(({ role }) => role === 'title').map(({ block }) => placedWords(block))
}

function lastTitleLines({ parts }: Snapshot): readonly PlacedValue[] {
  return parts.flatMap(({ lines }) => {
    const last = lines.findLast(({ role }) => role === 'title')
    return last === undefined ? [] : [placedWords(last.block)]
  })
}

/** Lines that are no title only because of their mark: the first one, and one that the notice names in 《》. */
function closedTitles({ prose }: Snapshot): readonly PlacedValue[] {
  const named = new Set(prose.flatMap(({ block }) => [...wordsOf(block).matchAll(NAMED)].map(match => match[1])))
  return prose.filter(({ role, block }, i) => {
    const words = wordsOf(block)
    if (role !== 'paragraph' || !END_MARK.test(words)) return false
    return named.has(words.slice(0, -1)) || (i === 0 && CLOSED_TITLE.test(words) && /年|关于/.test(words))
  }).map(({ block }) => placedWords(block))
}

function endMark({ text, span }: PlacedValue): readonly Report[] {
  const [mark] = END_MARK.exec(text) ?? []
  const place = { start: span.end - 1, end: span.end }
  return mark === undefined ? [] : [{
    span: place,
    message: `标题末尾有“${mark}”：标题末尾不用句号、逗号、分号、冒号。请删去。`,
    fixes: [{ title: '删去末尾的标点', kind: 'safe', edits: [{ span: place, newText: '' }] }],
  }]
}

function twice({ text, span }: PlacedValue): readonly Report[] {
  return [...text.matchAll(TWICE)].map(({ index, 0: found }) => {
    const start = span.start + index
    const end = start + found.length
    return {
      span: { start, end },
      message: '“的通知的通知”重复：转发或者印发通知时，只保留一个“的通知”。请删去一个。',
      fixes: [{ title: '删去一个“的通知”', kind: 'choice', edits: [{ span: { start: end - 3, end }, newText: '' }] }],
    }
  })
}
