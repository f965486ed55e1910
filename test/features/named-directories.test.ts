// Which unit directory files a document names.

import { strict as assert } from 'node:assert'
import { analyze, namedDirectories } from '../../core/index.js'

function namedIn(...lines: readonly string[]): readonly string[] {
  return namedDirectories(analyze(['---', ...lines, '---', '一、甲', ''].join('\n')))
}

describe('namedDirectories', () => {
  it('takes the path as written, with either colon', () => {
    assert.deepEqual(namedIn('单位名录：./单位名录.yaodian'), ['./单位名录.yaodian'])
    assert.deepEqual(namedIn('单位名录:../共用/市直.要点'), ['../共用/市直.要点'])
  })

  it('takes several as a list', () => {
    assert.deepEqual(namedIn('单位名录：', '  - ./甲.yaodian', '  - ./乙.yaodian'), ['./甲.yaodian', './乙.yaodian'])
  })

  it('does not take units that are listed in place for files', () => {
    assert.deepEqual(namedIn('单位名录：', '  - 办公室', '  - 法规科'), [])
    assert.deepEqual(namedIn('单位名录：办公室、法规科'), [])
  })

  it('has nothing without front matter', () => {
    assert.deepEqual(namedDirectories(analyze('一、甲\n')), [])
  })
})
