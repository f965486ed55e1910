// Assignment clauses: every form of the language's table, and brackets that are none.

import assert from 'node:assert/strict'
import { parseLine, type Clause } from '../../grammar/index.js'
import { parseByGrammar, parseClausePieces } from '../../grammar/clause-parser.js'
import { pickFrom, randomFrom } from '../harness/random.js'

describe('assignment clause', () => {
  const forms: readonly (readonly [line: string, groups: readonly string[]])[] = [
    ['加强值守。（市应急局、市水利局按职责分工负责）', ['甲|市应急局、市水利局|responsible']],
    ['加强值守。(市应急局、市水利局等按照职责分工负责)', ['甲|市应急局、市水利局|responsible']],
    ['加强值守。（2026年6月底前，牵头考核单位：市应急局）', ['T2026年6月底前', '牵头考核单位|市应急局|']],
    ['加强值守。（市应急局牵头，市水利局、市财政局按职责分工负责）', ['甲|市应急局|lead', '甲|市水利局、市财政局|responsible']],
    ['加强值守。（责任科室<单位>：办公室、法规科等按职责分工牵头落实）', ['责任科室|办公室、法规科|lead']],
    ['加强值守。机关党委牵头落实', []],
    ['加强值守。（责任单位：市应急局）', ['责任单位|市应急局|']],
    ['加强值守。（牵头单位：市应急局，配合单位：市水利局、市财政局）', ['牵头单位|市应急局|', '配合单位|市水利局、市财政局|']],
    ['加强值守。（牵头单位：市应急局；配合单位：市水利局；完成时限：6月底前）', ['牵头单位|市应急局|', '配合单位|市水利局|', 'T6月底前']],
    ['加强值守。（市应急局、市水利局）', ['甲|市应急局、市水利局|']],
    ['加强值守。（市应急局牵头）', ['甲|市应急局|lead']],
    ['加强值守。（市应急局、市水利局分别牵头负责）', ['甲|市应急局、市水利局|lead']],
    ['加强值守。（市应急局牵头，市水利局配合）', ['甲|市应急局|lead', '甲|市水利局|support']],
    ['加强值守。（市应急局牵头，市水利局等部门配合）', ['甲|市应急局|lead', '甲|市水利局|support']],
    ['加强值守。（责任单位：市应急局、市水利局等 ）', ['责任单位|市应急局、市水利局|']],
    ['加强值守。（市应急局。(责任单位:市水利局)）', ['甲|市应急局|', '责任单位|市水利局|']],
    ['加强值守。（责任单位：市应急局；\u2028时限：长期）', ['责任单位|市应急局|', 'T长期']],
    ['加强值守。责任单位：市应急局配合单位：市水利局完成时限：12月底前', ['责任单位|市应急局|', '配合单位|市水利局|', 'T12月底前']],
    ['加强值守。(责任单位:市应急局牵头，市水利局等部门分工负责)', ['责任单位|市应急局|lead', '甲|市水利局|responsible']],
    ['牵头单位:市应急局', ['牵头单位|市应急局|']],
    ['(责任时限:年底前,牵头单位:市应急局,责任单位:市水利局)', ['T年底前', '牵头单位|市应急局|', '责任单位|市水利局|']],
    ['加强值守。（各县（市、区）政府负责）', ['甲|各县（市、区）政府|responsible']],
    ['加强值守。（市能源局、市财政局按职责分工负责，各县党委、政府负责落实）', ['甲|市能源局、市财政局|responsible', '甲|各县党委、政府|responsible']],
    ['加强值守。（市数据局及各地区按职责分工负责）', ['甲|市数据局、各地区|responsible']],
    ['加强值守。（责任领导：张某某；责任科室：办公室）', ['责任领导|张某某|', '责任科室|办公室|']],
    ['加强值守。（牵头单位：“平安望川”领导小组办公室；完成时限：持续推进）', ['牵头单位|“平安望川”领导小组办公室|', 'T持续推进']],
    ['加强值守。（高等教育科、职业教育与成人教育科）', ['甲|高等教育科、职业教育与成人教育科|']],
  ]
  for (const [line, groups] of forms) {
    it(line, () => assert.deepEqual(clauses(line).flatMap(describeGroups), groups))
  }

  const none = [
    '推行责任清单（试行）', '建设示范区（含试点县）', '覆盖全市（区、市）', '见附件（任务分工表）。', '打造品牌（国家级）',
    '由专班（市应急局牵头）统一调度。', '各级各部门要认真落实。', '完善机制（下同）。', '（此件公开发布）', '加强值守。（！办公室）',
  ]
  for (const line of none) {
    it(`none: ${line}`, () => assert.deepEqual(clauses(line), []))
  }

  it('without brackets has the pieces that the grammar says, whatever stands in it', () => {
    const random = randomFrom(5)
    const words = [...'、，,；;：:。 \u3000及与）>等由一\u0001', '责任单位：', '牵头单位 :', '责任单位', '市应急局', '下同', '以下均需落实', '6月底前', '持续推进',
      '牵头', '配合', '按职责分工负责', '等部门', '高等', '以及各县', '各市党委', '政府']
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: Math.floor(random() * 9) }, () => pickFrom(words, random)).join('')
      assert.deepEqual(parseClausePieces(text), parseByGrammar(text), JSON.stringify(text))
    }
  })

  it('keeps exact spans', () => {
    const line = '1.加强值守。（责任单位：市应急局、市水利局）'
    const names = clauses(line).flatMap(clause => clause.groups.flatMap(group => group.names))
    assert.deepEqual(names.map(name => line.slice(name.span.start, name.span.end)), ['市应急局', '市水利局'])
  })

  it('understands riders', () => {
    const same = clauses('加强。（办公室牵头；各县<市、区>局落实<下同，后文不再重复表述>）')[0]
    assert.deepEqual(same?.groups.flatMap(group => group.riders.map(rider => rider.meaning)), ['same-below'])
    const below = clauses('加强。（市能源局负责。以下责任单位均包括各县（市、区）人民政府，不再逐一列出）')[0]
    assert.deepEqual(below?.groups.flatMap(group => group.riders.flatMap(rider => rider.names.map(name => name.text))), ['各县（市、区）人民政府'])
    const all = clauses('加强。(市能源局负责。以下各项任务均需各市党委、政府落实，不再一一列出)')[0]
    assert.deepEqual(all?.groups.flatMap(group => group.riders.flatMap(rider => rider.names.map(name => name.text))), ['各市党委、政府'])
  })

  it('may stand in the middle of a paragraph, after a sentence', () => {
    const line = '关停落后产能。（市能源局牵头）整治散乱污企业。（市生态环境局、市工信局按职责分工负责）'
    assert.equal(clauses(line).length, 2)
  })

  it('left open is reported and still read', () => {
    const line = parseLine('1.加强值守。（责任单位：市应急局、各县（市、区）政府')
    assert.deepEqual(line.problems.map(problem => problem.code), ['clause-unclosed'])
    assert.deepEqual(clauses('1.加强值守。（责任单位：市应急局、各县（市、区）政府').flatMap(describeGroups),
      ['责任单位|市应急局、各县（市、区）政府|'])
  })
})

function clauses(text: string): readonly Clause[] {
  const line = parseLine(text)
  return line.kind === 'text' ? line.content.filter(inline => inline.kind === 'clause') : []
}

/** 「责任单位|甲、乙|lead」, 「T6月底前」; a group without a label is 甲. */
function describeGroups(clause: Clause): readonly string[] {
  return clause.groups.map(({ label, names, role, deadline }) => deadline !== undefined && names.length === 0
    ? `T${deadline.text}`
    : `${label?.word ?? '甲'}|${names.map(name => name.text).join('、')}|${role?.role ?? ''}`)
}
