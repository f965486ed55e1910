// The lexer of lines is held to the one that Chevrotain makes of the same tokens.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { Lexer } from 'chevrotain'
import { lexLine, LINE_TOKENS } from '../../grammar/line-lexer.js'
import { pickFrom, randomFrom } from '../harness/random.js'
import { realNotices } from '../harness/real-notices.js'

const chevrotain = new Lexer([...LINE_TOKENS], { positionTracking: 'onlyOffset', ensureOptimizations: true })
const random = randomFrom(11)
const ROUNDS = 5000
/** What begins tokens, what ends them, and what is beside the language. */
const PIECES = [
  ...'一二十百第其（(）)①⑳㈠⒈⑴#{}!@、，,.．。：:；“”"\'《》〔〕【】<>…—- \t\u3000\u00a0\u0001\u007f字a1９0㊿\ud800\u0085',
  '{!}', '{#名}', '{@名}', '第3项', '第一部分', '第（二）条', '第一章', '一是', '第一，', '其二、', '（1）', '(12)', '１．', '（三）', '# ', '责任单位',
]

describe('a line', () => {
  it('of the samples and of real notices has the tokens that the grammar says', () => {
    const texts = [
      ...readdirSync('samples').map(file => readFileSync(`samples/${file}`, 'utf8')), ...realNotices().map(({ text }) => text),
    ]
    const lines = [...new Set(texts.flatMap(text => text.split(/[\r\n]+/)))]
    lines.forEach(assertSame)
    assert.ok(lines.length > 200)
  })

  it('of anything at all has them, too', () => {
    const met = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      const line = Array.from({ length: Math.floor(random() * 12) }, () => pickFrom(PIECES, random)).join('')
      assertSame(line)
      lexLine(line).forEach(({ tokenType }) => met.add(tokenType.name))
    }
    assert.deepEqual(LINE_TOKENS.filter(({ name }) => !met.has(name)), [])
  })
})

function assertSame(line: string): void {
  const expected = chevrotain.tokenize(line).tokens.map(({ tokenType, startOffset, image, payload }) =>
    ({ tokenType: tokenType.name, start: startOffset, end: startOffset + image.length, ordinal: payload as unknown }))
  const found = lexLine(line).map(({ tokenType, start, end, ordinal }) => ({ tokenType: tokenType.name, start, end, ordinal }))
  assert.deepEqual(found, expected, JSON.stringify(line))
}
