// Time limits of a task: those that the document has, and the months of the plan's year.

import { LIMIT_MONTHS, TIME_LIMITS } from '../../../grammar/index.js'
import { planYears, yearsOfTitle, type PlanYears } from '../../model/plan-years.js'
import { findEntry } from '../../model/settings.js'
import type { Snapshot } from '../../snapshot.js'
import { byHabit, type Habits } from './habits.js'
import type { Candidate } from './item.js'

/** 6月底前, 年底前, 2026年6月底前, 持续推进 …; a month is found by its number, with the year or without. */
export function timeLimits(snapshot: Snapshot, habits: Habits): readonly Candidate[] {
  const years = yearsAtHead(snapshot) ?? planYears(snapshot)
  const months = LIMIT_MONTHS.map(month => `${month}月底前`)
  const quarters = months.slice(0, 2)
  const inYear = (limits: readonly string[]) => years === undefined ? [] : limits.map(limit => dated(years.to, limit))
  const usual = [...quarters, ...TIME_LIMITS, ...inYear([...quarters, '年底前']), ...months, ...inYear(months)]
  const words = byHabit(habits.limits, usual)
  return words.map(limit => ({
    kind: 'time-limit', label: limit, insertText: limit, goesOn: true, fromStart: true,
    keys: [limit, limit.replace(/^\d{4}年(?=\d)/, '')],
    detail: (habits.limits.get(limit) ?? 0) > 0 ? `文中用过${habits.limits.get(limit)}次` : '',
  }))
}

function dated(year: number, limit: string): string {
  return `${year}${limit.startsWith('年') ? '' : '年'}${limit}`
}

/** What 标题 in the front matter says: the outline of the text need not be made for it. */
function yearsAtHead({ tree }: Snapshot): PlanYears | undefined {
  const entries = tree.frontMatter?.content.entries ?? []
  const title = findEntry(entries, '标题')?.value?.text
  return title === undefined || findEntry(entries, '年度') !== undefined ? undefined : yearsOfTitle(title)
}
