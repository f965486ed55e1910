// What an editor asks at a notice of 1,000 items with a directory of 500 units, right after a key.

import {
  analyze, completion, documentSymbols, formatDocument, isRefusal, rename, type AnalysisContext, type Snapshot,
} from '../../core/index.js'
import { readings } from '../../server/pinyin.js'
import { directoryText, noticeText, unitNames } from './large-notice.js'
import { clock, spreadOf, typical, type BenchOptions, type Row } from './row.js'

const UNITS = unitNames(500)
const NOTICE = noticeText(1000, UNITS)
const DIRECTORY = directoryText(UNITS)
const CONTEXT: AnalysisContext = { directories: [{ uri: 'directory', text: DIRECTORY }] }
/** What is typed, key by key, behind the notice; the last letters find one unit. */
const TYPED = '\n1001.修订预案。（牵头单位：qsslbgs'
const OPENED = TYPED.indexOf('（') + 1
const GOAL = 10

export function bench({ quick }: BenchOptions): Promise<readonly Row[]> {
  const keys = quick ? 20 : 120
  const completed = spreadOf(typing(quick ? 3 : 20))
  return Promise.resolve([
    {
      what: '补全，1000 项、500 个单位：一键的分析和候选', ours: typical(completed),
      goal: { text: `p99 不超过 ${GOAL} ms`, met: completed.p99 <= GOAL },
    },
    afterKeys('单位改名，1000 项：文稿和名录的改动', keys, renamed),
    afterKeys('格式化文档，1000 项', keys, snapshot => formatDocument(snapshot)),
    afterKeys('大纲，1000 项', keys, snapshot => demand(documentSymbols(snapshot).length > 0)),
  ])
}

/** The answer alone, of a text that has just changed and has its findings. */
function afterKeys(what: string, keys: number, answer: (snapshot: Snapshot) => unknown): Row {
  const half = NOTICE.indexOf('。', NOTICE.length / 2)
  let snapshot = analyze(NOTICE, CONTEXT)
  const times = Array.from({ length: keys + 5 }, (_, key) => {
    snapshot = analyze(`${NOTICE.slice(0, half)}${'又'.repeat(key)}${NOTICE.slice(half)}`, CONTEXT, snapshot)
    demand(snapshot.findings.length >= 0)
    return clock(() => answer(snapshot))
  })
  return { what: `${what}（${keys} 次）`, ours: typical(spreadOf(times.slice(5))) }
}

function renamed(snapshot: Snapshot): void {
  const offset = snapshot.mentions[0]?.span.start ?? NaN
  const files = [{ kind: 'directory', uri: 'directory', text: DIRECTORY }] as const
  const answer = rename({ kind: 'notice', uri: 'notice', snapshot }, offset, '望川市新设局', files, { keepFormerName: true })
  demand(!isRefusal(answer) && answer.length === 2)
}

/** The time of each key at which something is offered; the first round warms up. */
function typing(times: number): readonly number[] {
  const known = new Map<string, ReturnType<typeof readings>>()
  const kept: typeof readings = text => {
    const read = known.get(text) ?? readings(text)
    known.set(text, read)
    return read
  }
  let snapshot: Snapshot = analyze(NOTICE, CONTEXT)
  const ends = Array.from({ length: TYPED.length - OPENED + 1 }, (_, index) => OPENED + index)
  const round = () => ends.map(end => clock(() => {
    const text = NOTICE + TYPED.slice(0, end)
    snapshot = analyze(text, CONTEXT, snapshot)
    demand((completion(snapshot, { offset: text.length, readings: kept })?.items.length ?? 0) > 0)
  }))
  return Array.from({ length: times + 1 }, round).slice(1).flat()
}

/** A wrong answer has no time. */
function demand(right: boolean): void {
  if (!right) throw new Error('not the answer that was to be measured')
}
