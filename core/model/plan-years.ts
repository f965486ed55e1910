// Which year a plan is for: 年度 of the front matter, or what its title says.

import type { Snapshot } from '../snapshot.js'
import { matchesOf } from '../text/matches.js'
import { findEntry } from './settings.js'
import { halfWidthDigits } from './half-width.js'

export interface PlanYears {
  readonly from: number
  readonly to: number
  /** For the drafter: 「标题写的是2026年」 */
  readonly reason: string
}

const RANGE = /((?:19|20)\d\d)年?\s*(?:[—–\-－～~至到]|——|--)\s*((?:19|20)\d\d)年/
const YEAR = /((?:19|20)\d\d)年/g

/** `undefined` where neither says a year, or the title several. */
export function planYears({ tree, title }: Snapshot): PlanYears | undefined {
  const stated = /(?:19|20)\d\d/.exec(findEntry(tree.frontMatter?.content.entries ?? [], '年度')?.value?.text ?? '')
  if (stated !== null) {
    const year = Number(stated[0])
    return { from: year, to: year, reason: `文首的年度是${year}年` }
  }
  return title === undefined ? undefined : yearsOfTitle(title)
}

export function yearsOfTitle(title: string): PlanYears | undefined {
  const text = halfWidthDigits(title)
  const range = RANGE.exec(text)
  if (range !== null) {
    const [, from, to] = range
    return { from: Number(from), to: Number(to), reason: `标题写的是${from}—${to}年` }
  }
  const years = new Set(matchesOf(text, YEAR).map(match => Number(match[1])))
  const [year] = years
  return year === undefined || years.size > 1 ? undefined : { from: year, to: year, reason: `标题写的是${year}年` }
}
