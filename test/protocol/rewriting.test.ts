// Formatting and renumbering on the wire.

import { strict as assert } from 'node:assert'
import type { Range } from 'vscode-languageserver/node'
import type { RenumberParams, RenumberResult } from '../../server/protocol.js'
import { inSession, type Session } from './session.js'
import { applyLspEdits, rangeOfText, type LspEdit } from './text.js'

const URI = 'untitled:望川市工作要点.yaodian'
const DIRECTORY = 'untitled:单位名录.yaodian'
const textDocument = { uri: URI }
const options = { tabSize: 2, insertSpaces: true }

function format(session: Session, uri: string, range?: Range): Promise<readonly LspEdit[]> {
  const params = { textDocument: { uri }, options }
  return range === undefined ? session.connection.sendRequest('textDocument/formatting', params)
    : session.connection.sendRequest('textDocument/rangeFormatting', { ...params, range })
}

describe('formatting on the wire', () => {
  const untidy = '1、甲事,乙事。 \r\n2、丙事,丁事。 \r\n'

  it('whole, or the lines of a range, with CR LF', () =>
    inSession({}, async session => {
      await session.open(URI, untidy)
      assert.equal(applyLspEdits(untidy, await format(session, URI)), '1.甲事，乙事。\r\n2.丙事，丁事。\r\n')
      const second = await format(session, URI, rangeOfText(untidy, '丙事'))
      assert.equal(applyLspEdits(untidy, second), '1、甲事,乙事。 \r\n2.丙事，丁事。\r\n')
    }))

  it('unit directories in their own form', () =>
    inSession({}, async session => {
      const text = '单位名录 :\n    - 水利局 \n'
      await session.open(DIRECTORY, text)
      assert.equal(applyLspEdits(text, await format(session, DIRECTORY)), '单位名录：\n  - 水利局\n')
    }))
})

describe('yaodian/renumber', () => {
  const ask = (session: Session, more: Partial<RenumberParams> = {}): Promise<RenumberResult | null> => {
    const params: RenumberParams = { textDocument, scope: 'document', position: { line: 0, character: 0 }, ...more }
    return session.connection.sendRequest('yaodian/renumber', params)
  }

  it('gives the edits of this version, the counts and the account', () =>
    inSession({}, async session => {
      const text = '一、总体\n1.甲\n4.乙见第4项\n三、任务\n5.丙\n'
      await session.open(URI, text)
      const all = await ask(session)
      assert.equal(applyLspEdits(text, all?.edits ?? []), '一、总体\n1.甲\n2.乙见第2项\n二、任务\n3.丙\n')
      assert.deepEqual([all?.version, all?.items, all?.references, all?.left], [1, 3, 1, 0])
      assert.match(all?.account ?? '', /第3行 {2}4\. → 2\. {2}乙见第4项/)
      const series = await ask(session, { scope: 'series', position: { line: 3, character: 1 } })
      assert.equal(applyLspEdits(text, series?.edits ?? []), text.replace('三、', '二、'))
    }))

  it('asks how to count where both fit, and takes the answer', () =>
    inSession({}, async session => {
      const text = '一、总体\n1.甲\n2.乙\n3.丙\n二、任务\n1.丁\n5.戊\n'
      await session.open(URI, text)
      const open = await ask(session)
      assert.deepEqual([open?.edits, open?.unsettled], [[], [{ level: 3, name: '1.', items: 5 }]])
      const chosen = await ask(session, { schemes: [{ level: 3, kind: 'restarting' }] })
      assert.equal(applyLspEdits(text, chosen?.edits ?? []), `---\n编号：\n  1.：分节\n---\n${text.replace('5.', '2.')}`)
    }))

  it('has nothing to say of a unit directory', () =>
    inSession({}, async session => {
      await session.open(DIRECTORY, '单位名录：\n  - 水利局\n')
      assert.equal(await ask(session, { textDocument: { uri: DIRECTORY } }), null)
    }))
})
