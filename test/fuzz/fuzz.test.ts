// The fuzzer itself, briefly: the same cases in every run; `npm run fuzz` goes on from there.

import assert from 'node:assert/strict'
import { caseOf, complaintOf, PROPERTIES, runCampaign, type Failure } from './campaign.js'
import { FOUND } from './found.js'
import { minimise, smallerList } from './minimise.js'
import type { Property } from './property.js'
import { grows, typeFor } from './typing.js'

const CASES = 40
/** Processor time; a busy machine tries fewer cases. */
const LONGEST = 2_500_000

describe('fuzzing', function () {
  this.timeout(240_000)

  it('finds nothing in the cases of this seed', () => {
    const failures: Failure[] = []
    const start = process.cpuUsage()
    const spent = () => {
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    const { documents, edits } = runCampaign({
      seed: 7, first: 0, step: 1, goOn: ({ documents: done }) => done < CASES && spent() < LONGEST, failed: failure => failures.push(failure),
    })
    console.log(`      ${documents} documents, ${edits} edits, ${PROPERTIES.length} properties`)
    assert.deepEqual(failures, [])
    assert.ok(documents > 0)
  })
})

describe('what the fuzzer once found', () => {
  for (const { property, why, tried } of FOUND) {
    it(`${property}: ${why}`, () => {
      const meant = PROPERTIES.filter(({ name }) => name === property)
      assert.equal(meant.length, 1, property)
      for (const each of meant) assert.equal(complaintOf(each, tried, true), undefined)
    })
  }
})

describe('typing for long', function () {
  this.timeout(180_000)

  it('leaves nothing behind in memory', () => {
    const typed = typeFor(400, 5)
    assert.ok(!grows(typed), JSON.stringify(typed))
  })
})

describe('the fuzzer', () => {
  it('makes the same case of the same numbers', () => {
    assert.deepEqual(caseOf(3, 5), caseOf(3, 5))
    assert.notDeepEqual(caseOf(3, 5), caseOf(3, 6))
  })

  it('finds what a property forbids, and makes it small', () => {
    const noSuchMark: Property = { name: 'no 、', share: 1, hold: ({ text }) => assert.ok(!text.includes('、')) }
    const failures: Failure[] = []
    runCampaign({ seed: 1, first: 0, step: 1, properties: [noSuchMark], goOn: ({ documents: done }) => done < 20, failed: failure => failures.push(failure) })
    assert.deepEqual(failures.map(({ tried }) => tried), [{ text: '、', edits: [], directory: undefined, config: undefined }])
  })

  it('keeps of edits only what a failure needs', () => {
    const typed = [...'望川市水利局'].map((newText, i) => ({ start: i, end: i, newText }))
    const fails = ({ text, edits }: { readonly text: string; readonly edits: readonly { readonly newText: string }[] }) =>
      edits.some(({ newText }) => newText.includes('市')) || text.includes('市')
    assert.equal(JSON.stringify(minimise({ text: '要点\n要点', edits: typed }, fails, 5_000).text), '"市"')
  })

  it('leaves out what is not needed, however it is spread', () => {
    const list = Array.from({ length: 100 }, (_, i) => i)
    assert.deepEqual(smallerList(list, kept => kept.includes(3) && kept.includes(70)), [3, 70])
  })
})
