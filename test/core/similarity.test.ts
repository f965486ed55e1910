// Similar texts, compared at once and after edits: held to the plain definition.

import assert from 'node:assert/strict'
import type { SimilarPair } from '../../core/model/similar-pair.js'
import { SimilarTexts } from '../../core/model/similarity.js'
import { pickFrom, randomFrom } from '../harness/random.js'

const random = randomFrom(5)

describe('similar texts', () => {
  it('are those that the definition names', () => {
    let pairs = 0
    for (let round = 0; round < 100; round++) {
      const texts = someTexts(2 + Math.floor(random() * 30))
      const found = new SimilarTexts(0.3).pairsAmong(texts)
      assert.deepEqual(found, defined(texts, 0.3))
      pairs += found.length
    }
    assert.ok(pairs > 500, `${pairs}`)
  })

  it('are those that the definition names after every edit, too', () => {
    for (let round = 0; round < 40; round++) {
      const known = new SimilarTexts(0.3)
      let texts = someTexts(2 + Math.floor(random() * 20))
      for (let edit = 0; edit < 6; edit++) {
        assert.deepEqual(known.pairsAmong(texts), defined(texts, 0.3))
        const at = Math.floor(random() * texts.length)
        texts = [...texts.slice(0, at), ...someTexts(Math.floor(random() * 3)), ...texts.slice(at + Math.floor(random() * 3))]
      }
    }
  })

  it('are none among texts without a run', () => {
    assert.deepEqual(new SimilarTexts(0.5).pairsAmong(['', '甲', '甲', '甲乙丙丁戊']), [])
  })
})

/** Each text with the earlier one that it shares most runs of six with; a run counts for the first eight texts that have it. */
function defined(texts: readonly string[], threshold: number): readonly SimilarPair[] {
  const runs = texts.map(text => new Set([...Array(Math.max(0, text.length - 5)).keys()].map(i => text.slice(i, i + 6))))
  const size = (index: number) => runs[index]?.size ?? 0
  return texts.flatMap((_, later) => {
    const common = new Map<number, number>()
    for (const run of runs[later] ?? []) {
      const holders = runs.slice(0, later).flatMap((other, earlier) => other.has(run) ? [earlier] : []).slice(0, 8)
      for (const earlier of holders) common.set(earlier, (common.get(earlier) ?? 0) + 1)
    }
    const shares = [...common].map(([earlier, count]) => ({ earlier, later, share: 2 * count / (size(earlier) + size(later)) }))
    const best = shares.find(({ share }) => share === Math.max(...shares.map(each => each.share)))
    return best === undefined || best.share < threshold ? [] : [best]
  })
}

/** Few characters, and pieces of earlier texts: much is common. */
function someTexts(count: number): readonly string[] {
  const texts: string[] = []
  while (texts.length < count) {
    const old = pickFrom(texts, random) ?? ''
    const from = Math.floor(random() * old.length)
    const fresh = Array.from({ length: Math.floor(random() * 40) }, () => pickFrom([...'甲乙丙'], random)).join('')
    texts.push(old.slice(from, from + Math.floor(random() * 60)) + fresh)
  }
  return texts
}
