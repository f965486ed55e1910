// Colours by meaning: what each stretch of a document is.

import { strict as assert } from 'node:assert'
import { analyze, semanticTokens, type SemanticToken } from '../../core/index.js'
import { textOf } from '../../grammar/index.js'
import { readMarks } from './marked.js'

/** 「type.modifier text」 for each token, in order. */
function tokensOf(...lines: readonly string[]): readonly string[] {
  const snapshot = analyze(lines.join('\n'))
  return told(semanticTokens(snapshot), snapshot.text)
}

function told(tokens: readonly SemanticToken[], text: string): readonly string[] {
  return tokens.map(({ span, type, modifier }) => `${type}${modifier === undefined ? '' : `.${modifier}`} ${textOf(text, span)}`)
}

describe('semanticTokens', () => {
  it('tells keys, titles and ordinals by level', () => {
    assert.deepEqual(tokensOf('---', '编号：连续', '自定：甲', '---', '望川市2026年工作要点', '一、重点', '（一）甲', '1.子。', '（1）丑', '①寅'), [
      'noticeKey 编号', 'noticeTitle 望川市2026年工作要点', 'ordinal.level1 一、', 'ordinal.level2 （一）', 'ordinal.level3 1.',
      'ordinal.level4 （1）', 'ordinal.level5 ①',
    ])
  })

  it('leaves the mark of a title out', () => {
    assert.deepEqual(tokensOf('# 望川市2026年工作要点', '1.子。')[0], 'noticeTitle 望川市2026年工作要点')
  })

  it('tells units by role, labels, role phrases and time limits', () => {
    assert.deepEqual(tokensOf('1.子。（牵头单位：市水利局；配合单位：市财政局、市气象局；完成时限：6月底前）'), [
      'ordinal.level3 1.', 'clauseLabel 牵头单位', 'unit.lead 市水利局', 'clauseLabel 配合单位', 'unit.support 市财政局',
      'unit.support 市气象局', 'clauseLabel 完成时限', 'timeLimit 6月底前',
    ])
    assert.deepEqual(tokensOf('1.子。（市水利局牵头，市财政局等按职责分工负责）'),
      ['ordinal.level3 1.', 'unit.lead 市水利局', 'rolePhrase 牵头', 'unit.support 市财政局', 'rolePhrase 按职责分工负责'])
    assert.deepEqual(tokensOf('1.子。（责任领导：周明远；责任单位：市水利局）').filter(token => token.startsWith('unit')),
      ['unit.person 周明远', 'unit.other 市水利局'])
  })

  it('lets the first unit lead where the document says so', () => {
    assert.ok(tokensOf('---', '首列为牵头：是', '---', '1.子。（市水利局、市财政局按职责分工负责）').includes('unit.lead 市水利局'))
    assert.ok(tokensOf('1.子。（市水利局、市财政局按职责分工负责）').includes('unit.other 市水利局'))
  })

  it('tells labels of items and references', () => {
    assert.deepEqual(tokensOf('1.{#防汛}甲。', '2.按{@防汛}和第1项办。').filter(token => token.startsWith('item')),
      ['itemLabel 防汛', 'itemReference 防汛', 'itemReference 第1项'])
  })

  it('takes no number for an ordinal that is none', () => {
    assert.deepEqual(tokensOf('1.建设高标准农田。', '1.5万亩示范区年内完工。'), ['ordinal.level3 1.'])
  })

  it('has nothing for comments, blank lines and an empty text', () => {
    assert.deepEqual(tokensOf('// 要点-忽略 numbering/gap', '', '  '), [])
    assert.deepEqual(tokensOf(''), [])
  })

  it('of a stretch, those of the lines that it touches', () => {
    const { text, ranges: [range] } = readMarks(['1.甲。', '2.⟦乙。（市水利局负责）', '3⟧.丙。', '4.丁。'].join('\r\n'))
    const tokens = told(semanticTokens(analyze(text), range), text)
    assert.deepEqual(tokens, ['ordinal.level3 2.', 'unit.other 市水利局', 'rolePhrase 负责', 'ordinal.level3 3.'])
  })

  it('stands in order, nothing over another or over a line end', () => {
    const text = ['---', '标题：甲', '---', '一、重点（市水利局牵头）', '1.{#甲}子。责任单位：市水利局配合单位：市财政局完成时限：年底前',
      '牵头单位：市水利局', '2.按{@甲}办。（9月底前，牵头考核单位：市委办）（市财政局牵头，市水利局<下同>）'].join('\r\n')
    const tokens = semanticTokens(analyze(text))
    assert.ok(tokens.length > 15)
    for (const [i, { span }] of tokens.entries()) {
      assert.ok(span.start < span.end && span.start >= (tokens[i - 1]?.span.end ?? 0), textOf(text, span))
      assert.doesNotMatch(textOf(text, span), /[\r\n]/)
    }
  })
})
