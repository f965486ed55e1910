// A unit directory from pasted lines, from the rows of a table, and from a notice: read back, it holds these units.

import { strict as assert } from 'node:assert'
import { analyze, directoryText, unitsOfLines, unitsOfNotice, unitsOfRows, type ListedUnit } from '../../core/index.js'

/** Group, name, 简称 and 曾用名 of every unit, as an analysis finds them in the file. */
function readBack(units: readonly ListedUnit[]): readonly string[] {
  const { directory } = analyze('', { directories: [{ uri: 'file:///单位名录.yaodian', text: directoryText(units) }] })
  return directory.units.map(({ group, name, abbreviations, formerNames }) =>
    [group ?? '', name, ...abbreviations.map(short => `简${short}`), ...formerNames.map(old => `原${old}`)].join(' '))
}

describe('a new directory', () => {
  it('from lines: one unit on each, numbers and bullets in front are no part of the name', () => {
    const units = unitsOfLines('1. 办公室\n2、法规科\n（三）人事科\n- 机关党委\n•信息科\n\n　　规划财务科　')
    assert.deepEqual(readBack(units), ['单位 办公室', '单位 法规科', '单位 人事科', '单位 机关党委', '单位 信息科', '单位 规划财务科'])
  })

  it('from lines: several on one, headings, brackets inside names, line ends of Windows', () => {
    const units = unitsOfLines('机关科室：\r\n办公室、法规科\r\n属地：各县（市、区）政府，望川港区管委会；市公安局\r\n')
    assert.deepEqual(readBack(units), [
      '机关科室 办公室', '机关科室 法规科', '属地 各县（市、区）政府', '属地 望川港区管委会', '属地 市公安局',
    ])
  })

  it('keeps 简称 and 曾用名, and names each unit once', () => {
    const units = unitsOfLines('救援科（简称：救；曾用名：救援协调科、抢险科）\n救援科\n市政务局(原市行政服务中心)')
    assert.deepEqual(readBack(units), ['单位 救援科 简救 原救援协调科 原抢险科', '单位 市政务局 原市行政服务中心'])
  })

  it('puts classes of units under 统称 where nothing else is said', () => {
    assert.deepEqual(readBack(unitsOfLines('办公室\n各县（市、区）政府')), ['单位 办公室', '统称 各县（市、区）政府'])
  })

  it('reads its own text again', () => {
    const text = directoryText(unitsOfLines('科室：办公室、法规科（简称：法规）'))
    assert.equal(directoryText(unitsOfLines(text)), text)
  })

  it('from rows: the first row says what the columns are; a group goes on until the next', () => {
    const rows = [
      ['望川市单位一览表', '', '', ''], ['序号', '单位名称', '简称', '类别'],
      ['1', '市教育局', '', '市直部门'], ['2', '市工业和信息化局', '市工信局', ''], ['3', '望川港区管委会', '', '属地'],
    ]
    assert.deepEqual(readBack(unitsOfRows(rows)), ['市直部门 市教育局', '市直部门 市工业和信息化局 简市工信局', '属地 望川港区管委会'])
  })

  it('from rows without a heading: the first column that holds words; tabs in pasted lines are columns', () => {
    assert.deepEqual(readBack(unitsOfRows([['1', '办公室'], ['2', '法规科']])), ['单位 办公室', '单位 法规科'])
    assert.deepEqual(readBack(unitsOfLines('1\t办公室\n2\t法规科\n')), ['单位 办公室', '单位 法规科'])
  })

  it('from a notice: what its clauses name, with what its directory knows of them', () => {
    const snapshot = analyze([
      '---', '单位名录：', '  局属单位：', '    - 救援支队（简称：支队）', '---',
      '1.练兵。（牵头单位：综合科；配合单位：救援支队）', '',
    ].join('\n'))
    assert.deepEqual(readBack(unitsOfNotice(snapshot)), ['局属单位 救援支队 简支队', '单位 综合科'])
  })

  it('of nothing is an empty directory', () => {
    assert.deepEqual(readBack(unitsOfLines(' \n\n')), [])
    assert.deepEqual(readBack(unitsOfRows([])), [])
  })
})
