// Which clause the cursor is in while it is being typed: closed or not, nested, or without brackets.

import { strict as assert } from 'node:assert'
import { clauseAround } from '../../grammar/index.js'
import { readMarks } from '../features/marked.js'

/** The inside of the clause around `$0`, and how it stands there. */
function around(marked: string): readonly unknown[] | undefined {
  const { text, cursor = 0 } = readMarks(marked)
  const found = clauseAround(text, 0, cursor)
  return found && [text.slice(found.inside.start, found.inside.end), found.bracketed, found.closed, found.afterStop]
}

describe('the clause around the cursor', () => {
  it('is the bracket, closed or not', () => {
    assert.deepEqual(around('修订预案。（牵头单位：甲$0）'), ['牵头单位：甲', true, true, true])
    assert.deepEqual(around('修订预案。（牵头单位：甲$0  '), ['牵头单位：甲', true, false, true])
    assert.deepEqual(around('修订预案（$0）'), ['', true, true, false])
    assert.deepEqual(around('($0'), ['', true, false, true])
  })

  it('keeps brackets inside names apart', () => {
    assert.deepEqual(around('（各县（市、区$0）、甲）'), ['各县（市、区）、甲', true, true, true])
    assert.deepEqual(around('（各县（市、$0'), ['各县（市、', true, false, true])
    assert.deepEqual(around('见附件（含（牵头单位：甲$0））'), ['牵头单位：甲', true, true, false])
  })

  it('is the label and what follows where there are no brackets', () => {
    assert.deepEqual(around('修订预案。责任单位：甲$0配合单位：乙'), ['责任单位：甲配合单位：乙', false, true, true])
    assert.deepEqual(around('牵头单位:$0'), ['牵头单位:', false, true, true])
    assert.equal(around('修订责任单位：甲$0'), undefined)
    assert.equal(around('责任单$0位：甲'), undefined)
  })

  it('is none in running text, and behind a bracket that is closed', () => {
    assert.equal(around('修订$0预案'), undefined)
    assert.equal(around('（试行）修订$0'), undefined)
    assert.equal(around('牵头单位：甲。修订$0'), undefined)
  })
})
