// Renaming units and labels: the text of every file afterwards, or the reason why not.

import { strict as assert } from 'node:assert'
import { applyEdits, isRefusal, prepareRename, rename, type WorkspaceFile } from '../../core/index.js'
import { ask } from './navigation.js'

function textOf(file: WorkspaceFile): string {
  return file.kind === 'notice' ? file.snapshot.text : file.text
}

/** @param changes what stands where afterwards; nothing else may change */
function demand(text: string, name: string, changes: readonly (readonly [string, string])[], keepFormerName = false): void {
  const { file, files, offset } = ask(text)
  const answer = rename(file, offset, name, files, { keepFormerName })
  assert.ok(!isRefusal(answer), isRefusal(answer) ? answer.refused : '')
  const after = files.map(each => applyEdits(textOf(each), answer.find(({ uri }) => uri === each.uri)?.edits ?? []))
  assert.equal(after.join('\n//\n'), changes.reduce((all, [from, to]) => all.replaceAll(from, to), files.map(textOf).join('\n//\n')))
}

function refusalOf(text: string, name: string): string {
  const { file, files, offset } = ask(text)
  const answer = rename(file, offset, name, files, { keepFormerName: true })
  return isRefusal(answer) ? answer.refused : assert.fail('not refused')
}

const THREE = [
  '//- 单位名录.yaodian', '单位名录：', '  - 市大数据局（简称：大数据局）', '  - 市大数据局规划科',
  '//- 甲.yaodian', '---', '抄送：市气象局、市大数据局', '---', '1.甲。（牵头单位：市大$0数据局；配合单位：市大数据局规划科）',
  '//- 乙.yaodian', '1.乙。（市大数据局负责）', '2.丙。（大数据局负责）由市大数据局规划科承办。', '',
].join('\n')

describe('rename', () => {
  it('a unit: in the directory and in every file; not 简称, not a longer name that contains it', () => {
    const spared = '市大数据局规划科'
    demand(THREE, '市数据局', [[spared, '\u0001'], ['市大数据局', '市数据局'], ['\u0001', spared]])
  })

  it('may keep the old name as 曾用名', () => {
    const spared = '市大数据局规划科'
    demand(THREE, '市数据局', [
      [spared, '\u0001'], ['市大数据局（简称：大数据局）', '市数据局（简称：大数据局；曾用名：\u0002）'],
      ['市大数据局', '市数据局'], ['\u0001', spared], ['\u0002', '市大数据局'],
    ], true)
    demand('---\n单位名录：\n  - 办公室\n---\n1.甲。（办公$0室负责）\n', '综合科', [
      ['- 办公室', '- 综合科（曾用名：\u0002）'], ['办公室', '综合科'], ['\u0002', '办公室'],
    ], true)
    demand('//- 单位名录.yaodian\n- 无\n单位名录：\n  - 办$0公室(曾用名:秘书科)\n', '综合科', [
      ['办公室(曾用名:秘书科)', '综合科（曾用名：秘书科、办公室）'],
    ], true)
  })

  it('keeps no 曾用名 in a row, where it could not stand', () => {
    demand('---\n单位名录：办公室、法规科\n---\n1.甲。（办公$0室负责）\n', '综合科', [['办公室', '综合科']], true)
  })

  it('back to a former name: it is former no more', () => {
    demand('//- 单位名录.yaodian\n单位名录：\n  - 综$0合科（曾用名：办公室）\n//- 甲.yaodian\n1.甲。（综合科负责）\n', '办公室', [
      ['综合科（曾用名：办公室）', '办公室'], ['综合科', '办公室'],
    ])
  })

  it('简称 where the cursor is on it, and there only', () => {
    demand('//- 单位名录.yaodian\n单位名录：\n  - 市数据局（简称：数据局）\n//- 甲.yaodian\n1.甲。（数$0据局、市数据局负责）\n', '市数局', [
      ['简称：数据局', '简称：市数局'], ['（数据局', '（市数局'],
    ], true)
  })

  it('a unit that no directory lists, and into a name that is there already', () => {
    demand('1.甲。（救援协调与预$0案科负责）\n2.乙。（牵头单位：救援协调和预案科）\n', '救援协调和预案科', [['协调与预案', '协调和预案']], true)
  })

  it('keeps CR LF, white space around the new name is nothing', () => {
    demand('1.甲。（市水$0利局负责）\r\n2.乙。（市水利局负责）\r\n', ' 市水务局 ', [['市水利局', '市水务局']])
  })

  it('to the same name changes nothing', () => {
    demand('1.甲。（市水$0利局负责）\n', '市水利局', [])
  })

  it('a unit of a clause that looks like a salutation: once', () => {
    demand('（理护科，保$0护科：', '应急科', [['保护科', '应急科']])
  })

  it('a label with all its references', () => {
    demand('1.{#防汛}甲。\n2.按{@防$0汛}落实，参照{@防火}和第1项。\n', '度汛', [['防汛}', '度汛}']])
    demand('1.{#防$0汛}甲。\n2.按{@防汛}落实。\n', '度汛', [['防汛}', '度汛}']])
  })

  it('is refused with a reason: nothing there, a number, 曾用名', () => {
    assert.match(refusalOf('1.加强领$0导。\n', '甲'), /没有可以改名的/)
    assert.match(refusalOf('1$0.加强领导。\n', '2.'), /重新编号/)
    assert.match(refusalOf('1.甲。\n2.按第1$0项落实。\n', '第2项'), /重新编号/)
    const former = '//- 单位名录.yaodian\n单位名录：\n  - 市数据局（曾用名：市大数据局）\n//- 甲.yaodian\n1.甲。（市大$0数据局负责）\n'
    assert.match(refusalOf(former, '甲局'), /“市大数据局”是“市数据局”的曾用名/)
  })

  it('is refused for what is no name', () => {
    const text = '1.甲。（牵头单位：市水$0利局）\n'
    for (const name of ['', '甲局、乙局', '甲局，', '甲：乙局', '甲局牵头', '甲局等', '甲\n局', '甲局。', '甲（局', './甲.yaodian']) {
      assert.match(refusalOf(text, name), /不能作单位的名称/, name)
    }
    for (const name of ['', '甲}', '{甲', '甲\n乙']) assert.match(refusalOf('1.{#防$0汛}甲。\n', name), /标记不能/, name)
  })

  it('is refused for the name of another unit or label', () => {
    const list = '//- 单位名录.yaodian\n单位名录：\n  - 办公$0室（简称：办）\n  - 法规科（简称：法规）\n'
    assert.match(refusalOf(list, '法规科'), /名录里已经有“法规科”/)
    assert.match(refusalOf(list, '法规'), /名录里已经有“法规”（“法规科”）/)
    assert.match(refusalOf('1.{#防$0汛}甲。\n2.{#防火}乙。\n', '防火'), /已经有一项叫“防火”/)
  })

  it('is refused where a clause would be no clause any more', () => {
    assert.match(refusalOf('1.甲。（市水$0利局、市气象局）\n', '水利'), /有的责任条款就认不准了/)
    demand('1.甲。（牵头单位：市水$0利局）\n', '水利', [['市水利局', '水利']])
  })

  it('is refused where a class of units would become one unit that goes on with what is before it', () => {
    const text = '1.甲。（市财政局牵头，市水利局及各县$0（市、区）按职责分工负责）\n'
    assert.match(refusalOf(text, '市气象局'), /统称只能改成统称/)
    demand(text, '各开发区', [['各县（市、区）', '各开发区']])
  })

  it('shows what would be renamed', () => {
    const { file, offset } = ask('1.甲。（市水$0利局负责）\n')
    assert.deepEqual(prepareRename(file, offset), { name: '市水利局', span: { start: 5, end: 9 } })
    const label = ask('1.{#防$0汛}甲。\n')
    assert.deepEqual(prepareRename(label.file, label.offset), { name: '防汛', span: { start: 4, end: 6 } })
  })
})
