// punctuation/width: half-width marks in Chinese text.

import { flatMap, lazily } from '../../../grammar/index.js'
import { acrossGroups, type Across } from '../../across.js'
import type { Fix } from '../../finding.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, moveReport, type Report } from '../check.js'
import { findHalfWidth, KIND_NAMES, moveMark, sumKinds, type HalfWidthKind, type HalfWidthMark, type HalfWidthMarks } from './half-width.js'

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
    const counts = snapshot.segments.map(({ own }) => halfWidthIn(own).counts)
    const half = sumKinds(counts.map(each => each.half))
    const habits = habitsOf(half, sumKinds(counts.map(each => each.full)))
    const named = [...habits].join()
    const mixed = KIND_NAMES.some((kind, at) => (half[at] ?? 0) > 0 && !habits.has(kind))
    const marksOf = (own: Snapshot, habitual: boolean) => !mixed ? (habitual ? halfWidthIn(own).half : []) : halfWidthIn(own).half
      .map(({ start, found }) => ({ start, found: found.filter(({ kind }) => habits.has(kind) === habitual) }))
    const usual = acrossGroups(snapshot, 'usual half-width marks', own => marksOf(own, true), moveMark, named)
    const single = acrossGroups(snapshot, 'single half-width marks', own => marksOf(own, false)
      .map(({ start, found }) => ({ start, found: found.map(reportOne) })), moveReport, named)
    return [...reportHabit(usual, () => inOrderOfUse(snapshot, habits)), ...single.all()]
  },
})

function halfWidthIn(own: Snapshot): HalfWidthMarks {
  return own.once('half-width marks', () => findHalfWidth(own))
}

/** The kinds that the document writes half-width on the whole; all of them where it is half-width throughout. */
function habitsOf(half: readonly number[], full: readonly number[]): ReadonlySet<HalfWidthKind> {
  const throughout = sum(half) > sum(full)
  const mostly = KIND_NAMES.filter((_, kind) => (half[kind] ?? 0) > (throughout ? 0 : full[kind] ?? 0))
  return sum(mostly.map(kind => half[KIND_NAMES.indexOf(kind)] ?? 0)) < HABIT ? new Set() : new Set(mostly)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function reportHabit(marks: Across<HalfWidthMark>, kinds: () => readonly HalfWidthKind[]): readonly Report[] {
  const [first] = marks.first(1)
  if (first === undefined) return []
  return [{
    span: first.span,
    message: `全文的${kinds().map(kind => NAMES[kind]).join('、')}用了半角，共${marks.count}处：中文里的标点应用全角，占一个字的位置。请一次全部改为全角。`,
    get fixes() {
      return [fixOf(() => marks.all(), `全文${marks.count}处半角标点都改为全角`)]
    },
  }]
}

/** Those of the kinds that the document has; it looks no further than to where it has seen all. */
function inOrderOfUse({ segments }: Snapshot, kinds: ReadonlySet<HalfWidthKind>): readonly HalfWidthKind[] {
  const used = new Set<HalfWidthKind>()
  for (const { own } of segments) {
    for (const { found } of halfWidthIn(own).half) {
      for (const { kind } of found) {
        if (kinds.has(kind)) used.add(kind)
      }
      if (used.size === kinds.size) return [...used]
    }
  }
  return [...used]
}

function reportOne(mark: HalfWidthMark): Report {
  const { kind, span } = mark
  return {
    span,
    message: `这里的${NAMES[kind]}是半角的，应为全角：中文里的标点用全角，占一个字的位置。请改正。`,
    fixes: [fixOf(() => [mark], `改为全角${NAMES[kind]}`)],
  }
}

/** Hundreds of edits, which are made for those who ask. */
function fixOf(marks: () => readonly HalfWidthMark[], title: string): Fix {
  const edits = lazily(() => flatMap(marks(), mark => mark.edits).sort((a, b) => a.span.start - b.span.start))
  return { title, kind: 'safe', get edits() { return edits() } }
}
