// What the numbering checks share: picking their defects, naming numbers, and the fixes that move numbers.

import { flatMap, formatCircled, formatChinese, formatOrdinal, type Level } from '../../../grammar/index.js'
import type { Fix, RelatedPlace } from '../../finding.js'
import { across } from '../../across.js'
import type { LevelDefect, LevelNumbering } from '../../model/numbering.js'
import { numberReferences, type Numbered } from '../../model/number-references.js'
import type { RawNode } from '../../model/outline.js'
import { placeOf } from '../../model/place.js'
import { countFrom, renumberEdits } from '../../model/renumbering.js'
import type { Snapshot } from '../../snapshot.js'
import { moveReport, type Report } from '../check.js'

export interface DefectOf<Kind> {
  readonly numbering: LevelNumbering
  readonly level: Level
  readonly found: LevelDefect
  readonly defect: Extract<LevelDefect['defect'], { kind: Kind }>
}

/**
 * What `find` finds in each segment: numbers are a segment's own affair, but for references that lead from one to another.
 * Where there are such, `find` gets the whole document.
 */
export function inNumbering(
  snapshot: Snapshot, question: string, find: (numbered: Numbered) => readonly Report[],
): readonly Report[] {
  const references = numberReferences(snapshot)
  if (references === undefined) return find(snapshot)
  return across(snapshot, question, own => own.numbering.some(({ defects }) => defects.length > 0)
    ? find({ text: own.text, numbering: own.numbering, referencesTo: references.to(own) }) : [], moveReport, references.word).all()
}

/** The defects of one kind, each with the numbering it is in. */
export function defectsOfKind<Kind extends LevelDefect['defect']['kind']>(
  { numbering: all }: Numbered, kind: Kind,
): readonly DefectOf<Kind>[] {
  return flatMap(all, numbering => flatMap(numbering.defects, found => {
    const { defect } = found
    return found.kind === kind && defect.kind === kind
      ? [{ numbering, level: numbering.scheme.level, found, defect: defect as DefectOf<Kind>['defect'] }]
      : []
  }))
}

/** A report at the ordinal of the defect's node. */
export function reportAt(
  found: LevelDefect, message: string, fixes: () => readonly Fix[], related: readonly RelatedPlace[] = [],
): Report {
  return {
    span: ordinalPlace(found.node), message, related,
    get fixes() {
      return fixes()
    },
  }
}

/** The item before, as related information. */
export function itemBefore({ before }: LevelDefect, level: Level): readonly RelatedPlace[] {
  if (before?.ordinal.number === undefined) return []
  return [{ span: ordinalPlace(before), message: `前一项是${nameNumber(level, before.ordinal.number)}` }]
}

/** How a message writes a number of that level: 11 · 十一 · （十一） · （11） · ⑪ */
export function nameNumber(level: Level, number: number): string {
  switch (level) {
    case 1: return formatChinese(number)
    case 2:
    case 4: return formatOrdinal(level, number)
    case 3: return String(number)
    case 5: return formatCircled(number) ?? String(number)
  }
}

/** 「11、12」, 「11至30（共20项）」 */
export function nameNumbers(level: Level, from: number, to: number): string {
  const count = to - from + 1
  if (count > 6) return `${nameNumber(level, from)}至${nameNumber(level, to)}（共${count}项）`
  return Array.from({ length: count }, (_, i) => nameNumber(level, from + i)).join('、')
}

/** Counts the series on from item `at`, beginning with `first`, as 重新编号 does: references go along. */
export function renumberFix(
  snapshot: Numbered, level: Level, series: readonly RawNode[], at: number, first: number,
): Fix {
  const changed = countFrom(series, at, first)
  const numbers = [...changed.values()].map(({ number }) => number)
  const [from, to] = [numbers[0] ?? first, numbers.at(-1) ?? first]
  const range = from === to ? nameNumber(level, from) : `${nameNumber(level, from)}至${nameNumber(level, to)}`
  return {
    title: `重新编号：从这里起依次改为${range}`,
    kind: 'choice',
    edits: renumberEdits(snapshot, changed),
  }
}

export function ordinalPlace(node: RawNode) {
  return placeOf(node.block, node.ordinal.span)
}
