// date/passed: a time limit before the year of the plan, after it, or before the day on which the notice is signed.

import { flatMap } from '../../../grammar/index.js'
import { across } from '../../across.js'
import { daysInMonth } from '../../model/calendar.js'
import { halfWidthDigits } from '../../model/half-width.js'
import { planYears, type PlanYears } from '../../model/plan-years.js'
import type { Deadline, Task } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import { matchesOf } from '../../text/matches.js'
import { defineCheck, moveReport, type Report } from '../check.js'
import { signingDate, type CalendarDay } from './signing-date.js'

const YEAR = /(?<!\d)(20\d\d)(?=年)/g
const MONTH = /(?<![\d年])(\d{1,2})月(?:(\d{1,2})日|份|底|末|下旬)?/g
/** Words by which a time limit goes on beyond its last date. */
const GOES_ON = /长期|持续|常态|全年|每|起|至今|动态/

export const passed = defineCheck({
  code: 'date/passed',
  title: '时限不在计划年度内',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'document',
  run: snapshot => {
    const years = planYears(snapshot)
    if (years === undefined) return []
    const signed = signingDate(snapshot)
    return across(snapshot, 'date/passed', own =>
      flatMap(ownDeadlines(own.tasks), ({ task, deadline }) =>
        judge(halfWidthDigits(deadline.text), deadline, task, years, signed, own)), moveReport, JSON.stringify([years, signed])).all()
  },
})

/** Each once: a clause of a heading is the time limit of all tasks below it. */
function ownDeadlines(tasks: readonly Task[]): readonly { readonly task: Task; readonly deadline: Deadline }[] {
  const seen = new Set<number>()
  return flatMap(tasks, task => {
    const { deadline } = task
    if (deadline === undefined || seen.has(deadline.span.start)) return []
    seen.add(deadline.span.start)
    return [{ task, deadline }]
  })
}

function judge(
  text: string, { span }: Deadline, task: Task, years: PlanYears, signed: CalendarDay | undefined, snapshot: Snapshot,
): readonly Report[] {
  const written = snapshot.text.slice(span.start, span.end)
  const stated = matchesOf(text, YEAR).map(match => Number(match[1]))
  if (GOES_ON.test(text)) return []
  if (stated.length === 0) {
    return signed !== undefined && signed.year === years.from && years.from === years.to && endsBefore(text, signed)
      ? [{ span, severity: 'hint', message: `时限“${written}”早于成文日期${signed.month}月${signed.day}日，印发时已经过了。请核对。` }]
      : []
  }
  const last = Math.max(...stated)
  if (last < years.from) {
    return [{ span, message: `时限“${written}”早于计划年度：${years.reason}。可能是沿用上一年的文稿没有改，请核对年份。` }]
  }
  const aware = task.node.lines.some(({ text: words }) => words.replace(written, '').includes(`${last}年`))
  return last > years.to && !aware
    ? [{ span, severity: 'hint', message: `时限“${written}”晚于计划年度：${years.reason}。跨年度的任务，请写明本年度完成到什么程度。` }]
    : []
}

/** Whether the last of the months named is over before that day. */
function endsBefore(text: string, { year, month, day }: CalendarDay): boolean {
  const months = matchesOf(text, MONTH)
  const last = months.at(-1)
  if (last === undefined || months.length !== [...text.matchAll(/月/g)].length) return false
  const [ownMonth, ownDay] = [Number(last[1]), Number(last[2] ?? daysInMonth(Number(last[1]), year) ?? 31)]
  return ownMonth >= 1 && (ownMonth < month || (ownMonth === month && ownDay < day))
}
