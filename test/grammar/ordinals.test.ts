// Ordinals: every form of the language, and the numbers at a line's start that are none.

import assert from 'node:assert/strict'
import { formatChinese, formatOrdinal, parseChinese, parseLine, readOrdinal } from '../../grammar/index.js'

describe('ordinals', () => {
  const forms: readonly (readonly [text: string, level: number, number: number | undefined, form: string])[] = [
    ['一、总体要求', 1, 1, 'canonical'], ['五十二、', 1, 52, 'canonical'], ['一百〇三、总结', 1, 103, 'canonical'],
    ['一百零三、总结', 1, 103, 'canonical'], ['一.总体', 1, 1, 'dot-for-stop'], ['一．总体', 1, 1, 'dot-for-stop'],
    ['一，总体', 1, 1, 'comma-for-stop'], ['一：总体', 1, 1, 'colon-for-stop'], ['第一章 总则', 1, 1, 'chapter'],
    ['第三部分　保障', 1, 3, 'chapter'],
    ['（一）压实', 2, 1, 'canonical'], ['(一)压实', 2, 1, 'half'], ['(一）压实', 2, 1, 'half'],
    ['（一）、压实', 2, 1, 'mark-after-bracket'], ['㈠压实', 2, 1, 'symbol'], ['（五十二）压实', 2, 52, 'canonical'],
    ['1.健全', 3, 1, 'canonical'], ['1．健全', 3, 1, 'wide-dot'], ['1﹒健全', 3, 1, 'wide-dot'], ['1. 健全', 3, 1, 'canonical'],
    ['1、健全', 3, 1, 'stop-for-dot'], ['1，健全', 3, 1, 'comma-for-dot'], ['1)健全', 3, 1, 'bracket-for-dot'],
    ['11。健全', 3, 11, 'full-stop-for-dot'], ['１２．健全', 3, 12, 'wide-dot'],
    ['（1）全面', 4, 1, 'canonical'], ['(1)全面', 4, 1, 'half'], ['（1）、全面', 4, 1, 'mark-after-bracket'], ['⑴全面', 4, 1, 'symbol'],
    ['①安全', 5, 1, 'canonical'], ['㊿安全', 5, 50, 'canonical'],
    ['#.加强', 3, undefined, 'automatic'], ['（#）加强', 2, undefined, 'automatic'], ['#、加强', 1, undefined, 'automatic'],
  ]
  for (const [text, level, number, form] of forms) {
    it(`${text} is level ${level}, number ${number}, ${form}`, () => {
      const ordinal = readOrdinal(text, 0)
      assert.deepEqual([ordinal?.level, ordinal?.number, ordinal?.form], [level, number, form])
    })
  }

  const none = ['2026年，望川市将', '10月底前完成', '5·12防灾减灾日', '第八条规定', '一体推进', '三年行动', '# 标题', '7×24小时', '（试行）', '30%以上']
  for (const text of none) {
    it(`${text} has none`, () => assert.equal(readOrdinal(text, 0), undefined))
  }

  const doubtful = ['1.5万亩高标准农田', '3.5亿元投资', '11.121人才梯队项目', '3．2020年底前完成', '一、二产业融合', '2026.', '1，000元', '（一）至（三）项']
  for (const text of doubtful) {
    it(`${text} is doubtful`, () => assert.equal(readOrdinal(text, 0)?.doubtful, true))
  }

  const certain = ['21. 2011年起', '1.加强', '一、总体', '（一）压实', '11、2026年底']
  for (const text of certain) {
    it(`${text} is certain`, () => assert.equal(readOrdinal(text, 0)?.doubtful, false))
  }

  it('stand at the start of a line, after white space, and nowhere else', () => {
    const line = parseLine('　　（一）压实（二）责任')
    assert.equal(line.kind === 'text' && line.ordinal?.span.start, 2)
    const prose = parseLine('按照（一）项的要求')
    assert.equal(prose.kind === 'text' ? prose.ordinal : undefined, undefined)
  })
})

describe('Chinese numerals', () => {
  it('are read and written the same from 1 to 9999', () => {
    for (let n = 1; n <= 9999; n++) assert.equal(parseChinese(formatChinese(n)), n)
  })

  it('are read in every way of writing', () => {
    const ways: readonly (readonly [string, number | undefined])[] = [
      ['十', 10], ['十一', 11], ['二十', 20], ['一百一十', 110], ['一百零三', 103], ['一百〇三', 103], ['二〇二六', 2026], ['二○○八', 2008],
      ['', undefined], ['十百', undefined], ['一二十', undefined],
    ]
    for (const [written, value] of ways) assert.equal(parseChinese(written), value, written)
  })

  it('make the canonical ordinals', () => {
    assert.deepEqual(([1, 2, 3, 4, 5] as const).map(level => formatOrdinal(level, 12)), ['十二、', '（十二）', '12.', '（12）', '⑫'])
  })
})
