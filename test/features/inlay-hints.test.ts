// What print will show, beside what is written.

import { strict as assert } from 'node:assert'
import { analyze, inlayHints } from '../../core/index.js'
import { textOf } from '../../grammar/index.js'
import { readMarks } from './marked.js'

/** The text with every hint written into it as 【…】; hints of the `⟦…⟧` stretch, or of all. */
function hinted(...lines: readonly string[]): string {
  const { text, ranges: [range = { start: 0, end: text.length }] } = readMarks(lines.join('\n'))
  return inlayHints(analyze(text), range).toReversed()
    .reduce((whole, { offset, text: hint }) => `${whole.slice(0, offset)}【${hint}】${whole.slice(offset)}`, text)
}

describe('inlayHints', () => {
  it('writes automatic numbers out', () => {
    assert.equal(hinted('#、重点', '（#）甲', '#.子', '#.丑'), '#、【一、】重点\n（#）【（一）】甲\n#.【1.】子\n#.【2.】丑')
  })

  it('tells what a reference prints as, and has nothing for one without a target', () => {
    assert.equal(hinted('1.甲。', '2.{#防汛}乙。', '3.按{@防汛}、{@防火}办。'), '1.甲。\n2.{#防汛}乙。\n3.按{@防汛}【第2项】、{@防火}办。')
  })

  it('speaks of the item that is referred to', () => {
    const snapshot = analyze('1.{#甲}抓防汛。备足物资。\n2.按{@甲}办。')
    const [hint] = inlayHints(snapshot, { start: 0, end: snapshot.text.length })
    assert.match(hint?.tooltip ?? '', /指“1\.抓防汛”/)
    assert.equal(hint?.target && textOf(snapshot.text, hint.target), '1.{#甲}抓防汛')
  })

  it('says what a wrong number should be, once for one defect', () => {
    assert.equal(hinted('1.甲。', '2.乙。', '5.丙。', '6.丁。'), '1.甲。\n2.乙。\n5.【应为3】丙。\n6.丁。')
    assert.equal(hinted('1.甲。', '2.乙。', '2.丙。', '3.丁。'), '1.甲。\n2.乙。\n2.【应为3】丙。\n3.丁。')
    assert.equal(hinted('1.甲。', '2.乙。', '13.丙。', '4.丁。', '5.戊。'), '1.甲。\n2.乙。\n13.【应为3】丙。\n4.丁。\n5.戊。')
    assert.equal(hinted('一、甲', '（二）子', '（三）丑'), '一、甲\n（二）【应为（一）】子\n（三）丑')
  })

  it('is silent where the finding is', () => {
    const items = ['1.甲。', '5.乙。', '6.丙。']
    assert.equal(hinted('1.甲。', '// 要点-忽略 numbering/gap', '5.乙。', '6.丙。'), '1.甲。\n// 要点-忽略 numbering/gap\n5.乙。\n6.丙。')
    const off = ['---', '规则：', '  numbering/gap：关', '---', ...items]
    assert.equal(hinted(...off), off.join('\n'))
  })

  it('answers for the asked stretch alone', () => {
    assert.equal(hinted('#.甲', '⟦#.乙', '#.丙⟧', '#.丁'), '#.甲\n#.【2.】乙\n#.【3.】丙\n#.丁')
    assert.equal(hinted('1.{#甲}子', '⟦2.按{@甲}办⟧', '3.按{@甲}办'), '1.{#甲}子\n2.按{@甲}【第1项】办\n3.按{@甲}办')
  })

  it('has nothing for a clean text and an empty one', () => {
    assert.equal(hinted('1.甲。', '2.乙。'), '1.甲。\n2.乙。')
    assert.equal(hinted(''), '')
  })
})
