// The checks: from a key to the findings in core, and whole texts from scratch; in processor time.

import { analyze, type Snapshot } from '../../core/index.js'
import { realNotices } from '../harness/real-notices.js'
import { noticeText, unitNames } from './large-notice.js'
import { rowOf, type Row } from './row.js'

const SIZES = [10_000, 100_000, 1_440_000]

export function bench(): Promise<readonly Row[]> {
  const seeds = realNotices().filter(({ name }) => name.startsWith('seeds/')).map(({ text }) => text)
  return Promise.resolve([
    ...SIZES.map(size => rowOf(`from a key to the findings, ${size} characters`, keys(textOf(size)))),
    ...seeds.length === 0 ? [] : [rowOf(`all findings of the ${seeds.length} seeds`, whole(seeds.join('\n'), 20))],
    rowOf('all findings of 1440000 characters', whole(textOf(1_440_000), 3)),
  ])
}

function textOf(size: number): string {
  const units = unitNames(100)
  const once = noticeText(Math.max(1, Math.round(Math.min(size, 100_000) / 100)), units)
  return `${once}\n`.repeat(Math.max(1, Math.round(size / once.length)))
}

/** Something is typed in the middle; the first keys warm up. */
function keys(text: string): readonly number[] {
  const at = text.indexOf('。', text.length / 2)
  let snapshot: Snapshot = analyze(text)
  let typed = ''
  return Array.from({ length: text.length > 1_000_000 ? 12 : 120 }, () => time(() => {
    typed += '又'
    snapshot = analyze(text.slice(0, at) + typed + text.slice(at), undefined, snapshot)
    return snapshot.findings.length
  })).slice(2)
}

function whole(text: string, times: number): readonly number[] {
  return Array.from({ length: times }, () => time(() => analyze(text).findings.length))
}

/** Milliseconds of processor time. */
function time(work: () => number): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
