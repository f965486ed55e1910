// yaodian tasks: the 任务分工表 in four formats, whole or unit by unit, and that its counts are said.

import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { yaodian } from './harness.js'

const files = { '要点.yaodian': '一、任务\n1.巡堤。（牵头单位：水利科；配合单位：办公室）\n2.备料。（水利科）\n3.清淤。\n' }

describe('cli: tasks @责任单位', () => {
  for (const format of ['docx', 'xlsx', 'csv', 'md']) {
    it(`writes ${format} beside the document, and says what it holds`, async () => {
      const { status, stdout, stderr } = await yaodian(['tasks', '要点.yaodian', '--to', format], { files }, async folder => {
        assert.ok((await readFile(join(folder, `要点任务分工表.${format}`))).length > 100)
      })
      assert.deepEqual([status, stdout], [0, `已导出 要点任务分工表.${format}\n`])
      assert.match(stderr, /3项任务，其中1项没有责任单位，涉及2个单位，与大纲一致/)
    })
  }

  it('has the columns that are asked for', async () => {
    const { stdoutBytes } = await yaodian(['tasks', '要点.yaodian', '--to', 'csv', '--columns', '牵头单位,重点任务', '-o', '-'], { files })
    assert.equal(Buffer.from(stdoutBytes).toString(),
      '\ufeff所属部分,牵头单位,重点任务\r\n一、任务,水利科,巡堤\r\n一、任务,,备料\r\n一、任务,,清淤\r\n')
  })

  it('makes one list for each unit: files in a folder, sheets in a workbook', async () => {
    await yaodian(['tasks', '要点.yaodian', '--by-unit', '--to', 'md'], { files }, async folder => {
      assert.deepEqual((await readdir(join(folder, '要点各单位任务清单'))).sort(), ['办公室.md', '水利科.md'])
      assert.match(await readFile(join(folder, '要点各单位任务清单/水利科.md'), 'utf8'), /^# 水利科任务清单\n[^]*巡堤[^]*备料/)
    })
    await yaodian(['tasks', '要点.yaodian', '--by-unit', '--to', 'xlsx', '-o', '清单.xlsx'], { files }, async folder => {
      assert.ok((await readFile(join(folder, '清单.xlsx'))).length > 1000)
    })
  })

  it('refuses what it cannot do, in Chinese', async () => {
    const refused = async (argv: readonly string[], why: RegExp) => {
      const { status, stderr } = await yaodian(['tasks', ...argv], { files: { ...files, '空.yaodian': '抓落实。\n' } })
      assert.equal(status, 2)
      assert.match(stderr, why)
    }
    await refused(['要点.yaodian', '--columns', '单价'], /没有“单价”这一列/)
    await refused(['要点.yaodian', '--to', 'pdf'], /pdf/)
    await refused(['空.yaodian'], /没有任务/)
    await refused(['要点.yaodian', '--by-unit', '-o', '-'], /不能写到标准输出/)
  })
})
