// 新建工作要点, 新建单位名录: what the server makes of the drafter's answers.

import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import type { NewDirectoryResult, NewPlanResult } from '../../server/protocol.js'
import { inSession, type Session } from './session.js'

const URI = 'untitled:要点'

function newDirectory(session: Session, params: unknown): Promise<NewDirectoryResult> {
  return session.connection.sendRequest('yaodian/newDirectory', params)
}

/** A workbook with text in its cells, as small as can be. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row, y) => `<row r="${y + 1}">${row.map((text, x) =>
    `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      '<sheet name="名录" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${packaged}"><Relationship Id="rId1" ` +
      `Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`),
  })
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

describe('yaodian/newPlan and yaodian/newDirectory', () => {
  it('make a skeleton for the year and the organ', () =>
    inSession({}, async ({ connection }) => {
      const { snippet } = await connection.sendRequest<NewPlanResult>('yaodian/newPlan', { year: 2027, organ: '望川市水利局' })
      assert.match(snippet, /^---\n标题：望川市水利局2027年工作要点\n/)
    }))

  it('list the units of lines, of a workbook and of an open document', () =>
    inSession({}, async session => {
      assert.equal((await newDirectory(session, { from: 'lines', text: '办公室\n法规科' })).count, 2)
      const book = workbook([['序号', '单位名称'], ['1', '办公室'], ['2', '市水利局']])
      assert.match((await newDirectory(session, { from: 'workbook', base64: base64(book) })).text, /- 办公室\n {4}- 市水利局\n/)
      await session.open(URI, '1.抓防汛。（牵头单位：水旱科）\n')
      assert.match((await newDirectory(session, { from: 'document', uri: URI })).text, /- 水旱科\n/)
    }))

  it('say in Chinese why a file is no workbook', () =>
    inSession({}, async session => {
      const refused = async (bytes: Uint8Array, why: RegExp) =>
        assert.rejects(newDirectory(session, { from: 'workbook', base64: base64(bytes) }), why)
      await refused(strToU8('单位名称,简称'), /不是 \.xlsx 工作簿/)
      await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /密码|\.xls/)
      const book = workbook([['办公室']])
      await refused(book.subarray(0, book.length - 60), /不是 \.xlsx 工作簿/)
      await refused(zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), /打不开/)
      await refused(zipSync({ 'xl/workbook.xml': new Uint8Array(101_000_000) }, { level: 1 }), /超过100 MB/)
    }))
})
