// Similar texts, compared at once and after edits: held to the plain definition.

import assert from 'node:assert/strict'
import { SimilarTexts, type Worded } from '../../core/model/similarity.js'
import { pickFrom, randomFrom } from '../harness/random.js'

const random = randomFrom(5)

describe('similar texts', () => {
  it('are those that the definition names', () => {
    let pairs = 0
    for (let round = 0; round < 100; round++) {
      const texts = someTexts(2 + Math.floor(random() * 30))
      const found = pairsAmong(new SimilarTexts(0.3), groupsOf(texts))
      assert.deepEqual(found, defined(texts, 0.3))
      pairs += found.length
    }
    assert.ok(pairs > 500, `${pairs}`)
  })

  it('are those that the definition names after every edit, too', () => {
    for (let round = 0; round < 60; round++) {
      const known = new SimilarTexts<Worded>(0.3)
      let groups = groupsOf(someTexts(2 + Math.floor(random() * 20)))
      for (let edit = 0; edit < 40; edit++) {
        assert.deepEqual(pairsAmong(known, groups), defined(groups.flat().map(({ words }) => words), 0.3))
        groups = edited(groups)
      }
    }
  })

  it('are none among texts without a run', () => {
    assert.deepEqual(pairsAmong(new SimilarTexts(0.5), groupsOf(['', '甲', '甲', '甲乙丙丁戊'])), [])
  })
})

type Groups = readonly (readonly Worded[])[]

/** In several groups, some of which are empty. */
function groupsOf(texts: readonly string[]): Groups {
  const groups: Worded[][] = [[]]
  for (const words of texts) {
    while (random() < 0.3) groups.push([])
    groups.at(-1)?.push({ words })
  }
  return groups
}

/** A group with other texts, or a character more in one; now and then a group more or less. */
function edited(groups: Groups): Groups {
  const at = Math.floor(random() * groups.length)
  const texts = (groups[at] ?? []).map(({ words }) => words)
  const place = Math.floor(random() * texts.length)
  const word = texts[place] ?? ''
  const within = Math.floor(random() * word.length)
  const now = random() < 0.5 ? [`${word.slice(0, within)}乙${word.slice(within + Math.floor(random() * 2))}`] : someTexts(Math.floor(random() * 3))
  const changed = [...texts.slice(0, place), ...now, ...texts.slice(place + Math.floor(random() * 3))].map(words => ({ words }))
  const [above, below] = [groups.slice(0, at), groups.slice(at + 1)]
  if (random() < 0.1) return [...above, ...below]
  return random() < 0.1 ? [...above, changed.slice(0, 1), changed.slice(1), ...below] : [...above, changed, ...below]
}

interface Pair {
  readonly earlier: number
  readonly later: number
  readonly share: number
}

/** With the numbers of the texts. */
function pairsAmong(similar: SimilarTexts<Worded>, groups: Groups): readonly Pair[] {
  const numbers = new Map(groups.flat().map((text, i) => [text, i]))
  return similar.pairsAmong(groups).map(({ earlier, later, share }) => {
    assert.ok(groups[earlier.group.at]?.includes(earlier.text) === true && groups[later.group.at]?.includes(later.text) === true)
    return { earlier: numbers.get(earlier.text) ?? NaN, later: numbers.get(later.text) ?? NaN, share }
  })
}

/** Each text with the earlier one that it shares most runs of six with; a run counts for the first eight texts that have it. */
function defined(texts: readonly string[], threshold: number): readonly Pair[] {
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
