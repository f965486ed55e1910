// wording/repeated: the same word twice by a slip of the hand (的的, 进行进行).

import { passages, type Passage } from '../../model/passages.js'
import { HAN_CLASS } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'
import { isRightDoubling, REPEATED_WORDS } from './repeated-words.js'

/** A known word, or any four characters and more, twice in a row. */
const TWICE = new RegExp(`(${[...REPEATED_WORDS].join('|')}|[${HAN_CLASS}]{4,12})\\1`, 'g')

export const repeated = defineCheck({
  code: 'wording/repeated',
  title: '词语重复',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'line',
  run: line => passages(line).flatMap(passage => matchesOf(passage.text, TWICE)
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
