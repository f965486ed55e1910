// The fast searches of core/text are held to the expressions that they stand for.

import assert from 'node:assert/strict'
import { matchesOf } from '../../core/text/matches.js'
import { WordFinder } from '../../core/text/word-finder.js'
import { pickFrom, randomFrom } from '../harness/random.js'

const random = randomFrom(23)
const ROUNDS = 3000

function someText(chars: string, longest: number): string {
  return Array.from({ length: Math.floor(random() * longest) }, () => pickFrom([...chars], random)).join('')
}

describe('fast searches', () => {
  it('find the words of a list as their alternation does, the longest first', () => {
    let found = 0
    for (let round = 0; round < ROUNDS; round++) {
      const words = [...new Set(Array.from({ length: 6 }, () => `甲${someText('甲乙丙', 4)}`).filter(word => word.length > 1))]
      const text = someText('甲乙丙', 30)
      const longestFirst = new RegExp([...words].sort((a, b) => b.length - a.length).join('|') || '(?!)', 'g')
      const expected = [...text.matchAll(longestFirst)].map(match => ({ word: match[0], index: match.index }))
      assert.deepEqual(new WordFinder(words).find(text), expected)
      found += expected.length
    }
    assert.ok(found > ROUNDS)
  })

  it('give all matches of an expression, empty ones too', () => {
    for (const expression of [/甲*/g, /(乙)?丙/g, /丁/g]) {
      for (let round = 0; round < 100; round++) {
        const text = someText('甲乙丙', 12)
        const plain = (matches: Iterable<RegExpExecArray>) => [...matches].map(match => [match.index, ...match])
        assert.deepEqual(plain(matchesOf(text, expression)), plain(text.matchAll(expression)))
      }
    }
  })
})
