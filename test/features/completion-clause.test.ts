// The other words of a clause: labels, role phrases, time limits, and the marks between them.

import { strict as assert } from 'node:assert'
import { accepted, item, offered } from './completed.js'

const LABELLED = '1.甲。（牵头单位：市公安局；配合单位：办公室；完成时限：8月底前）\n'
const PHRASED = '1.甲。（市公安局牵头，办公室、市财政局按职责分工负责）\n'

describe('completion of clause words', () => {
  it('begins a clause with the labels of the document, or the usual ones', () => {
    assert.deepEqual(offered('1.甲。（$0）', { opened: '（' }).slice(0, 4), ['牵头单位：', '责任单位：', '配合单位：', '完成时限：'])
    const text = '1.甲。（责任科室：办公室；办结时限：8月底前）\n2.乙。（$0）'
    assert.deepEqual(offered(text, { opened: '（' }).slice(0, 4), ['责任科室：', '办结时限：', '牵头单位：', '配合单位：'])
  })

  it('begins it with units where the document writes no labels', () => {
    assert.equal(offered(`${PHRASED}2.乙。（$0）`, { opened: '（' })[0], '市公安局')
    assert.equal(offered(`${LABELLED}2.乙。（$0）`, { opened: '（' })[0], '牵头单位：')
  })

  it('finds a label by its characters, pinyin or initials, rare ones as well', () => {
    assert.equal(accepted('1.甲。（qtdw$0）', '牵头单位：'), '1.甲。（牵头单位：$0）')
    assert.equal(offered('1.甲。（牵头$0）')[0], '牵头：')
    assert.ok(offered('1.甲。（牵头$0）').includes('牵头单位：'))
    assert.ok(offered('1.甲。（xieban$0）').includes('协办单位：'))
    assert.equal(accepted('1.甲。（牵头单$0：）', '牵头单位：'), '1.甲。（牵头单位$0：）')
  })

  it('does not offer a role twice in one clause', () => {
    const after = offered('1.甲。（牵头单位：市公安局；$0）', { opened: '；' })
    assert.ok(after.includes('配合单位：') && after.includes('完成时限：'))
    assert.ok(!after.includes('牵头单位：'))
  })

  it('after a finished name offers the next mark, and what the document would write next', () => {
    assert.deepEqual(offered('2.乙。（牵头单位：机关党委$0）'), ['、', '；配合单位：', '；完成时限：'])
    assert.deepEqual(offered(`${LABELLED}2.乙。（牵头单位：机关党委$0）`), ['、', '；配合单位：', '；完成时限：'])
    assert.equal(accepted(`${LABELLED}2.乙。（牵头单位：机关党委$0）`, '；配合单位：'),
      `${LABELLED}2.乙。（牵头单位：机关党委；配合单位：$0）`)
    assert.deepEqual(offered(`${PHRASED}2.乙。（机关党委$0）`).slice(0, 4), ['、', '牵头', '按职责分工负责', '配合'])
    assert.ok(offered('2.乙。（牵头单位：机关党委$0').includes('）'))
    assert.ok(item('2.乙。（牵头单位：机关党委$0）', '、').goesOn)
  })

  it('lets Enter end a line whose clause has no brackets: first comes what is written already', () => {
    assert.deepEqual(offered('1.甲。\n牵头单位：机关党委$0').slice(0, 2), ['机关党委', '、'])
  })

  it('finds a role phrase behind a name, before the phrase is finished', () => {
    assert.equal(accepted('1.甲。（市公安局qt$0）', '牵头'), '1.甲。（市公安局牵头$0）')
    assert.equal(accepted('1.甲。（市公安局、办公室azz$0）', '按职责分工负责'), '1.甲。（市公安局、办公室按职责分工负责$0）')
    assert.equal(accepted('1.甲。（市公安局按职$0）', '按职责分工负责'), '1.甲。（市公安局按职责分工负责$0）')
    assert.equal(accepted('1.甲。（望川农场公司fz$0）', '负责'), '1.甲。（望川农场公司负责$0）')
  })

  it('after a role phrase goes on with the next group', () => {
    assert.deepEqual(offered('1.甲。（市公安局牵头$0）'), ['，', '；完成时限：'])
    assert.deepEqual(offered('1.甲。（市公安局牵头$0'), ['，', '；完成时限：', '）'])
    assert.ok(offered('1.甲。（市公安局牵头，$0）', { opened: '，' }).includes('办公室'))
  })

  it('offers time limits: those of the document, the ends of quarters, and the year of the plan', () => {
    const text = '望川市2026年应急管理工作要点\n' + LABELLED
    const limits = offered(`${text}2.乙。（完成时限：$0）`, { opened: '：' })
    assert.deepEqual(limits.slice(0, 3), ['8月底前', '6月底前', '9月底前'])
    for (const limit of ['年底前', '持续推进', '2026年6月底前', '2026年底前', '2026年11月底前']) assert.ok(limits.includes(limit), limit)
    assert.ok(!limits.some(limit => /公安|单位/.test(limit)))
    assert.ok(!offered('2.乙。（完成时限：$0）').some(limit => limit.includes('20')))
  })

  it('finds a month by its number, with or without the year, and words by initials', () => {
    const text = '望川市2026年应急管理工作要点\n'
    assert.deepEqual(offered(`${text}2.乙。（完成时限：11$0）`), ['2026年11月底前', '11月底前'].reverse())
    assert.deepEqual(offered(`${text}2.乙。（完成时限：2026年6$0）`), ['2026年6月底前'])
    assert.deepEqual(offered(`${text}2.乙。（完成时限：cxtj$0）`), ['持续推进'])
    assert.ok(offered(`${text}2.乙。（办公室负责，6月$0）`).includes('6月底前'))
  })

  it('after a time limit offers what is missing', () => {
    assert.deepEqual(offered('1.甲。（牵头单位：市公安局；完成时限：6月底前$0'), ['）', '；配合单位：'])
  })

  it('says nothing behind a rider or a closed clause', () => {
    assert.deepEqual(offered('1.甲。（牵头单位：市公安局<下同>$0）'), [])
    assert.deepEqual(offered('1.甲。（牵头单位：市公安局）$0'), [])
  })
})
