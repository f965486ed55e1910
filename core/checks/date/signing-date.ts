// 成文日期 as a day of the calendar, from the text or from the front matter.

import { across } from '../../across.js'
import { wordsOf } from '../../model/place.js'
import { findEntry } from '../../model/settings.js'
import { halfWidthDigits } from '../../model/half-width.js'
import type { Snapshot } from '../../snapshot.js'

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/

/** The first one that is written in Arabic digits; `undefined` if none is. */
export function signingDate(snapshot: Snapshot): CalendarDay | undefined {
  const stated = findEntry(snapshot.tree.frontMatter?.content.entries ?? [], '成文日期')?.value?.text
  const written = across(snapshot, 'dates', ({ prose }) => prose.filter(({ role }) => role === 'date').map(({ block }) => wordsOf(block)),
    words => words)
  for (const text of [...written.all(), stated ?? '']) {
    const match = DAY.exec(halfWidthDigits(text).replace(/\s/g, ''))
    if (match !== null) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  }
  return undefined
}
