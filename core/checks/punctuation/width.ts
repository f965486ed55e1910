// punctuation/width: half-width marks in Chinese text.

import { flatMap } from '../../../grammar/index.js'
import { across, type Across } from '../../across.js'
import type { Fix } from '../../finding.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, moveReport, type Report } from '../check.js'
import { findHalfWidth, moveMark, type HalfWidthKind, type HalfWidthMark, type HalfWidthMarks } from './half-width.js'

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
  of: 'document',
  run: snapshot => {
    const counts = sumOf(snapshot, halfCounts)
    const habits = habitsOf(counts, sumOf(snapshot, own => halfWidthIn(own).full))
    const named = [...habits].sort().join()
    const marksOf = (own: Snapshot, habitual: boolean) => halfWidthIn(own).half.filter(({ kind }) => habits.has(kind) === habitual)
    const usual = across(snapshot, 'usual half-width marks', own => marksOf(own, true), moveMark, named)
    const single = across(snapshot, 'single half-width marks', own => marksOf(own, false).map(reportOne), moveReport, named)
    return [...reportHabit(usual, [...counts.keys()].filter(kind => habits.has(kind))), ...single.all()]
  },
})

function halfWidthIn(own: Snapshot): HalfWidthMarks {
  return own.once('half-width marks', () => findHalfWidth(own))
}

type Counts = ReadonlyMap<HalfWidthKind, number>

function halfCounts(own: Snapshot): Counts {
  return own.once('half-width counts', () => {
    const counts = new Map<HalfWidthKind, number>()
    for (const { kind } of halfWidthIn(own).half) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return counts
  })
}

function sumOf({ segments }: Snapshot, countsOf: (own: Snapshot) => Counts): Counts {
  const all = new Map<HalfWidthKind, number>()
  for (const { own } of segments) {
    for (const [kind, count] of countsOf(own)) all.set(kind, (all.get(kind) ?? 0) + count)
  }
  return all
}

/** The kinds that the document writes half-width on the whole; all of them where it is half-width throughout. */
function habitsOf(counts: Counts, full: Counts): ReadonlySet<HalfWidthKind> {
  const throughout = sum(counts.values()) > sum(full.values())
  const mostly = [...counts].filter(([kind, count]) => throughout || count > (full.get(kind) ?? 0))
  return sum(mostly.map(([, count]) => count)) < HABIT ? new Set() : new Set(mostly.map(([kind]) => kind))
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}

/** `kinds` in the order of first use. */
function reportHabit(marks: Across<HalfWidthMark>, kinds: readonly HalfWidthKind[]): readonly Report[] {
  const [first] = marks.first(1)
  if (first === undefined) return []
  return [{
    span: first.span,
    message: `全文的${kinds.map(kind => NAMES[kind]).join('、')}用了半角，共${marks.count}处：中文里的标点应用全角，占一个字的位置。请一次全部改为全角。`,
    get fixes() {
      return [fixOf(marks.all(), `全文${marks.count}处半角标点都改为全角`)]
    },
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
  return { title, kind: 'safe', edits: flatMap(marks, mark => mark.edits).sort((a, b) => a.span.start - b.span.start) }
}
