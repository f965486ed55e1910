// Who answers for what, both ways; as plain text; and spread over the sections.

import { strict as assert } from 'node:assert'
import {
  allUnitsText, analyze, taskDistribution, tasksWithoutUnit, unitTasks, unitText,
  type Snapshot, type TaskDistribution, type UnitTasks,
} from '../../core/index.js'
import { realNotices } from '../harness/real-notices.js'

const DIRECTORY = {
  uri: 'file:///单位名录.yaodian',
  text: '单位名录：\n  - 市应急管理局（简称：应急局）\n  - 市水利局（曾用名：市水务局）\n  - 市气象局\n',
}

const NOTICE = [
  '望川市2026年防汛工作要点',
  '一、总体要求',
  '确保安全度汛。',
  '二、重点任务',
  '（一）压实责任。',
  '1.健全责任体系。逐级明确责任人。（牵头单位：市水利局；配合单位：市应急管理局、市气象局；完成时限：4月底前）',
  '2.开展汛前检查。全面排查。（市水利局牵头，应急局配合）',
  '（二）提升能力。',
  '3.组织防汛演练。开展实战演练。（责任单位：市应急管理局、望川水文中心，各县区人民政府）',
  '4.补充抢险物资。',
]

function snapshotOf(lines: readonly string[], directory = true): Snapshot {
  return analyze(lines.join('\n'), { directories: directory ? [DIRECTORY] : [] })
}

/** One line a unit: its name and remarks, then the places of its tasks by role. */
function units({ units, tasks }: UnitTasks): readonly string[] {
  const places = (members: readonly number[]) => members.map(member => tasks[member]?.place).join(' ')
  return units.map(({ name, fullName, unknown, lead, support, other }) => [
    `${name}${fullName === undefined ? '' : `=${fullName}`}${unknown ? '?' : ''}`,
    ...[lead, support, other].map(places),
  ].join(' | '))
}

/** Rows of the matrix: name, a cell for each section (lead/support/other), the sum. */
function matrix({ sections, units, sum }: TaskDistribution): readonly string[] {
  const counts = (each: { readonly lead: number; readonly support: number; readonly other: number } | undefined) =>
    each === undefined ? '·' : `${each.lead}/${each.support}/${each.other}`
  const rows = units.map(({ name, cells, sum: own }) => [name, ...sections.map((_, i) => {
    const cell = cells.find(({ section }) => section === i)
    return counts(cell && { lead: cell.lead.length, support: cell.support.length, other: cell.other.length })
  }), counts(own)])
  return [...rows, ['', ...sections.map(section => counts(section.sum)), counts(sum)]].map(row => row.join(' | '))
}

describe('unitTasks', () => {
  it('counts a task once where its clauses name a unit twice in one role', () => {
    const twice = snapshotOf(['1.子。（市水利局牵头，应急局、应急局配合）', '2.丑。（市水利局牵头，市水利局配合）'])
    assert.deepEqual(units(unitTasks(twice)), ['应急局=市应急管理局 |  | 第1项 | ', '市水利局 | 第1项 第2项 | 第2项 | '])
    assert.deepEqual(twice.units.map(({ name, support }) => [name, support]), [['应急局', 1], ['市水利局', 1]])
  })

  it('lists units in the order of the directory, other names of a unit behind it, strangers last and marked', () => {
    assert.deepEqual(units(unitTasks(snapshotOf(NOTICE))), [
      '市应急管理局 |  | 第1项 | 第3项',
      '应急局=市应急管理局 |  | 第2项 | ',
      '市水利局 | 第1项 第2项 |  | ',
      '市气象局 |  | 第1项 | ',
      '望川水文中心? |  |  | 第3项',
      '各县区人民政府 |  |  | 第3项',
    ])
  })

  it('lists them by first mention where there is no directory, and marks none', () => {
    assert.deepEqual(units(unitTasks(snapshotOf(NOTICE, false))).map(line => line.split(' |')[0]), [
      '市水利局', '市应急管理局', '市气象局', '应急局', '望川水文中心', '各县区人民政府',
    ])
  })

  it('tells of each task its number, words, section, deadline and who answers for it', () => {
    const { sections, tasks } = unitTasks(snapshotOf(NOTICE))
    assert.deepEqual(sections.map(({ name, tasks: own }) => [name, own]), [['（一）压实责任', [0, 1]], ['（二）提升能力', [2, 3]]])
    assert.deepEqual(tasks.map(({ ordinal, words, section, deadline }) => [ordinal, words, section, deadline]), [
      ['1.', '健全责任体系', 0, '4月底前'], ['2.', '开展汛前检查', 0, undefined],
      ['3.', '组织防汛演练', 1, undefined], ['4.', '补充抢险物资', 1, undefined],
    ])
    assert.deepEqual(tasks[1]?.assignments.map(({ name, role, carried }) => [name, role, carried]),
      [['市水利局', 'lead', false], ['应急局', 'support', false]])
  })

  it('has the places of tasks and headings in the text, with CRLF as well', () => {
    const text = NOTICE.join('\r\n')
    const { sections, tasks } = unitTasks(analyze(text))
    const marked = [...sections, ...tasks].map(({ selection }) => text.slice(selection.start, selection.end))
    assert.deepEqual(marked, ['（一）压实责任', '（二）提升能力', '1.健全责任体系', '2.开展汛前检查', '3.组织防汛演练', '4.补充抢险物资'])
    assert.ok(tasks.every(({ span }) => !/[\r\n]/.test(text.slice(span.start, span.end))))
  })

  it('says what a heading or 下同 hands on', () => {
    const { tasks } = unitTasks(analyze('（一）深化改革（牵头单位：市农业农村局）\n1.试点延包。\n2.规范管理。（市财政局负责）'))
    assert.deepEqual(tasks.map(({ assignments }) => assignments.map(({ name, carried }) => [name, carried])),
      [[['市农业农村局', true]], [['市财政局', false]]])
  })

  it('names a task by the way to it where numbers start again', () => {
    const { tasks } = unitTasks(analyze('一、甲\n（一）子。\n（二）丑。\n二、乙\n（一）寅。\n（二）卯。'))
    assert.deepEqual(tasks.map(({ place }) => place), ['一（一）', '一（二）', '二（一）', '二（二）'])
  })

  it('names a section by the way to it where its ordinal is not the only one', () => {
    const { sections } = unitTasks(analyze('一、甲\n（一）子。\n1.一。\n二、乙\n（一）寅。\n1.二。\n（二）卯。\n1.三。'))
    assert.deepEqual(sections.map(({ name }) => name), ['一（一）子', '二（一）寅', '（二）卯'])
  })

  it('keeps people apart from units', () => {
    const entries = unitTasks(analyze('1.压实责任。（责任人：王芳；责任单位：市水利局）\n2.抓好落实。（责任人：李明）'))
    assert.deepEqual(units(entries), ['市水利局 |  |  | 第1项'])
    assert.deepEqual(tasksWithoutUnit(entries), [1])
  })

  it('counts findings on names and in tasks', () => {
    const { findings, units: entries, tasks } = unitTasks(snapshotOf(NOTICE))
    const stranger = entries.find(({ name }) => name === '望川水文中心')
    assert.deepEqual(stranger?.findings, { count: 1, worst: 'warning' })
    assert.ok((tasks[2]?.findings.count ?? 0) > 0)
    assert.deepEqual(entries.find(({ name }) => name === '市气象局')?.findings, { count: 0, worst: undefined })
    assert.ok(findings.count >= (tasks[2]?.findings.count ?? 0))
  })

  it('takes the part for a section where a task has no heading', () => {
    const { sections } = unitTasks(analyze('望川市2026年水利工作要点\n1.加固水库。（市水利局负责）\n2.推广节水。（市水利局负责）'))
    assert.deepEqual(sections.map(({ name, tasks }) => [name, tasks]), [['望川市2026年水利工作要点', [0, 1]]])
  })

  it('leaves deep headings out where there would be too many sections', () => {
    const lines = Array.from({ length: 3 }, (_, i) => [
      `${'一二三'[i] ?? ''}、第${i + 1}部分的工作`,
      ...Array.from({ length: 9 }, (_, n) => [`（${'一二三四五六七八九'[n] ?? ''}）小标题${i}${n}`, '1.抓落实。']).flat(),
    ]).flat()
    assert.deepEqual(unitTasks(analyze(lines.join('\n'))).sections.map(({ tasks }) => tasks.length), [9, 9, 9])
  })

  it('has nothing for an empty text', () => {
    const { units: none, tasks, sections } = unitTasks(analyze(''))
    assert.deepEqual([none, tasks, sections], [[], [], []])
  })
})

describe('unitText', () => {
  it('is a numbered list by role, with place and deadline', () => {
    assert.equal(unitText(unitTasks(snapshotOf(NOTICE)), '市水利局'), [
      '市水利局（牵头2项）', '牵头：', '1.健全责任体系（第1项，4月底前）', '2.开展汛前检查（第2项）',
    ].join('\n'))
  })

  it('puts brackets of another shape around brackets', () => {
    const entries = unitTasks(analyze('一、甲\n（一）子。（市水利局负责）\n二、乙\n（一）寅。'))
    assert.equal(unitText(entries, '市水利局'), '市水利局（负责1项）\n负责：\n1.子〔一（一）〕')
  })

  it('is undefined for a unit that the document does not name', () => {
    assert.equal(unitText(unitTasks(snapshotOf(NOTICE)), '市财政局'), undefined)
  })

  it('of all units ends with what nobody answers for, and the sum', () => {
    const text = allUnitsText(unitTasks(snapshotOf(NOTICE)))
    assert.match(text, /^望川市2026年防汛工作要点　责任单位任务清单\n\n市应急管理局（配合1项，负责1项）\n配合：\n1\.健全责任体系/)
    assert.match(text, /\n\n没有写明责任单位的：\n1\.补充抢险物资（第4项）\n\n共4项任务，6个单位。$/)
  })
})

describe('taskDistribution', () => {
  it('counts by unit and section, with sums', () => {
    assert.deepEqual(matrix(taskDistribution(snapshotOf(NOTICE))), [
      '市应急管理局 | 0/1/0 | 0/0/1 | 0/1/1',
      '应急局 | 0/1/0 | · | 0/1/0',
      '市水利局 | 2/0/0 | · | 2/0/0',
      '市气象局 | 0/1/0 | · | 0/1/0',
      '望川水文中心 | · | 0/0/1 | 0/0/1',
      '各县区人民政府 | · | 0/0/1 | 0/0/1',
      ' | 2/3/0 | 0/0/3 | 2/3/3',
    ])
  })
})

describe('unit tasks of real notices', () => {
  for (const { name, text } of realNotices()) {
    it(`${name}: both directions, the tallies and the matrix agree`, () => {
      const snapshot = analyze(text)
      const entries = unitTasks(snapshot)
      const tallies = entries.units.map(({ name: unit, lead, support, other }) =>
        ({ name: unit, lead: lead.length, support: support.length, other: other.length }))
      assert.deepEqual(tallies, snapshot.units)
      assert.deepEqual(entries.sections.flatMap(({ tasks }) => tasks).sort((a, b) => a - b), snapshot.tasks.map((_, i) => i))
      const { sum } = taskDistribution(snapshot)
      const answers = entries.tasks.flatMap(({ assignments }) => assignments).filter(({ role }) => role !== 'person')
      assert.equal(sum.lead + sum.support + sum.other, answers.length)
    })
  }

  it('seed 000: every one of the 57 tasks has a unit, in six sections', function () {
    const notice = realNotices().find(({ name }) => name === 'seeds/000')
    if (notice === undefined) return this.skip()
    const entries = unitTasks(analyze(notice.text))
    assert.equal(entries.tasks.length, 57)
    assert.deepEqual(tasksWithoutUnit(entries), [])
    assert.equal(entries.sections.length, 6)
  })
})
