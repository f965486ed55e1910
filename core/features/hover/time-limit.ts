// On a time limit: which day it means.

import { isAt, lineAt } from '../../model/at-offset.js'
import { clausesOf } from '../../model/assignments.js'
import { placeOf } from '../../model/place.js'
import { planYears } from '../../model/plan-years.js'
import { readTimeLimit } from '../../model/time-limits.js'
import type { Snapshot } from '../../snapshot.js'
import { literal, type Hover } from './subject.js'

export function hoverTimeLimit(snapshot: Snapshot, offset: number): Hover | undefined {
  const block = lineAt(snapshot.tree.lines, offset)
  const limit = block && clausesOf(block).flatMap(clause => clause.groups.flatMap(group => group.deadline ?? []))
    .find(({ span }) => isAt(placeOf(block, span), offset))
  if (block === undefined || limit === undefined) return undefined
  return { span: placeOf(block, limit.span), markdown: `**${literal(limit.text)}**　${meaningOf(limit.text, snapshot)}` }
}

function meaningOf(text: string, snapshot: Snapshot): string {
  const years = planYears(snapshot)
  // A plan for several years does not say which of them a month is in.
  const planYear = years?.from === years?.to ? years?.from : undefined
  const meaning = readTimeLimit(text, planYear)
  if (meaning === undefined) return '没有指明哪一天'
  if (meaning.kind === 'ongoing') return '没有截止的日期'
  const { year, month, day } = meaning
  if (year === undefined) return `最迟${month}月${day}日`
  const why = years === undefined || /\d年/.test(text) ? '' : `（${years.reason}）`
  return `最迟${year}年${month}月${day}日${why}`
}
