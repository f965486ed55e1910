// Every place of a unit in all files, of a label or a number in its document; ⟦…⟧ marks them all.

import { strict as assert } from 'node:assert'
import { documentHighlights, references, spellingsAt } from '../../core/index.js'
import { ask, inOrder, markedPlaces } from './navigation.js'

function demand(text: string, declarations = true): void {
  const asked = ask(text)
  const found = references(asked.file, asked.offset, asked.files, declarations)
  assert.deepEqual(inOrder(asked, found), markedPlaces(asked))
  if (declarations) {
    const here = documentHighlights(asked.file, asked.offset).map(({ span }) => ({ uri: asked.file.uri, span }))
    assert.deepEqual(here, markedPlaces(asked).filter(({ uri }) => uri === asked.file.uri))
  }
}

describe('references', () => {
  it('of a unit: directory, clauses and elements of all files, by each of its names', () => {
    demand([
      '//- 单位名录.yaodian', '单位名录：', '  - ⟦市水利局⟧（简称：⟦水利局⟧；曾用名：⟦市水务局⟧）', '  - 市水利局规划科',
      '//- 防汛要点.yaodian', '---', '发文机关：⟦市水利局⟧', '主送：市气象局、⟦市水利局⟧', '---',
      '1.甲。（⟦市水$0利局⟧牵头，⟦水利局⟧、市水利局规划科配合）',
      '//- 2025/旧要点.yaodian', '1.乙。（牵头单位：市气象局；配合单位：⟦市水务局⟧）', '',
    ].join('\n'))
  })

  it('leaves the directory out where declarations are not asked for', () => {
    demand('//- 单位名录.yaodian\n单位名录：\n  - 市水利局（简称：水利局）\n//- 要点.yaodian\n1.甲。（⟦水利$0局⟧负责）\n', false)
    demand('1.甲。\n2.{#防$0汛}乙。\n3.按⟦{@防汛}⟧和⟦第2项⟧落实。\n', false)
  })

  it('of a unit from within the directory', () => {
    demand('//- 单位名录.yaodian\n单位名录：\n  - ⟦办公$0室⟧\n//- 甲.yaodian\n1.甲。（⟦办公室⟧负责）\n//- 乙.yaodian\n1.乙。（⟦办公室⟧负责）\n')
  })

  it('keeps apart what goes by another directory', () => {
    demand([
      '//- 水利/单位名录.yaodian', '单位名录：', '  - ⟦办公室⟧', '//- 水利/要点.yaodian', '1.甲。（⟦办公$0室⟧负责）',
      '//- 气象/单位名录.yaodian', '单位名录：', '  - 办公室', '//- 气象/要点.yaodian', '1.甲。（办公室负责）',
      '//- 无名录.yaodian', '1.甲。（办公室负责）', '',
    ].join('\n'))
  })

  it('of a unit without any directory: all documents without one', () => {
    demand('//- 甲.yaodian\n1.甲。（⟦市水利局⟧负责）\n//- 乙.yaodian\n1.乙。（牵头单位：⟦市水$0利局⟧）\n')
  })

  it('of a label: its mark, and references of either form in this document only', () => {
    demand('//- 甲.yaodian\n1.甲。\n2.⟦{#防汛}⟧乙。\n3.按⟦{@防$0汛}⟧和⟦第2项⟧落实。\n//- 乙.yaodian\n1.{#防汛}甲，按{@防汛}。\n')
  })

  it('of a number: the ordinal and references of either form', () => {
    demand('1.甲。\n⟦2$0.⟧{#防汛}乙。\n3.按⟦{@防汛}⟧和⟦第2项⟧落实，第1项除外。\n')
    demand('1.甲。\n⟦2.⟧乙。\n3.按⟦第$02项⟧落实。\n')
  })

  it('of a label that nothing has: the references', () => {
    demand('1.甲，按⟦{@没$0有}⟧。\n2.乙，按⟦{@没有}⟧，不按{@别的}。\n')
  })

  it('of nothing: nothing', () => {
    demand('1.加强领$0导。（市水利局负责）\n')
  })
})

describe('spellings', () => {
  it('are all names by which other files may call the unit', () => {
    const { file, offset } = ask('//- 单位名录.yaodian\n单位名录：\n  - 市水利局（简称：水利局；曾用名：水务局）\n//- 要点.yaodian\n1.甲。（水务$0局负责）\n')
    assert.deepEqual(new Set(spellingsAt(file, offset)), new Set(['市水利局', '水利局', '水务局']))
  })

  it('are not asked of a label', () => {
    const { file, offset } = ask('1.{#防$0汛}甲。\n')
    assert.equal(spellingsAt(file, offset), undefined)
  })
})
