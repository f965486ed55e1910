// Names that mean something to the machine mean nothing in a document, in settings and in a directory.

import assert from 'node:assert/strict'
import { analyze, completion, documentSymbols, fixDocument, formatDocument, hover, taskTable, unitTasks } from '../../core/index.js'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']

describe('security: names of the language of machines', () => {
  for (const name of NAMES) {
    it(`${name} in every place of a document is a word like any other`, () => {
      const text = `---\n${name}：${name}\n编号：\n  ${name}：连续\n规则：\n  ${name}：关\n版式：\n  ${name}：是\n单位名录：\n  - ${name}（简称：${name}）\n---\n` +
        `// 要点-忽略 ${name}\n望川市2026年水政工作要点\n一、重点任务\n1.开展执法巡查。（责任单位：${name}、水政科）{#${name}}\n2.见{@${name}}。（${name}：水政科）\n`
      const snapshot = analyze(text)
      assert.deepEqual(snapshot.failures, [])
      assert.ok(snapshot.findings.some(({ code }) => code === 'syntax/unknown-key'), 'an unknown key is told')
      assert.ok(unitTasks(snapshot).units.some(unit => unit.name === name), 'a unit may have that name')
      for (let offset = 0; offset <= text.length; offset++) {
        hover(snapshot, offset, {})
        completion(snapshot, { offset })
      }
      for (const ask of [fixDocument, formatDocument, documentSymbols, taskTable]) ask(snapshot)
      untouched()
    })

    it(`${name} in the settings of a project changes no object`, () => {
      const config = `{ "${name}": { "关": true }, "规则": { "${name}": "关", "numbering/gap": { "${name}": 1 } }, "编号": { "${name}": "连续" } }`
      const snapshot = analyze('1.甲。\n3.乙。\n', { directories: [], config: { uri: 'file:///c', text: config } })
      assert.deepEqual(snapshot.failures, [])
      assert.ok(snapshot.findings.length >= 0)
      untouched()
    })
  }
})

function untouched(): void {
  assert.deepEqual(Object.keys(Object.prototype), [])
  assert.equal(Object.getPrototypeOf(Object.prototype), null)
  assert.equal(({} as Record<string, unknown>)['关'], undefined)
}
