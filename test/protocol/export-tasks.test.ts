// The request that makes the 任务分工表 and the lists of the units.

import { strict as assert } from 'node:assert'
import type { ExportTasksParams, ExportTasksResult } from '../../server/protocol.js'
import { refusalWhenCancelled } from './cancelling.js'
import { SAMPLE, URI } from './sample.js'
import { inSession } from './session.js'

const METHOD = 'yaodian/exportTasks'
const REQUEST_CANCELLED = -32800
const REQUEST_FAILED = -32803

const textDocument = { uri: URI }

function textOf(result: ExportTasksResult, index = 0): string {
  return Buffer.from(result.files[index]?.base64 ?? '', 'base64').toString('utf8')
}

describe('yaodian/exportTasks', () => {
  it('gives one file in each format, and says what it holds', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const ask = (params: Omit<ExportTasksParams, 'textDocument'>) =>
        connection.sendRequest<ExportTasksResult>(METHOD, { textDocument, ...params })
      const table = await ask({ format: 'csv', byUnit: false })
      assert.deepEqual(table.files.map(file => file.fileName), ['望川市2026年防汛工作要点任务分工表.csv'])
      assert.match(textOf(table), /序号,所属部分,重点任务/)
      assert.equal(table.summary, '4项任务，都有责任单位，涉及3个单位，与大纲一致。')
      for (const format of ['docx', 'xlsx'] as const) assert.match(textOf(await ask({ format, byUnit: false })), /^PK/)
      assert.match(textOf(await ask({ format: 'md', byUnit: false })), /^# 望川市2026年防汛工作要点任务分工表\n/)
    }))

  it('gives each unit a file of its own, or a sheet of one workbook', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const lists = await connection.sendRequest<ExportTasksResult>(METHOD, { textDocument, format: 'md', byUnit: true })
      assert.equal(lists.folderName, '望川市2026年防汛工作要点各单位任务清单')
      assert.deepEqual(lists.files.map(file => file.fileName), ['市水利局.md', '市应急管理局.md', '市气象局.md'])
      assert.match(textOf(lists, 2), /^# 市气象局任务清单\n[^]*组织防汛演练/)
      assert.doesNotMatch(textOf(lists, 2), /健全责任体系/)
      const book = await connection.sendRequest<ExportTasksResult>(METHOD, { textDocument, format: 'xlsx', byUnit: true })
      assert.deepEqual(book.files.map(file => file.fileName), ['望川市2026年防汛工作要点各单位任务清单.xlsx'])
    }))

  it('says so where there are no tasks or no units', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, '望川市工作要点\n')
      const whole = connection.sendRequest(METHOD, { textDocument, format: 'csv', byUnit: false })
      await assert.rejects(whole, { code: REQUEST_FAILED, message: /没有任务/ })
      await open('untitled:二.yaodian', '1.巡堤。\n2.备料。\n')
      const lists = connection.sendRequest(METHOD, { textDocument: { uri: 'untitled:二.yaodian' }, format: 'csv', byUnit: true })
      await assert.rejects(lists, { code: REQUEST_FAILED, message: /没有写明责任单位/ })
    }))

  it('cancelled is an error, not an empty list', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const refusal = await refusalWhenCancelled(connection, METHOD, { textDocument, format: 'xlsx', byUnit: true })
      assert.equal(Object(refusal).code, REQUEST_CANCELLED)
    }))
})
