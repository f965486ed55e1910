// The 任务分工表 as files: Word and Excel valid by the SDK, CSV and Markdown with their escapes, and back again.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyze, taskTable } from '../../core/index.js'
import { gb9704, importDocx, readRows, taskFiles, writeDocx } from '../../office/index.js'
import { layOutTaskTable } from '../../office/tables/lay-out-task-table.js'
import { taskTableCsv, taskTableMarkdown } from '../../office/tables/task-table-text.js'
import { taskWorkbook } from '../../office/tables/workbook.js'
import { lintDocx } from './lint/lint-docx.js'
import { hasValidator, validationErrors } from './harness/sdk-validator.js'

const snapshot = analyze(readFileSync('samples/连续编号.yaodian', 'utf8'))
const table = taskTable(snapshot)

describe('task tables as files', () => {
  for (const orientation of ['landscape', 'portrait'] as const) {
    it(`Word, ${orientation}: valid, and imported again it has the same tasks and units`, function () {
      const bytes = writeDocx(layOutTaskTable(table, { orientation, label: '附件1' }), gb9704)
      assert.deepEqual(lintDocx(bytes), [])
      const again = analyze(importDocx(bytes).text)
      assert.equal(again.tasks.length, snapshot.tasks.length)
      assert.deepEqual(again.units.map(({ name, lead, support }) => [name, lead, support]).sort(),
        snapshot.units.map(({ name, lead, support }) => [name, lead, support]).sort())
    })
  }

  it('Excel: a sheet for each unit, numbers as numbers, the same bytes again', async () => {
    const sheets = [{ name: '总表', table }, ...snapshot.units.map(({ name }) => ({ name, table: taskTable(snapshot, { unit: name }) }))]
    const bytes = await taskWorkbook(sheets)
    const [title, header, first] = await readRows(bytes)
    assert.equal(title?.[0], table.title)
    assert.deepEqual(header, ['序号', '所属部分', '重点任务', '具体措施', '牵头单位', '配合单位', '完成时限'])
    assert.deepEqual([first?.[0], first?.[1]], ['1', '（一）压紧压实安全责任'])
    assert.ok(Buffer.from(bytes).equals(Buffer.from(await taskWorkbook(sheets))))
  })

  it('Excel: names of sheets are freed of what Excel forbids, and stay apart', async () => {
    const names = ['各县[市/区]局', `${'长'.repeat(40)}甲`, `${'长'.repeat(40)}乙`, '']
    const bytes = await taskWorkbook(names.map(name => ({ name, table })))
    assert.ok(bytes.length > 0)
    await readRows(bytes)
  })

  it('Word and Excel files have no error by the Open XML SDK', async function () {
    if (!hasValidator()) this.skip()
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-tables-'))
    try {
      writeFileSync(join(folder, 'tasks.docx'), writeDocx(layOutTaskTable(table, { orientation: 'landscape', label: undefined }), gb9704))
      writeFileSync(join(folder, 'tasks.xlsx'), await taskWorkbook([{ name: '总表', table }, { name: '单位“甲”&<乙>', table }]))
      for (const name of ['tasks.docx', 'tasks.xlsx']) assert.deepEqual(validationErrors(join(folder, name)), [], name)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('CSV: quotes and line breaks are kept, formulas are none', () => {
    const csv = taskTableCsv(taskTable(analyze('1.报告"甲"，见附表。\n第二段。（办公室）\n2.=SUM(A1)。（+科室）\n')))
    assert.ok(csv.startsWith('\ufeff序号,重点任务'))
    assert.match(csv, /"报告""甲""，见附表",第二段。,办公室\r\n/)
    assert.match(csv, /\r\n2,'=SUM\(A1\)/)
  })

  it('Markdown: a table under each heading, marks escaped', () => {
    const lines = taskTableMarkdown(taskTable(analyze('一、甲|乙\n1.做*好*。（办公室）\n'))).split('\n')
    assert.deepEqual(lines.slice(1), ['', '## 一、甲\\|乙', '', '| 序号 | 重点任务 | 责任单位 |', '| --- | --- | --- |', '| 1 | 做\\*好\\* | 办公室 |', ''])
  })

  it('files of units have names of their own, which any system takes', async () => {
    const hostile = analyze('1.巡堤。（水利/科）\n2.备料。（水利:科、甲“乙”）\n3.值守。（水利_科）\n')
    const files = await taskFiles(hostile, { format: 'csv', byUnit: true, orientation: 'landscape', stem: '要点' })
    assert.deepEqual(files.map(({ name }) => name).filter(name => /[\\/:*?"<>|]/.test(name)), [])
    assert.equal(new Set(files.map(({ name }) => name)).size, hostile.units.length)
    assert.ok(files.length > 1)
  })
})
