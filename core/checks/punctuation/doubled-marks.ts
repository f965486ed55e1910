// Two 点号 where only one can be: 。。 ，。 、。 and a full stop both in and out of the quotes.

import type { Passage } from '../../model/passages.js'
import { isChinese } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import type { Report } from '../check.js'
import { replaceFix, wordBefore } from './neighbours.js'

const RUN = /[，。、；：？！,;:?!.．｡](?:[ \u3000]?[，。、；：？！,;:?!.．｡])+/g
const FULL: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '.': '。', '?': '？', '!': '！', '．': '。', '｡': '。',
}
/** The likeliest to be meant first. */
const LIKELIEST = '。；，：、？！'
export const MARK_NAMES: Readonly<Record<string, string>> = {
  '。': '句号', '；': '分号', '，': '逗号', '：': '冒号', '、': '顿号', '？': '问号', '！': '叹号',
}

/** Marks side by side, in the words of a line. */
export function doubledMarks(passage: Passage): readonly Report[] {
  const { text, from, to } = passage
  return matchesOf(text, RUN).filter(({ 0: run, index }) => index > from && index < to && isWrong(text, index, run))
    .map(({ 0: run, index }) => reportRun(passage, index, run))
}

/** ？！ and ！！ may be meant; three full stops or more are an ellipsis; “，。” names the marks themselves. */
function isWrong(text: string, at: number, run: string): boolean {
  const marks = run.replace(/[ \u3000]/g, '')
  if (/^[？！?!]+$/.test(marks) || /^(?:。{3,}|[.．]{3,})$/.test(marks) || /[“‘（(]/.test(text.charAt(at - 1))) return false
  return isChinese(wordBefore(text, at)) && !isBlank(text, at, marks)
}

/** （责任单位：；完成时限：）: a form that is still to be filled in. */
function isBlank(text: string, at: number, marks: string): boolean {
  return /^[：:][；;，,]$/.test(marks) && /(?:单位|部门|科室|处室|股室|领导|责任人|时限|时间)$/.test(text.slice(Math.max(0, at - 3), at))
}

function reportRun(passage: Passage, at: number, run: string): Report {
  const span = { start: passage.start + at, end: passage.start + at + run.length }
  const marks = [...new Set([...run].filter(char => !/[ \u3000]/.test(char)).map(char => FULL[char] ?? char))]
    .sort((a, b) => LIKELIEST.indexOf(a) - LIKELIEST.indexOf(b))
  const [first, ...others] = marks
  const certain = others.length === 0 || (at + run.length === passage.to && /^。[，、]$/.test(marks.join('')))
  return {
    span,
    message: others.length === 0
      ? `“${run}”是重复的点号：一处停顿只用一个点号。请删去多余的。`
      : `“${run}”几个点号连用，互相矛盾：一处停顿只用一个点号。请只留一个。`,
    fixes: certain
      ? [replaceFix(span, first ?? '。', `只留一个${MARK_NAMES[first ?? '。'] ?? ''}`, 'safe')]
      : marks.map(mark => replaceFix(span, mark, `只留${MARK_NAMES[mark] ?? ''}`, 'choice')),
  }
}

/** “，。” names the marks themselves. */
const TWICE = /(?<![“‘][，。、；：？！,;:?!]{0,3})。(”|’)。/g

/** “……。”。 */
export function stopTwice({ text, start, from, to }: Passage): readonly Report[] {
  if (!text.includes('。”。') && !text.includes('。’。')) return []
  const found = matchesOf(text, TWICE).filter(({ index }) => index >= from && index < to)
  return found.map(({ 0: run, 1: quote = '', index }) => {
    const span = { start: start + index, end: start + index + run.length }
    return {
      span, severity: 'warning',
      message: `引号里外都用了句号（${run}）：句末只用一个句号。引文独立成句的留里面的，只作句子一部分的留外面的，请删去一个。`,
      fixes: [
        replaceFix(span, `。${quote}`, '留引号里面的句号', 'choice'),
        replaceFix(span, `${quote}。`, '留引号外面的句号', 'choice'),
      ],
    }
  })
}
