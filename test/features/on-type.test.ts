// On-type formatting: `$0` stands behind the character that was typed.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, onType } from '../../core/index.js'
import { readMarks } from './marked.js'

function typedAt(marked: string): string {
  const { text, cursor = 0 } = readMarks(marked)
  return applyEdits(text, onType(analyze(text), cursor, text.charAt(cursor - 1)))
}

function assertLeft(marked: string): void {
  assert.equal(typedAt(marked), readMarks(marked).text)
}

describe('onType', () => {
  it('writes an ordinal as those around it', () => {
    assert.equal(typedAt('（一）甲\n(二)$0'), '（一）甲\n（二）')
    assert.equal(typedAt('（一）甲\n（二)$0'), '（一）甲\n（二）')
    assert.equal(typedAt('(1)$0'), '（1）')
    assert.equal(typedAt('一、甲\n二.$0'), '一、甲\n二、')
    assert.equal(typedAt('(一)$0甲\n（二）乙'), '（一）甲\n（二）乙')
  })

  it('leaves ordinals that the document writes so, and numbers that may be something else', () => {
    assertLeft('(一)甲\n(二)$0')
    assertLeft('1．甲\n2.$0')
    assertLeft('一.$0')
    assertLeft('一、甲（二)$0')
  })

  it('widens the marks of a clause that is closed', () => {
    assert.equal(typedAt('1.甲。(牵头单位:市水利局;配合单位:市财政局,市气象局)$0'), '1.甲。（牵头单位：市水利局；配合单位：市财政局，市气象局）')
    assert.equal(typedAt('1.甲。（责任单位:办公室，各县(市、区)政府）$0'), '1.甲。（责任单位：办公室，各县（市、区）政府）')
    assert.equal(typedAt('1.甲。(责任单位:办公室)$0\r\n2.乙。'), '1.甲。（责任单位：办公室）\r\n2.乙。')
  })

  it('leaves clauses where the document writes half-width ones, and all other brackets', () => {
    assertLeft('1.甲。(责任单位:办公室)\n2.乙。(责任单位:办公室)$0')
    assertLeft('1.甲(试行)$0')
    assertLeft('1.比例为(1:500)$0')
    assertLeft('甲，(a,b)$0')
  })

  it('goes on after a line feed, for editors without an Enter of ours', () => {
    assert.equal(typedAt('1.甲。\n$0'), '1.甲。\n2.')
    assert.equal(typedAt('1.\n$0'), '')
    assertLeft('甲\n$0')
  })
})
