// Offsets to lines and characters.

import assert from 'node:assert/strict'
import { lineTable } from '../../cli/render/line-table.js'

describe('cli: line table', () => {
  const table = lineTable('甲\r\n乙\r丙\n\n丁')

  it('breaks at \\n, \\r\\n and a lone \\r', () => {
    const lines = [0, 1, 2, 3, 4].map(line => table.lineSpan(line))
    assert.deepEqual(lines.map(({ start, end }) => table.text.slice(start, end)), ['甲', '乙', '丙', '', '丁'])
  })

  it('counts lines, characters and offsets from 0', () => {
    assert.deepEqual(table.placeOf(0), { line: 0, character: 0, offset: 0 })
    assert.deepEqual(table.placeOf(3), { line: 1, character: 0, offset: 3 })
    assert.deepEqual(table.placeOf(5), { line: 2, character: 0, offset: 5 })
    assert.deepEqual(table.placeOf(9), { line: 4, character: 1, offset: 9 })
  })

  it('has one empty line where there is no text', () => {
    assert.deepEqual(lineTable('').placeOf(0), { line: 0, character: 0, offset: 0 })
    assert.deepEqual(lineTable('').lineSpan(0), { start: 0, end: 0 })
  })
})
