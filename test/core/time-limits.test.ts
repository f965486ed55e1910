// Which day a written time limit means.

import { strict as assert } from 'node:assert'
import { readTimeLimit } from '../../core/model/time-limits.js'

function dayOf(written: string): string | undefined {
  const meaning = readTimeLimit(written, 2026)
  if (meaning?.kind !== 'day') return meaning?.kind
  return `${meaning.year ?? '?'}-${meaning.month}-${meaning.day}`
}

describe('time limits', () => {
  for (const [written, day] of [
    ['6月底前', '2026-6-30'], ['6月底完成', '2026-6-30'], ['2月底前', '2026-2-28'], ['2028年2月底前', '2028-2-29'],
    ['4月15日前', '2026-4-15'], ['２０２６年１０月３１日前', '2026-10-31'], ['26年9月底', '2026-9-30'],
    ['3月上旬', '2026-3-10'], ['3月中旬', '2026-3-20'], ['3月下旬', '2026-3-31'], ['十一月底前', '2026-11-30'],
    ['6月前', '2026-5-31'], ['1月前', '2025-12-31'], ['6月', '2026-6-30'], ['6月份前', '2026-5-31'],
    ['上半年', '2026-6-30'], ['下半年', '2026-12-31'], ['一季度', '2026-3-31'], ['第四季度', '2026-12-31'],
    ['年底前', '2026-12-31'], ['年内', '2026-12-31'], ['2026年底前', '2026-12-31'], ['2027年内', '2027-12-31'],
    ['2027年前', '2026-12-31'], ['今年年底前', '2026-12-31'], ['3月至6月', '2026-6-30'], ['3月-11月底', '2026-11-30'],
    ['2026年6月底前并长期坚持', '2026-6-30'],
  ] as const) {
    it(`${written} is ${day}`, () => assert.equal(dayOf(written), day))
  }

  it('goes on, or comes again', () => {
    for (const written of ['长期坚持', '持续推进', '全年推进', '每季度', '常态化推进']) assert.equal(dayOf(written), 'ongoing')
  })

  it('is no certain day', () => {
    for (const written of ['6月初', '年中', '13月底前', '2月30日前', '尽快', '15日内']) assert.equal(dayOf(written), undefined, written)
  })

  it('has no year where nobody says one', () => {
    assert.deepEqual(readTimeLimit('6月底前', undefined), { kind: 'day', year: undefined, month: 6, day: 30 })
    assert.equal(readTimeLimit('2月底前', undefined), undefined)
  })
})
