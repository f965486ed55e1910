// punctuation/width: half-width marks in Chinese text.

import type { Fix } from '../../finding.js'
import { defineCheck, type Report } from '../check.js'
import { findHalfWidth, type HalfWidthKind, type HalfWidthMark } from './half-width.js'

const NAMES: Readonly<Record<HalfWidthKind, string>> = {
  comma: '逗号', semicolon: '分号', colon: '冒号', question: '问号', exclamation: '叹号',
  ordinal: '序数括号', round: '括号', 'double-quote': '双引号', 'single-quote': '单引号', angle: '单书名号',
}
/** So many marks, of kinds that are half-width more often than not, are a habit: reported once, mended at once. */
const HABIT = 3

export const width = defineCheck({
  code: 'punctuation/width',
  title: '中文里用了半角标点',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 第4章',
  run: snapshot => {
    const { half, full } = findHalfWidth(snapshot)
    const habits = habitsOf(half, full)
    const single = half.filter(mark => !habits.has(mark.kind))
    return [...reportHabit(half.filter(mark => habits.has(mark.kind))), ...single.map(reportOne)]
  },
})

/** The kinds that the document writes half-width on the whole; all of them where it is half-width throughout. */
function habitsOf(
  half: readonly HalfWidthMark[], full: ReadonlyMap<HalfWidthKind, number>,
): ReadonlySet<HalfWidthKind> {
  const counts = new Map<HalfWidthKind, number>()
  for (const { kind } of half) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const throughout = half.length > sum(full.values())
  const mostly = [...counts].filter(([kind, count]) => throughout || count > (full.get(kind) ?? 0))
  return sum(mostly.map(([, count]) => count)) < HABIT ? new Set() : new Set(mostly.map(([kind]) => kind))
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

function reportHabit(marks: readonly HalfWidthMark[]): readonly Report[] {
  const [first] = marks
  if (first === undefined) return []
  const kinds = [...new Set(marks.map(mark => NAMES[mark.kind]))].join('、')
  return [{
    span: first.span,
    message: `全文的${kinds}用了半角，共${marks.length}处：中文里的标点应用全角，占一个字的位置。请一次全部改为全角。`,
    fixes: [fixOf(marks, `全文${marks.length}处半角标点都改为全角`)],
  }]
}

function reportOne(mark: HalfWidthMark): Report {
  const { kind, span } = mark
  return {
    span,
    message: `这里的${NAMES[kind]}是半角的，应为全角：中文里的标点用全角，占一个字的位置。请改正。`,
    fixes: [fixOf([mark], `改为全角${NAMES[kind]}`)],
  }
}

function fixOf(marks: readonly HalfWidthMark[], title: string): Fix {
  return { title, kind: 'safe', edits: marks.flatMap(mark => mark.edits).sort((a, b) => a.span.start - b.span.start) }
}
