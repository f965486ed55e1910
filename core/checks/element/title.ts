// element/title: a title with a mark at its end, or with 的通知的通知.

import { flatMap } from '../../../grammar/index.js'
import { across, moveSpanned } from '../../across.js'
import { placedWords, valuesOf, type PlacedValue } from '../../model/placed-values.js'
import type { Snapshot } from '../../snapshot.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, moveReport, type Report } from '../check.js'

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
  of: 'document',
  run: snapshot => {
    const plain = across(snapshot, 'element/title', own => {
      const stated = valuesOf(own, '标题')
      return [
        ...flatMap([...stated.slice(-1), ...lastTitleLines(own)], endMark),
        ...flatMap([...stated, ...titleLines(own)], twice),
      ]
    }, moveReport)
    return [...plain.all(), ...flatMap(closedTitles(snapshot), endMark)]
  },
})

function titleLines({ prose }: Snapshot): readonly PlacedValue[] {
  return prose.filter(({ role }) => role === 'title').map(({ block }) => placedWords(block))
}

function lastTitleLines({ parts }: Snapshot): readonly PlacedValue[] {
  return flatMap(parts, ({ lines }) => {
    const last = lines.findLast(({ role }) => role === 'title')
    return last === undefined ? [] : [placedWords(last.block)]
  })
}

/** Lines that are no title only because of their mark: the first one, and one that the notice names in 《》. */
function closedTitles(snapshot: Snapshot): readonly PlacedValue[] {
  const named = new Set(across(snapshot, 'named titles', namedIn, name => name).all())
  const closed = across(snapshot, 'closed titles', closedLines, moveSpanned)
  const first = snapshot.segments.find(({ own }) => own.prose.length > 0)
  const atTop = first?.own.prose[0]?.block
  return closed.all().filter(({ text, span }) => named.has(text.slice(0, -1)) ||
    (first !== undefined && atTop !== undefined && span.start === first.start + placedWords(atTop).span.start &&
      CLOSED_TITLE.test(text) && /年|关于/.test(text)))
}

function namedIn({ prose, memory }: Snapshot): readonly string[] {
  return memory.findInEach('named titles', prose, (name: string) => name, ({ block }) =>
    matchesOf(block.text, NAMED).map(match => match[1] ?? ''))
}

/** A longer line cannot be named, nor be a title. */
const LONGEST = 61

function closedLines({ prose, memory }: Snapshot): readonly PlacedValue[] {
  return memory.findInEach('closed titles', prose, moveSpanned, ({ role, block }) =>
    role !== 'paragraph' ? [] : [placedWords(block)].filter(({ text }) => text.length <= LONGEST && END_MARK.test(text)))
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
  return matchesOf(text, TWICE).map(({ index, 0: found }) => {
    const start = span.start + index
    const end = start + found.length
    return {
      span: { start, end },
      message: '“的通知的通知”重复：转发或者印发通知时，只保留一个“的通知”。请删去一个。',
      fixes: [{ title: '删去一个“的通知”', kind: 'choice', edits: [{ span: { start: end - 3, end }, newText: '' }] }],
    }
  })
}
