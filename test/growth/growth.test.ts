// Cost grows with the text and not faster: four times the text takes about four times the work.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyze, completion, type Snapshot } from '../../core/index.js'
import { noticeText, unitNames } from '../bench/large-notice.js'
import { realNotices } from '../harness/real-notices.js'

/** Measured in processor time, so other processes do not count; the best of some runs, so pauses do not either. */
const RUNS = 2
/** Caches and the collector have their part: up to eight times the work passes; a square would be sixteen. */
const MOST = 2
/** Of work that is nearly the same whatever the length; in proportion it would be four. */
const LITTLE = 3

describe('the whole analysis of a long text', function () {
  this.timeout(120_000)

  it('takes work in proportion to the text, up to 1.4 million characters', () => {
    const once = notices()
    const times = Math.max(1, Math.round(1_440_000 / 4 / once.length))
    const short = once.repeat(times)
    const long = once.repeat(times * 4)
    analyze(once).findings.length
    const growth = work(long) / work(short)
    console.log(`      ${long.length} characters: ${growth.toFixed(1)} times the work of ${short.length}`)
    assert.ok(growth < 4 * MOST, `${growth}`)
  })

  it('compares no name of a unit with every other', () => {
    const [short, long] = [250, 1000].map(items => work(noticeText(items, otherNames(items * 2))))
    growsAtMost(short, long, 4 * MOST)
  })
})

/** As many different names as asked for, alike in their ends. */
function otherNames(count: number): readonly string[] {
  const char = (index: number) => String.fromCharCode('乾'.charCodeAt(0) + index)
  return Array.from({ length: count }, (_, i) => `望川${char(i % 61)}${char(Math.floor(i / 61))}管理科`)
}

describe('one key in a long text', function () {
  this.timeout(120_000)

  it('costs completion little more where the text is four times as long', () => {
    const [short, long] = [200, 800].map(items => keyWork(noticeText(items, unitNames(100)), snapshot => {
      completion(snapshot, { offset: snapshot.text.length })
    }))
    growsAtMost(short, long, LITTLE)
  })

  it('has findings after work that grows no faster than the text, and far below that from scratch', () => {
    const [short, long] = [200, 800].map(items => keyWork(noticeText(items, unitNames(100)), snapshot => {
      assert.ok(snapshot.findings.length >= 0)
    }))
    growsAtMost(short, long, 4 * MOST)
    const scratch = work(noticeText(800, unitNames(100)))
    assert.ok((long ?? NaN) < scratch / 2, `${long} of ${scratch}`)
  })
})

/** The cheapest of many keys behind the last clause, in microseconds of processor time. */
function keyWork(text: string, ask: (snapshot: Snapshot) => void): number {
  const opened = `${text}\n9.修订预案。（牵头单位：`
  let snapshot = analyze(opened)
  return Math.min(...Array.from({ length: KEYS }, (_, i) => {
    const start = process.cpuUsage()
    snapshot = analyze(opened + '甲'.repeat(i), undefined, snapshot)
    ask(snapshot)
    const { user, system } = process.cpuUsage(start)
    return user + system
  }))
}

const KEYS = 30

function growsAtMost(short: number | undefined, long: number | undefined, most: number): void {
  const growth = (long ?? NaN) / (short ?? NaN)
  console.log(`      ${growth.toFixed(1)} times the work for four times the text`)
  assert.ok(growth < most, `${growth}`)
}

function notices(): string {
  const texts = realNotices().map(notice => notice.text)
  return `${texts.length > 0 ? texts.join('\n') : readFileSync('samples/连续编号.yaodian', 'utf8')}\n`
}

/** Microseconds of processor time. */
function work(text: string): number {
  return Math.min(...Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage()
    assert.ok(analyze(text).findings.length >= 0)
    const { user, system } = process.cpuUsage(start)
    return user + system
  }))
}
