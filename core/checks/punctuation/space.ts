// punctuation/space: white space before or behind a mark that has its own room.

import { flatMap, shift, type Span } from '../../../grammar/index.js'
import { acrossPieces } from '../../across.js'
import { passages, type Passage } from '../../model/passages.js'
import { isChinese } from '../../text/chinese.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, type Report } from '../check.js'
import { isPointMark } from './neighbours.js'

const ROLES: ReadonlySet<Passage['role']> = new Set(['node', 'paragraph', 'salutation', 'front-matter'])
const WHITE = ' \\t\\u3000\\u00a0'
/** Longer gaps are layout: an indent in lines that were run together, columns of a table. */
const SECOND = '(?:(?<= ) )?'
const BEFORE = `(?<=[^${WHITE}].)${SECOND}(?=[，。、；：？！”’》〉）】〕,;:?!)])`
const BEHIND = `(?<=[，。、；：？！“‘《〈（【〔,;:?!(].)${SECOND}(?=[^${WHITE}])`
/** The first blank of a gap, and then what stands before it: a text is fast searched for blanks. */
const FOUND = new RegExp(`[ \\u3000\\u00a0](?:${BEFORE}|${BEHIND})`, 'g')
/** What stands for a lost line end. */
const BEGINS_LINE = /^(?:[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十百\d]+[条章节]|[一二三四五六七八九十]+、|\d+[.．、])/
const LONGEST_ORDINAL = 8
/** So many are a habit: reported once, mended at once. */
const HABIT = 10

export const space = defineCheck({
  code: 'punctuation/space',
  title: '标点旁边多了空格',
  severity: 'hint',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => {
    const gaps = acrossPieces(snapshot, 'punctuation/space', passages, gapsIn, shift)
    const few = gaps.first(HABIT)
    const [first] = few
    return first !== undefined && gaps.count >= HABIT ? [report(first, gaps.count, gaps.all)] : few.map(gap => report(gap, 1, () => [gap]))
  },
})

function gapsIn({ text, start, from, to, role }: Passage): readonly Span[] {
  return !ROLES.has(role) ? [] : flatMap(matchesOf(text, FOUND), ({ 0: gap, index }) => {
    const end = index + gap.length
    // Two marks with a gap between them are the concern of punctuation/stop.
    if (isStop(text.charAt(index - 1)) && isStop(text.charAt(end))) return []
    if (index < from || end > to || BEGINS_LINE.test(text.slice(end, end + LONGEST_ORDINAL))) return []
    return isInChinese(text, index, end) ? [{ start: start + index, end: start + end }] : []
  })
}

/** ．written for 。, too. */
function isStop(char: string): boolean {
  return isPointMark(char) || /[．｡]/.test(char)
}

/** English puts a space behind its marks. */
function isInChinese(text: string, start: number, end: number): boolean {
  return [text.charAt(start - 2), text.charAt(start - 1), text.charAt(end), text.charAt(end + 1)].some(isChinese)
}

function report(span: Span, count: number, gaps: () => readonly Span[]): Report {
  return {
    span,
    message: `标点旁边多了空格：全角标点自己占一个字的位置，前后都不再空。${count > 1 ? `全文共${count}处。` : ''}请删去。`,
    get fixes() {
      const title = count > 1 ? `删去全文${count}处标点旁边的空格` : '删去空格'
      return [{ title, kind: 'safe', edits: gaps().map(gap => ({ span: gap, newText: '' })) }] as const
    },
  }
}
