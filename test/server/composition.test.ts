// The pause before findings are published: short as a rule, longer where an input method may be composing.

import { strict as assert } from 'node:assert'
import { pauseAfterEdit } from '../../server/composition.js'

const DELAY = 150

describe('pauseAfterEdit', () => {
  const cases: readonly (readonly [text: string, composing: boolean, why: string])[] = [
    ['1.健全wangchuan', true, 'pinyin'],
    ["1.健全wang'chuan", true, 'pinyin with the mark between syllables'],
    ['1.健全wang ', true, 'pinyin with the space that some input methods show'],
    ['1.健全ㄨㄤ', true, 'zhuyin'],
    ['1.健全望川', false, 'the chosen characters'],
    ['1.健全5G', false, 'a capital letter'],
    ['1.健全12', false, 'digits'],
    ['1.健全。', false, 'punctuation'],
    ['', false, 'nothing'],
  ]
  for (const [text, composing, why] of cases) {
    it(`${composing ? 'waits longer' : 'waits as set'} after ${why}`, () => {
      const pause = pauseAfterEdit(text, text.length, DELAY)
      assert.equal(pause > DELAY, composing)
    })
  }

  it('looks at the place of the edit, not at the end of the text', () => {
    assert.equal(pauseAfterEdit('望川app', 2, DELAY), DELAY)
    assert.ok(pauseAfterEdit('望ch川', 3, DELAY) > DELAY)
  })

  it('never waits less than the drafter has set', () => {
    assert.equal(pauseAfterEdit('wang', 4, 5000), 5000)
  })

  it('waits as set where the whole text was replaced', () => {
    assert.equal(pauseAfterEdit('wang', undefined, DELAY), DELAY)
  })
})
