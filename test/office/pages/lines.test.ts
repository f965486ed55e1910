// Where lines end: 28 字, 禁则, words and numbers that stay whole.

import assert from 'node:assert/strict'
import { breakLines, wordTypesetting, type Typesetting } from '../../../office/pages/break-lines.js'

function lines(text: string, width: number, typesetting: Typesetting = wordTypesetting): readonly string[] {
  return breakLines(text, { first: width, rest: width }, typesetting).map(({ start, end }) => text.slice(start, end))
}

describe('lines of print', () => {
  it('hold as many 字 as the line is wide; digits and letters are half as wide', () => {
    assert.deepEqual(lines('一二三四五六七八', 3), ['一二三', '四五六', '七八'])
    assert.deepEqual(lines('在2026年内', 3), ['在2026', '年内'])
    assert.deepEqual(lines('abcdef', 3), ['abcdef'])
  })

  it('begin with a narrower first line where it is indented', () => {
    const text = '一二三四五六七'
    const broken = breakLines(text, { first: 2, rest: 3 }, wordTypesetting)
    assert.deepEqual(broken.map(({ start, end }) => text.slice(start, end)), ['一二', '三四五', '六七'])
  })

  it('let one mark hang over the edge, and take a 字 along to the next line for two', () => {
    assert.deepEqual(lines('一二三。四五', 3), ['一二三。', '四五'])
    assert.deepEqual(lines('一二三。”四五', 3), ['一二', '三。”', '四五'])
    assert.deepEqual(lines('一二三）四五', 3), ['一二', '三）四', '五'])
  })

  it('let no mark hang where the program does not', () => {
    assert.deepEqual(lines('一二三。四五', 3, { ...wordTypesetting, hanging: false }), ['一二', '三。四', '五'])
  })

  it('never end with an opening mark', () => {
    assert.deepEqual(lines('一二“四五”', 3), ['一二', '“四', '五”'])
    assert.deepEqual(lines('一二（《三》）四', 5), ['一二', '（《三》）', '四'])
  })

  it('do not part words, numbers and pairs of dashes', () => {
    assert.deepEqual(lines('一二2026', 3), ['一二', '2026'])
    assert.deepEqual(lines('一二1.25', 3), ['一二', '1.25'])
    assert.deepEqual(lines('一二——三', 3), ['一二', '——三'])
    assert.deepEqual(lines('一二……三', 3), ['一', '二……', '三'])
    assert.deepEqual(lines('一12%二', 2), ['一', '12%', '二'])
  })

  it('break a word that is wider than the line where the line is full', () => {
    assert.deepEqual(lines('abcdefgh', 2), ['abcd', 'efgh'])
  })

  it('leave out the space at which they end', () => {
    assert.deepEqual(lines('总则 正文', 2), ['总则', '正文'])
  })

  it('lose nothing and repeat nothing, whatever the text', () => {
    const text = '（一）“四个到位。”——在1.5万亩、12:30、A-3型（试行）……《办法》；𠮷田，100%。'.repeat(20)
    for (let width = 1; width <= 28; width += 0.5) assert.equal(lines(text, width).join(''), text)
  })
})
