// 任务分工表: rows that reconcile with the outline, columns that hold something.

import { strict as assert } from 'node:assert'
import { analyze, countsSentence, taskTable } from '../../core/index.js'
import { realNotices } from '../harness/real-notices.js'

const TEXT = [
  '2026年水利工作要点', '一、重点任务', '（一）防汛', '1.{#巡堤}巡查堤防。每月一次，', '发现问题当日上报。（牵头单位：水利科；配合单位：办公室、各县（市、区）水利局；完成时限：6月底前）',
  '2.备足物资。参照{@巡堤}执行。（责任单位：财务科）', '（二）抗旱', '3.打井（水利科牵头）', '二、工作要求', '抓好落实。', '',
].join('\n')

describe('task table', () => {
  it('has a row for each heading above tasks and for each task, in reading order', () => {
    const { rows, title } = taskTable(analyze(TEXT))
    assert.equal(title, '2026年水利工作要点任务分工表')
    assert.deepEqual(rows.map(row => row.kind === 'heading' ? row.text : row.cells.number), ['一、重点任务', '（一）防汛', '1', '2', '（二）抗旱', '3'])
  })

  it('puts name, measures, units and limit into columns; clauses and labels are no measures, references are written out', () => {
    const [first, second, third] = taskTable(analyze(TEXT)).rows.flatMap(row => row.kind === 'task' ? [row.cells] : [])
    assert.deepEqual([first?.task, first?.measures, first?.lead, first?.support, first?.deadline],
      ['巡查堤防', '每月一次，\n发现问题当日上报。', '水利科', '办公室、各县（市、区）水利局', '6月底前'])
    assert.deepEqual([second?.measures, second?.responsible], ['参照第1项执行。', '财务科'])
    assert.deepEqual([third?.task, third?.measures, third?.lead], ['打井', '', '水利科'])
  })

  it('has the columns that hold something, or those that are asked for', () => {
    assert.deepEqual(taskTable(analyze(TEXT)).columns, ['number', 'task', 'measures', 'lead', 'support', 'responsible', 'deadline'])
    assert.deepEqual(taskTable(analyze('1.甲。\n2.乙。\n')).columns, ['number', 'task'])
    assert.deepEqual(taskTable(analyze(TEXT), { columns: ['lead', 'task'] }).columns, ['lead', 'task'])
  })

  it('of one unit has its tasks and their headings only', () => {
    const { rows, title, counts } = taskTable(analyze(TEXT), { unit: '水利科' })
    assert.equal(title, '水利科任务清单')
    assert.deepEqual(rows.map(row => row.kind === 'heading' ? row.text : row.cells.number), ['一、重点任务', '（一）防汛', '1', '（二）抗旱', '3'])
    assert.equal(counts.tasks, 2)
  })

  it('counts, and says so', () => {
    assert.equal(countsSentence(taskTable(analyze(TEXT)).counts), '3项任务，都有责任单位，涉及4个单位')
    assert.equal(countsSentence(taskTable(analyze('1.甲。\n2.乙。（办公室）\n')).counts), '2项任务，其中1项没有责任单位，涉及1个单位')
    assert.deepEqual(taskTable(analyze('')).rows, [])
  })

  for (const { name, text } of realNotices()) {
    it(`${name}: as many rows as tasks, every unit of the tally in some row`, () => {
      const snapshot = analyze(text)
      const { rows, counts } = taskTable(snapshot)
      const tasks = rows.flatMap(row => row.kind === 'task' ? [row.cells] : [])
      assert.equal(tasks.length, snapshot.tasks.length)
      assert.equal(counts.units, snapshot.units.length)
      for (const { name: unit, lead, support, other } of snapshot.units) {
        const times = (column: 'lead' | 'support' | 'responsible') => tasks.filter(cells => cells[column].includes(unit)).length
        assert.ok(times('lead') >= Math.min(lead, 1) && times('support') >= Math.min(support, 1) && times('responsible') >= Math.min(other, 1), unit)
      }
    })
  }
})
