// From a unit, a label or a number to where it is defined; ⟦…⟧ marks where the cursor goes.

import { strict as assert } from 'node:assert'
import { definition } from '../../core/index.js'
import { ask, inOrder, markedPlaces } from './navigation.js'

function demand(text: string): void {
  const asked = ask(text)
  const found = definition(asked.file, asked.offset)
  assert.deepEqual(inOrder(asked, found.map(({ uri, selection }) => ({ uri, span: selection }))), markedPlaces(asked))
  for (const { span, selection, origin } of found) {
    assert.ok(span.start <= selection.start && selection.end <= span.end)
    assert.ok(origin.start <= asked.offset && asked.offset <= origin.end)
  }
}

const DIRECTORY = '//- 单位名录.yaodian\n单位名录：\n  局机关科室：\n    - ⟦办公室⟧\n    - 救援协调科（简称：救援科；曾用名：应急科）\n'

describe('definition', () => {
  it('of a unit in a clause: its line in the directory file', () => {
    demand(`${DIRECTORY}//- 要点.yaodian\n1.甲。（牵头单位：办$0公室；配合单位：救援协调科）\n`)
  })

  it('of 简称 and 曾用名: the full name', () => {
    for (const name of ['救援科', '应急科', '救援协调科']) {
      demand(`${DIRECTORY.replace(/[⟦⟧]/g, '').replace('救援协调科', '⟦救援协调科⟧')}//- 要点.yaodian\n1.甲。（${name}$0负责）\n`)
    }
  })

  it('of a unit in the front matter, and in 主送 and 署名 of the text', () => {
    const list = '//- 单位名录.yaodian\n单位名录：\n  - ⟦市水利局⟧\n  - 各县（市、区）水利局\n'
    demand(`${list}//- 要点.yaodian\n---\n发文机关：市水$0利局\n---\n一、甲\n`)
    demand(`${list}//- 要点.yaodian\n---\n抄送：市气象局，市水利局$0。\n---\n一、甲\n`)
    demand(`${list}//- 要点.yaodian\n市水利局关于印发工作要点的通知\n各县（市、区）水利局，$0市水利局：\n现印发给你们。\n`)
    demand(`${list}//- 要点.yaodian\n2026年工作要点\n1.甲。\n市$0水利局\n2026年3月6日\n`)
  })

  it('of a unit that the front matter lists itself', () => {
    demand('---\n单位名录：⟦办公室⟧、法规科\n---\n1.甲。（办公$0室负责）\n')
  })

  it('of a unit in both: both', () => {
    demand(`${DIRECTORY}//- 要点.yaodian\n---\n单位名录：\n  - ⟦办公室⟧\n---\n1.甲。（办公$0室负责）\n`)
  })

  it('of a unit that no directory lists: where it is first named', () => {
    demand('1.甲。（牵头单位：⟦市水利局⟧）\n2.乙。（牵头单位：市气象局；配合单位：市水利局$0）\n')
  })

  it('from the directory itself: the entry', () => {
    demand('//- 单位名录.yaodian\n单位名录：\n  - ⟦办$0公室⟧\n  - 法规科\n//- 要点.yaodian\n1.甲。（办公室负责）\n')
  })

  it('of a reference, by label or by number: the item', () => {
    demand('1.甲。\n⟦2.⟧{#防汛}乙。\n3.按{@防$0汛}落实。\n')
    demand('1.甲。\n⟦2.⟧乙。\n3.按第2$0项落实。\n')
    demand('⟦一、⟧甲\n（一）乙。按第一$0部分落实。\n')
  })

  it('of a label that stands twice: both', () => {
    demand('⟦1.⟧{#防汛}甲。\n⟦2.⟧{#防汛}乙。\n3.按{@防汛$0}落实。\n')
  })

  it('of an ordinal or a label: itself', () => {
    demand('1.甲。\n⟦2$0.⟧乙。\n')
    demand('1.甲。\n⟦2.⟧{#防$0汛}乙。\n')
  })

  it('of nothing: nothing', () => {
    for (const text of ['1.甲$0乙丙。', '按{@没有$0}落实。', '按第9$0项落实。', '（责任人：李$0明）', '$0']) demand(`1.加强。${text}\n`)
  })

  it('between two names takes the one that begins there', () => {
    demand('1.甲。（⟦市水利局⟧、市气象局负责）\n2.乙。（$0市水利局、市气象局负责）\n')
    demand('1.甲。（⟦市水利局⟧、市气象局负责）\n2.乙。（市水利局$0、市气象局负责）\n')
  })

  it('in a text with CR LF', () => {
    demand('1.甲。\r\n⟦2.⟧{#防汛}乙。\r\n3.按{@防$0汛}落实。\r\n')
  })
})
