// What can be found by name in the whole workspace, and which queries fit a name.

import { strict as assert } from 'node:assert'
import { fitsQuery, symbolsIn } from '../../core/index.js'
import { readFiles, workspaceOf } from './marked.js'

function listed(marked: string): readonly string[] {
  return workspaceOf(readFiles(marked)).flatMap(symbolsIn).map(({ kind, name, holder, uri }) => `${kind} ${name} < ${holder} @ ${uri}`)
}

describe('workspace symbols', () => {
  it('are titles, headings and tasks of notices, units of directories', () => {
    assert.deepEqual(listed([
      '//- 单位名录.yaodian', '单位名录：', '  局机关：', '    - 办公室（简称：办）', '//- 甲.yaodian', '望川市2026年防汛工作要点',
      '一、重点任务', '1.检查堤防。（办公室负责）', '',
    ].join('\n')), [
      'unit 办公室 < 单位名录 @ 单位名录.yaodian',
      'part 望川市2026年防汛工作要点 < 望川市2026年防汛工作要点 @ 甲.yaodian',
      'heading 一、重点任务 < 望川市2026年防汛工作要点 @ 甲.yaodian',
      'task 1.检查堤防 < 一、重点任务 @ 甲.yaodian',
    ])
  })

  it('units that no directory lists stand where they are first named, once', () => {
    assert.deepEqual(listed('//- 甲.yaodian\n1.甲。（市水利局负责）\n2.乙。（市水利局负责）\n'), [
      'unit 市水利局 <  @ 甲.yaodian', 'task 1.甲 <  @ 甲.yaodian', 'task 2.乙 <  @ 甲.yaodian',
    ])
  })

  it('fit a query whose characters they have in its order', () => {
    for (const query of ['', '防汛', '检堤', '1堤防', 'a检', 'A 堤', '１'.normalize('NFKC')]) assert.ok(fitsQuery('A1.检查防汛堤防', query), query)
    for (const query of ['汛防汛', '堤检', '检查检', 'b']) assert.ok(!fitsQuery('A1.检查防汛堤防', query), query)
  })
})
