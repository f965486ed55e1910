// Widening the selection step by step, as the texts that are selected one after the other.

import { strict as assert } from 'node:assert'
import { analyze, selectionRanges } from '../../core/index.js'
import { readMarks } from './marked.js'

function widened(marked: string): readonly string[] {
  const { text, cursor = -1 } = readMarks(marked)
  return selectionRanges(analyze(text), cursor).map(({ start, end }) => text.slice(start, end))
}

const TEXT = '一、总则\n二、任务\n（一）防汛\n1.检查堤防。逐段排查。（牵头单位：市水利局、市应急局；配合单位：市气象局）\n逐项销号。\n2.备足物资。\n（二）防火\n'

describe('selection ranges', () => {
  it('name, names, group, clause, line, item, section, document', () => {
    const all = widened(TEXT.replace('市应急局', '市应$0急局'))
    assert.deepEqual(all.slice(0, 6), [
      '市应急局', '市水利局、市应急局', '牵头单位：市水利局、市应急局', '牵头单位：市水利局、市应急局；配合单位：市气象局',
      '（牵头单位：市水利局、市应急局；配合单位：市气象局）', '检查堤防。逐段排查。（牵头单位：市水利局、市应急局；配合单位：市气象局）',
    ])
    assert.match(all[6] ?? '', /^1\.检查[^\n]*）$/)
    assert.match(all[7] ?? '', /^1\.检查[^]*逐项销号。$/)
    assert.match(all[8] ?? '', /^（一）防汛\n[^]*2\.备足物资。$/)
    assert.match(all[9] ?? '', /^二、任务\n[^]*（二）防火$/)
    assert.equal(all.at(-1), TEXT)
  })

  it('sentence, text, line', () => {
    assert.deepEqual(widened(TEXT.replace('逐段', '逐$0段')).slice(0, 3), [
      '逐段排查。', '检查堤防。逐段排查。（牵头单位：市水利局、市应急局；配合单位：市气象局）',
      '1.检查堤防。逐段排查。（牵头单位：市水利局、市应急局；配合单位：市气象局）',
    ])
  })

  it('value, entry, block of the front matter', () => {
    const front = '---\n主送：市水利局、市气象局\n单位名录：\n  局机关：\n    - 办公室\n---'
    assert.deepEqual(widened(`${front.replace('市气象', '市$0气象')}\n一、甲\n`), [
      '市气象局', '市水利局、市气象局', '主送：市水利局、市气象局', front, `${front}\n一、甲\n`,
    ])
    assert.deepEqual(widened(`${front.replace('办公', '办$0公')}\n一、甲\n`).slice(0, 4), [
      '办公室', '局机关：\n    - 办公室', '单位名录：\n  局机关：\n    - 办公室', front,
    ])
  })

  it('the part, where a file has several', () => {
    const all = widened('望川市水利局关于印发《工作要点》的通知\n现印发给你们。\n2026年3月6日\n\n# 工作要点\n1.$0甲。\n')
    assert.ok(all.some(text => text.startsWith('# 工作要点') && text.endsWith('1.甲。\n')))
  })

  it('each step holds the one before and the cursor, at every place', () => {
    const text = `---\n主送：市水利局\n---\r\n${TEXT}\n// 注\n`
    const snapshot = analyze(text)
    for (let offset = 0; offset <= text.length; offset++) {
      const chain = selectionRanges(snapshot, offset)
      assert.deepEqual(chain.at(-1), { start: 0, end: text.length })
      chain.forEach((span, i) => {
        const next = chain[i + 1] ?? span
        assert.ok(next.start <= span.start && span.start <= offset && offset <= span.end && span.end <= next.end)
      })
    }
  })

  it('of an empty text is nothing', () => {
    assert.deepEqual(widened('$0'), [])
  })
})
