// wording/repeated: the same word twice by a slip of the hand (的的, 进行进行).

import { flatMap } from '../../../grammar/index.js'
import { passages, type Passage } from '../../model/passages.js'
import { HAN_CLASS } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'
import { isRightDoubling, REPEATED_WORDS } from './repeated-words.js'

/** A known word, or any four characters and more, twice in a row. */
const TWICE = new RegExp(`(${[...REPEATED_WORDS].join('|')}|[${HAN_CLASS}]{4,12})\\1`, 'g')

const DOUBLED_CHARACTERS = REPEATED_WORDS.filter(word => word.length === 1).map(word => word.repeat(2))
/** How long a longer known word may be, and any other stretch. */
const LENGTHS = [...new Set([...REPEATED_WORDS.map(word => word.length), 4, 5, 6, 7, 8, 9, 10, 11, 12])].filter(length => length > 1)

/** A cheap look, which the expression would begin anew at each character. */
function hasTwin(text: string): boolean {
  return DOUBLED_CHARACTERS.some(doubled => text.includes(doubled)) || LENGTHS.some(length => standTwice(text, length))
}

/** Whether so many characters stand twice in a row. The second time they cover a multiple of their number: no other place is looked at. */
function standTwice(text: string, length: number): boolean {
  for (let i = length; i < text.length; i += length) {
    if (!isAsBefore(text, i, length)) continue
    let from = i
    while (isAsBefore(text, from - 1, length)) from--
    let to = i + 1
    while (isAsBefore(text, to, length)) to++
    if (to - from >= length) return true
  }
  return false
}

/** The same character as so many places before. */
function isAsBefore(text: string, at: number, length: number): boolean {
  return at >= length && at < text.length && text.charCodeAt(at) === text.charCodeAt(at - length)
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
