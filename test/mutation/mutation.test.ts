// Clean notices are spoilt in one place: each time exactly the expected finding must come, and nothing else.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyze, type AnalysisContext } from '../../core/index.js'
import { randomFrom } from '../harness/random.js'
import { MUTATIONS, type Mutation } from './mutations.js'

const SAMPLES = ['连续编号', '分节编号', '责任条款大全'].map(name => `samples/${name}.yaodian`)
const CONTEXT: AnalysisContext = {
  directories: [{ uri: 'samples/单位名录.yaodian', text: readFileSync('samples/单位名录.yaodian', 'utf8') }],
}
const TIMES = 8
const SHARE_FOUND = 0.99

interface Tried {
  readonly tried: number
  readonly found: number
  readonly misses: readonly string[]
}

describe('a clean notice spoilt in one place', () => {
  const results: Tried[] = []

  for (const mutation of MUTATIONS) {
    it(`${mutation.name}: exactly ${mutation.code}`, () => {
      const result = tryOut(mutation)
      results.push(result)
      assert.ok(result.tried > 0, 'the samples have a place for it')
      assert.ok(result.found / result.tried >= SHARE_FOUND, `${result.found} of ${result.tried}\n${result.misses.slice(0, 3).join('\n')}`)
    })
  }

  it(`${SHARE_FOUND * 100} in 100 of all`, () => {
    const tried = results.reduce((sum, result) => sum + result.tried, 0)
    const found = results.reduce((sum, result) => sum + result.found, 0)
    const kinds = results.length
    console.log(`      mutations: ${kinds} kinds, ${found} of ${tried} found exactly`)
    assert.ok(kinds >= 20, `${kinds} kinds`)
    assert.ok(found / tried >= SHARE_FOUND)
  })
})

function tryOut(mutation: Mutation): Tried {
  const random = randomFrom(20261122)
  const misses: string[] = []
  let tried = 0
  for (const path of SAMPLES) {
    const clean = analyze(readFileSync(path, 'utf8'), CONTEXT)
    for (let i = 0; i < TIMES; i++) {
      const spoilt = mutation.spoil(clean, random)
      if (spoilt === undefined || spoilt === clean.text) continue
      tried++
      const found = analyze(spoilt, CONTEXT).findings
      const [only] = found
      if (found.length === 1 && only?.code === mutation.code) continue
      misses.push(`${path}: ${difference(clean.text, spoilt)} → ${found.map(finding => `${finding.code} ${finding.message}`).join(' | ') || 'nothing'}`)
    }
  }
  return { tried, found: tried - misses.length, misses }
}

/** Where the two texts differ, with some text around. */
function difference(clean: string, spoilt: string): string {
  let at = 0
  while (at < clean.length && clean[at] === spoilt[at]) at++
  return JSON.stringify(spoilt.slice(Math.max(0, at - 12), at + 16))
}
