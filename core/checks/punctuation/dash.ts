// punctuation/dash: -- and the like for ——.

import { flatMap } from '../../../grammar/index.js'
import { passages, type Passage } from '../../model/passages.js'
import { HAN_CLASS, isChinese } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'
import { replaceFix, wordAfter, wordBefore } from './neighbours.js'
import { rangesIn } from './ranges.js'

const DASHES = new RegExp(`[-－]{2,}|—{3}|—[-－]+|[-－]+—|—(?<=^[ \\t\\u3000]*—)(?=[${HAN_CLASS}])`, 'g')
/** More are a rule across the page. */
const MOST_DASHES = 4

export const dash = defineCheck({
  code: 'punctuation/dash',
  title: '破折号写法不规范',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 4.10.2',
  of: 'line',
  run: line => flatMap(passages(line), passage => {
    const found = matchesOf(passage.text, DASHES).filter(({ 0: written, index }) => isDash(passage, index, written))
    const ranges = found.length === 0 ? [] : rangesIn(passage.text)
    return found.filter(({ index }) => !ranges.some(({ mark }) => index >= mark.start && index < mark.end))
      .map(({ 0: written, index }) => report(passage, index, written))
  }),
})

/** Beside Chinese, and not just numbers on both sides. */
function isDash({ text, from, to, role }: Passage, at: number, written: string): boolean {
  if (at < from || at >= to || role === 'front-matter' || written.length > MOST_DASHES) return false
  const [before, after] = [wordBefore(text, at), wordAfter(text, at + written.length - 1)]
  if (/[-－—]/.test(text.charAt(at - 1)) || /[-－—]/.test(text.charAt(at + written.length))) return false
  return (isChinese(before) || isChinese(after)) && !/[A-Za-z0-9]/.test(before) && !/\d/.test(after)
}

function report({ start }: Passage, at: number, written: string): Report {
  const span = { start: start + at, end: start + at + written.length }
  return {
    span,
    message: `“${written}”不是破折号：中文的破折号是连成一条的“——”，占两个字的位置。请改正。`,
    fixes: [replaceFix(span, '——', '改为“——”', 'safe')],
  }
}
