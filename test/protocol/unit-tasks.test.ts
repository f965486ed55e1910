// The requests behind the view of units and the picture of the distribution.

import { strict as assert } from 'node:assert'
import type { TaskDistributionResult, UnitTasksResult, UnitTextResult } from '../../server/protocol.js'
import { SAMPLE, URI } from './sample.js'
import { inSession } from './session.js'
import { rangeOf, rangeOfText } from './text.js'

const textDocument = { uri: URI }

describe('yaodian/unitTasks', () => {
  it('gives units and tasks with their lines and characters', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const result = await connection.sendRequest<UnitTasksResult>('yaodian/unitTasks', { textDocument })
      assert.deepEqual(result?.units.map(({ name, lead, support, other }) => [name, lead, support, other]), [
        ['市水利局', [0, 1], [], []], ['市应急管理局', [3], [0, 1], [2]], ['市气象局', [], [3], []],
      ])
      const clause = SAMPLE.indexOf('市应急管理局负责')
      const [, second, third] = result.tasks
      assert.deepEqual(second?.selection, rangeOfText(SAMPLE, '2.开展汛前检查'))
      assert.equal(third?.range.start.line, SAMPLE.split('\n').findIndex(line => line.startsWith('5.')))
      assert.deepEqual(third?.assignments, [{
        name: '市应急管理局', role: 'other', carried: false, range: rangeOf(SAMPLE, { start: clause, end: clause + 6 }),
      }])
      assert.deepEqual(result.sections.map(({ name, tasks }) => [name, tasks]), [['（一）压实防汛责任', [0, 1, 2]], ['（二）提升应急能力', [3]]])
      assert.equal(result.title, '望川市2026年防汛工作要点')
    }))

  it('is about the text as it has just been edited', () =>
    inSession({}, async ({ connection, open, edit }) => {
      await open(URI, SAMPLE)
      await edit(URI, rangeOfText(SAMPLE, '市气象局'), '市水文局')
      const result = await connection.sendRequest<UnitTasksResult>('yaodian/unitTasks', { textDocument })
      assert.deepEqual(result?.units.map(({ name }) => name), ['市水利局', '市应急管理局', '市水文局'])
    }))

  it('has no answer for a directory of units', () =>
    inSession({}, async ({ connection, open }) => {
      const uri = 'file:///home/drafter/%E5%8D%95%E4%BD%8D%E5%90%8D%E5%BD%95.yaodian'
      await open(uri, '单位名录：\n  - 市水利局\n')
      assert.equal(await connection.sendRequest('yaodian/unitTasks', { textDocument: { uri } }), null)
    }))
})

describe('yaodian/taskDistribution', () => {
  it('gives units against sections with sums', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const result = await connection.sendRequest<TaskDistributionResult>('yaodian/taskDistribution', { textDocument })
      assert.deepEqual(result?.units.map(({ name, cells }) => [name, cells]), [
        ['市水利局', [{ section: 0, lead: [0, 1], support: [], other: [] }]],
        ['市应急管理局', [{ section: 0, lead: [], support: [0, 1], other: [2] }, { section: 1, lead: [3], support: [], other: [] }]],
        ['市气象局', [{ section: 1, lead: [], support: [3], other: [] }]],
      ])
      assert.deepEqual(result.sections.map(({ sum }) => sum), [{ lead: 2, support: 2, other: 1 }, { lead: 1, support: 1, other: 0 }])
      assert.deepEqual(result.sum, { lead: 3, support: 3, other: 1 })
    }))
})

describe('yaodian/unitText', () => {
  it('gives the list of one unit, of all, and nothing for a stranger', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const ask = (unit?: string) => connection.sendRequest<UnitTextResult>('yaodian/unitText', { textDocument, ...unit === undefined ? {} : { unit } })
      assert.equal((await ask('市气象局'))?.text, '市气象局（配合1项）\n配合：\n1.组织防汛演练（第6项）')
      assert.match((await ask())?.text ?? '', /共4项任务，3个单位。$/)
      assert.equal(await ask('市财政局'), null)
    }))
})
