// wording/repeated: the same word twice by a slip of the hand (的的, 进行进行).

import { flatMap } from '../../../grammar/index.js'
import { passages, type Passage } from '../../model/passages.js'
import { HAN_CLASS } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'
import { isRightDoubling, REPEATED_WORDS } from './repeated-words.js'

/** A known word, or any four characters and more, twice in a row. */
const TWICE = new RegExp(`(${[...REPEATED_WORDS].join('|')}|[${HAN_CLASS}]{4,12})\\1`, 'g')

/** How long a known word may be, and any other stretch. */
const LENGTHS = [...new Set([...REPEATED_WORDS.map(word => word.length), 4, 5, 6, 7, 8, 9, 10, 11, 12])]

/** A cheap look, which the expression would begin anew at each character: whether so many stand twice in a row. */
function hasTwin(text: string): boolean {
  return LENGTHS.some(length => {
    let same = 0
    for (let i = length; i < text.length && same < length; i++) {
      same = text.charCodeAt(i) === text.charCodeAt(i - length) ? same + 1 : 0
    }
    return same === length
  })
}

export const repeated = defineCheck({
  code: 'wording/repeated',
  title: '词语重复',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'line',
  run: line => flatMap(passages(line), passage => !hasTwin(passage.text) ? [] : matchesOf(passage.text, TWICE)
    .filter(({ index }) => index >= passage.from && index < passage.to)
    .filter(({ 0: written, index }) => !isRightDoubling(passage.text, index, written))
    .map(({ 0: written, index }) => report(passage, index, written))),
})

function report({ start }: Passage, at: number, written: string): Report {
  const once = written.slice(0, written.length / 2)
  const second = { start: start + at + once.length, end: start + at + written.length }
  return {
    span: { start: start + at, end: second.end },
    message: `“${once}”连着写了两遍，多半是重复输入。请删去一个。`,
    fixes: [{ title: `删去重复的“${once}”`, kind: 'choice', edits: [{ span: second, newText: '' }] }],
  }
}
