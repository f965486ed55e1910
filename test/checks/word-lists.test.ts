// The word lists: every wrong word is found and mended, and every word with the same characters is left alone.

import assert from 'node:assert/strict'
import { analyze, applyEdits } from '../../core/index.js'
import { MISUSED_WORDS } from '../../core/checks/wording/misused-words.js'
import { CONFUSABLE_IDIOMS } from '../../core/checks/wording/confusable-idioms.js'
import { CONFUSABLE_WORDS } from '../../core/checks/wording/confusable-words.js'
import type { WordPair } from '../../core/checks/wording/word-pairs.js'

const LISTS = [
  ['wording/confusable', [...CONFUSABLE_WORDS, ...CONFUSABLE_IDIOMS]], ['wording/misused', MISUSED_WORDS],
] as const

describe('checks: word lists', () => {
  for (const [code, pairs] of LISTS) {
    describe(code, () => {
      it('names every word once, and no word inside another', () => {
        const wrong = pairs.map(pair => pair.wrong)
        assert.equal(new Set(wrong).size, wrong.length)
        for (const word of wrong) assert.deepEqual(wrong.filter(other => other !== word && other.includes(word)), [])
      })
      for (const pair of pairs) it(`${pair.wrong} → ${pair.right}`, () => tryPair(code, pair))
    })
  }
})

function tryPair(code: string, { wrong, right, found, innocent }: WordPair): void {
  const text = documentOf(found, code)
  const [finding, ...others] = wordingIn(text)
  assert.equal(text.slice(finding?.span.start, finding?.span.end), wrong, found)
  assert.deepEqual(others, [], found)
  const mended = applyEdits(text, finding?.fixes[0]?.edits ?? [])
  assert.equal(mended, text.replace(wrong, right))
  assert.deepEqual(wordingIn(mended), [], mended)
  for (const [word, sentence] of Object.entries(innocent)) {
    assert.ok(word.includes(wrong) && sentence.includes(word), `${word}: ${sentence}`)
    assert.deepEqual(wordingIn(documentOf(sentence, code)), [], sentence)
  }
}

function documentOf(sentence: string, code: string): string {
  return `---\n规则：\n  ${code}：开\n---\n望川市2026年工作要点\n一、重点任务\n1.${sentence}\n`
}

function wordingIn(text: string) {
  return analyze(text).findings.filter(({ code }) => code.startsWith('wording/'))
}
