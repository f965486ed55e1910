// The tree of the view 责任单位: both groupings, the filter, and the node for the place of the cursor.

import { strict as assert } from 'node:assert'
import { nodeAt } from '../../client/views/units/node-at.js'
import { unitNodes, type UnitNode, type UnitWords } from '../../client/views/units/unit-nodes.js'
import { analyze } from '../../core/index.js'
import { UTF_16 } from '../../server/encoding.js'
import type { UnitTasks } from '../../server/protocol.js'
import { toUnitTasks } from '../../server/features/unit-tasks.js'
import { linesOf } from '../../server/lines.js'
import { readMarks } from '../features/marked.js'

const WORDS: UnitWords = {
  roles: { lead: '牵头', support: '配合', other: '负责', person: '责任人' },
  withoutUnit: '没有写明责任单位', unknown: '不在名录里', carried: '沿用上文',
  alias: name => `即“${name}”`, tasks: count => `${count}项`, findings: count => `${count}个问题`, deadline: text => `时限：${text}`,
}

const NOTICE = [
  '（一）压实责任。',
  '1.健全责任体系。（牵头单位：市水利局；配合单位：市气象局；完成时限：4月底前）',
  '2.开展汛前检查。（市水利局牵头，市应急管理局配合）',
  '（二）提升能力。（市应急管理局负责）',
  '3.组织防汛演练。',
  '4.补充抢险物资。（责任人：李明）',
].join('\n')

function tasksOf(text: string): UnitTasks {
  return toUnitTasks(analyze(text), linesOf('test:', 1, text, UTF_16))
}

/** One line a node, deeper ones indented. */
function lines(nodes: readonly UnitNode[], indent = ''): readonly string[] {
  return nodes.flatMap(({ label, description, children }) =>
    [`${indent}${label} | ${description}`, ...lines(children, `${indent}  `)])
}

function all(nodes: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.flatMap(node => [node, ...all(node.children)])
}

describe('unitNodes', () => {
  it('by unit: its roles, and under each the tasks; last what has no unit', () => {
    assert.deepEqual(lines(unitNodes(tasksOf(NOTICE), 'unit', '', WORDS)), [
      '市水利局 | 牵头 2',
      '  牵头 | 2项',
      '    1.健全责任体系 | 4月底前',
      '    2.开展汛前检查 | ',
      '市气象局 | 配合 1',
      '  配合 | 1项',
      '    1.健全责任体系 | 4月底前',
      '市应急管理局 | 配合 1 · 负责 1',
      '  配合 | 1项',
      '    2.开展汛前检查 | ',
      '  负责 | 1项',
      '    3.组织防汛演练 | 沿用上文',
      '没有写明责任单位 | 1项',
      '  4.补充抢险物资 | ',
    ])
  })

  it('by task: sections, tasks, and who answers for each', () => {
    assert.deepEqual(lines(unitNodes(tasksOf(NOTICE), 'task', '', WORDS)), [
      '（一）压实责任 | 2项',
      '  1.健全责任体系 | 市水利局 · 4月底前',
      '    市水利局 | 牵头',
      '    市气象局 | 配合',
      '  2.开展汛前检查 | 市水利局',
      '    市水利局 | 牵头',
      '    市应急管理局 | 配合',
      '（二）提升能力 | 2项',
      '  3.组织防汛演练 | 市应急管理局',
      '    市应急管理局 | 负责 · 沿用上文',
      '  4.补充抢险物资 | 李明',
      '    李明 | 责任人',
    ])
  })

  it('a filter keeps a unit with all its tasks, or the tasks that have the text', () => {
    assert.deepEqual(lines(unitNodes(tasksOf(NOTICE), 'unit', '应急', WORDS)).map(line => line.split(' |')[0]), [
      '市应急管理局', '  配合', '    2.开展汛前检查', '  负责', '    3.组织防汛演练',
    ])
    assert.deepEqual(lines(unitNodes(tasksOf(NOTICE), 'unit', '4月', WORDS)).map(line => line.split(' |')[0]), [
      '市水利局', '  牵头', '    1.健全责任体系', '市气象局', '  配合', '    1.健全责任体系',
    ])
    assert.deepEqual(unitNodes(tasksOf(NOTICE), 'task', '气象', WORDS).map(({ label }) => label), ['（一）压实责任'])
    assert.deepEqual(unitNodes(tasksOf(NOTICE), 'task', '无此字', WORDS), [])
  })

  it('gives every node an id of its own that an edit elsewhere leaves alone', () => {
    for (const grouping of ['unit', 'task'] as const) {
      const ids = all(unitNodes(tasksOf(NOTICE), grouping, '', WORDS)).map(({ id }) => id)
      assert.equal(new Set(ids).size, ids.length)
      const edited = all(unitNodes(tasksOf(NOTICE.replace('健全', '完善')), grouping, '', WORDS)).map(({ id }) => id)
      assert.deepEqual(edited, ids)
    }
  })
})

describe('nodeAt', () => {
  const labelsAt = (marked: string, selected?: (nodes: readonly UnitNode[]) => UnitNode | undefined) => {
    const { text, cursor } = readMarks(marked)
    const tasks = tasksOf(text)
    const nodes = all(unitNodes(tasks, 'unit', '', WORDS))
    const place = linesOf('test:', 1, text, UTF_16).positionAt(cursor ?? 0)
    const node = nodeAt(place, tasks, nodes, selected?.(nodes))
    return node && [node.unit, node.label]
  }

  it('is the task under its first unit, or under the unit whose name the cursor is in', () => {
    assert.deepEqual(labelsAt(NOTICE.replace('健全', '健$0全')), ['市水利局', '1.健全责任体系'])
    assert.deepEqual(labelsAt(NOTICE.replace('市气象局', '市气$0象局')), ['市气象局', '1.健全责任体系'])
  })

  it('stays with the unit that is selected where it answers for the task', () => {
    const emergency = (nodes: readonly UnitNode[]) => nodes.find(({ label, kind }) => kind === 'unit' && label === '市应急管理局')
    assert.deepEqual(labelsAt(NOTICE.replace('开展汛前', '开展$0汛前'), emergency), ['市应急管理局', '2.开展汛前检查'])
    assert.deepEqual(labelsAt(NOTICE.replace('健全', '健$0全'), emergency), ['市水利局', '1.健全责任体系'])
  })

  it('is nothing outside of tasks', () => {
    assert.equal(labelsAt(NOTICE.replace('压实', '压$0实')), undefined)
  })
})
