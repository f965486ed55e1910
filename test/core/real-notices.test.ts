// What the model makes of the real notices: schemes, tasks, units, and every numbering finding.

import assert from 'node:assert/strict'
import { analyze, type Snapshot } from '../../core/index.js'
import { realNotices, seed } from '../harness/real-notices.js'

const snapshots = new Map<string, Snapshot>()

function snapshotOf(number: 0 | 1 | 2 | 3 | 4): Snapshot | undefined {
  const notice = seed(number)
  if (notice === undefined) return undefined
  const snapshot = snapshots.get(notice.name) ?? analyze(notice.text)
  snapshots.set(notice.name, snapshot)
  return snapshot
}

function schemesOf(snapshot: Snapshot, level: number): readonly string[] {
  return snapshot.numbering.filter(({ scheme }) => scheme.level === level).map(({ scheme }) => scheme.kind)
}

describe('the five seeds', () => {
  const expected = [
    { seed: 0, tasks: 57, level: 3 }, { seed: 1, tasks: 15, level: 3 }, { seed: 2, tasks: 39, level: 3 },
    { seed: 3, tasks: 52, level: 2 }, { seed: 4, tasks: 24, level: 3 },
  ] as const
  for (const { seed: number, tasks, level } of expected) {
    it(`00${number} has ${tasks} tasks, and level ${level} runs on`, function () {
      const snapshot = snapshotOf(number) ?? this.skip()
      assert.equal(snapshot.tasks.length, tasks)
      assert.deepEqual(schemesOf(snapshot, level), ['running'])
    })
  }

  it('000 gives one gap and two variants, and nothing else about numbers and units', function () {
    const snapshot = snapshotOf(0) ?? this.skip()
    const found = snapshot.findings.filter(finding => /^(?:numbering|unit)\//.test(finding.code))
    assert.deepEqual(found.map(finding => [finding.code, snapshot.text.slice(finding.span.start, finding.span.end)]), [
      ['numbering/gap', '13.'], ['unit/variant', '救援协调与预案管理科'], ['unit/variant', '综合应急救援支队'],
    ])
    assert.match(found[0]?.message ?? '', /缺11、12/)
    assert.match(found[0]?.message ?? '', /连续编号/)
  })

  it('001 to 004 give nothing about numbers', function () {
    for (const number of [1, 2, 3, 4] as const) {
      const snapshot = snapshotOf(number) ?? this.skip()
      assert.deepEqual(snapshot.findings.filter(finding => finding.code.startsWith('numbering/')), [])
    }
  })

  it('000: every task has its units, 下同 is applied, no name holds 等 or a role', function () {
    const { tasks } = snapshotOf(0) ?? this.skip()
    const everyone = ['各县<市、区>应急管理工作部门', '局机关各科室', '局属各单位']
    for (const task of tasks) {
      const names = task.assignments.map(assignment => assignment.name)
      assert.ok(names.length > everyone.length, `task ${task.node.number}`)
      assert.ok(everyone.every(name => names.includes(name)), `task ${task.node.number}`)
      assert.ok(names.every(name => !/等$|负责|牵头|落实|责任科室|单位>/.test(name)), names.join('、'))
      assert.ok(task.assignments.some(assignment => assignment.role === 'lead'))
    }
  })

  it('page furniture before and after belongs to no task', function () {
    for (const number of [0, 1, 3] as const) {
      const { tasks } = snapshotOf(number) ?? this.skip()
      const words = tasks.flatMap(task => task.node.lines.map(block => block.text)).join('\n')
      assert.doesNotMatch(words, /来源:|扫一扫|相关文档|CopyRight|今日新闻|本文地址/)
    }
  })
})

describe('every real notice', () => {
  /** Read one by one: each is a true departure from the standard's marks. */
  const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
    'seeds/000': ['numbering/gap'],
    'corpus/030': ['numbering/mark'], 'corpus/037': ['numbering/mark'], 'corpus/040': ['numbering/mark'],
  }
  for (const { name, text } of realNotices()) {
    it(`${name} gives only true findings about numbers`, () => {
      const found = analyze(text).findings
        .filter(finding => finding.code.startsWith('numbering/') && finding.severity !== 'hint').map(finding => finding.code)
      assert.deepEqual(found, TRUE_FINDINGS[name] ?? [])
    })
  }
})
