// What the status bar says of the numbers, and what stating a scheme writes into the front matter.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, schemesAt, stateScheme, type SchemeStatement } from '../../core/index.js'
import { readMarks } from './marked.js'

const BODY = '一、甲\n（一）乙\n1.丙。\n（二）丁\n2.戊。\n二、己\n（一）庚\n3.辛。\n'
const CONTINUOUS: SchemeStatement = { level: undefined, kind: 'running' }
const AUTOMATIC: SchemeStatement = { level: undefined, kind: undefined }

function stated(text: string, statement: SchemeStatement): string | undefined {
  const snapshot = analyze(text)
  const edits = stateScheme(snapshot, statement)
  return edits === undefined ? undefined : applyEdits(text, edits)
}

function labelAt(marked: string): string {
  const { text, cursor = 0 } = readMarks(marked)
  return schemesAt(analyze(text), cursor).label
}

describe('schemes at the cursor', () => {
  it('names levels that could run either way, the one at the cursor first', () => {
    assert.equal(labelAt(BODY.replace('3.辛', '3.$0辛')), '1.连续 · （一）分节')
    assert.equal(labelAt(BODY.replace('庚', '庚$0')), '（一）分节 · 1.连续')
  })

  it('says so where there is nothing to choose', () => {
    assert.equal(labelAt('1.甲。\n2.乙。\n'), '依次编号')
    assert.equal(labelAt('只有文字。\n'), '未编号')
    assert.equal(labelAt(''), '未编号')
  })

  it('speaks of the part that the cursor is in', () => {
    const text = `${BODY}\n附件1\n清单\n一、甲\n1.乙。\n二、丙\n1.$0丁。\n`
    assert.equal(labelAt(text), '1.分节')
  })

  it('gives every level with its reason, and what is stated', () => {
    const { levels } = schemesAt(analyze(`---\n编号：\n  （一）：分节\n---\n${BODY}`), 40)
    assert.deepEqual(levels.map(({ name, kind, stated: own }) => [name, kind, own]), [
      ['一、', 'running', undefined], ['（一）', 'restarting', 'restarting'], ['1.', 'running', undefined],
    ])
    assert.match(levels[1]?.reason ?? '', /分节编号.*已声明/)
  })
})

describe('stating a scheme', () => {
  it('makes front matter where there is none, and takes it away again', () => {
    const text = stated(BODY, CONTINUOUS)
    assert.equal(text, `---\n编号：连续\n---\n${BODY}`)
    assert.equal(stated(text, AUTOMATIC), BODY)
    assert.equal(stated(`\ufeff${BODY}`, CONTINUOUS), `\ufeff---\n编号：连续\n---\n${BODY}`)
  })

  it('goes last into the front matter that is there', () => {
    assert.equal(stated(`---\n标题：甲\n---\n${BODY}`, CONTINUOUS), `---\n标题：甲\n编号：连续\n---\n${BODY}`)
    assert.equal(stated(`---\n---\n${BODY}`, CONTINUOUS), `---\n编号：连续\n---\n${BODY}`)
  })

  it('changes what is stated', () => {
    const text = `---\n编号:分节\n标题：甲\n---\n${BODY}`
    assert.equal(stated(text, CONTINUOUS), `---\n编号：连续\n标题：甲\n---\n${BODY}`)
    assert.equal(stated(text, AUTOMATIC), `---\n标题：甲\n---\n${BODY}`)
    assert.equal(stated(text, { level: undefined, kind: 'restarting' }), text)
  })

  it('for one level keeps what is stated for the others', () => {
    const text = `---\n编号：连续\n---\n${BODY}`
    const levels = `---\n编号：\n  （一）：分节\n  1.：连续\n---\n${BODY}`
    assert.equal(stated(text, { level: 2, kind: 'restarting' }), levels)
    assert.equal(stated(levels, { level: 2, kind: undefined }), `---\n编号：\n  1.：连续\n---\n${BODY}`)
    assert.equal(stated(levels, { level: 2, kind: 'running' }), text)
    assert.equal(stated(levels, { level: 4, kind: 'running' }), levels.replace('1.：连续', '1.：连续\n  （1）：连续'))
  })

  it('keeps the line ends of the text', () => {
    const crlf = BODY.replaceAll('\n', '\r\n')
    assert.equal(stated(crlf, { level: 3, kind: 'running' }), `---\r\n编号：\r\n  1.：连续\r\n---\r\n${crlf}`)
    assert.equal(stated(`---\r\n编号：连续\r\n---\r\n${crlf}`, AUTOMATIC), crlf)
  })

  it('is read back as it was written', () => {
    for (const level of [undefined, 2, 3, 4, 5] as const) {
      for (const kind of ['running', 'restarting'] as const) {
        const { levels } = schemesAt(analyze(stated(BODY, { level, kind }) ?? ''), 100)
        levels.filter(one => one.level === level).forEach(one => assert.equal(one.stated, kind))
        assert.deepEqual(stated(stated(BODY, { level, kind }) ?? '', { level, kind: undefined }), BODY)
      }
    }
  })

  it('is not possible in front matter without its end', () => {
    assert.equal(stated(`---\n标题：甲\n\n${BODY}`, CONTINUOUS), undefined)
  })
})
