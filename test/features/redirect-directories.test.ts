// Paths of directories in the front matter, when files are moved.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, redirectDirectories } from '../../core/index.js'

function redirected(text: string, moved: (path: string) => string | undefined): string {
  return applyEdits(text, redirectDirectories(analyze(text), moved))
}

describe('redirectDirectories', () => {
  it('writes the new path, and nothing else', () => {
    const text = '---\r\n标题：甲\r\n单位名录 ： ./单位名录.yaodian\r\n---\r\n一、见./单位名录.yaodian\r\n'
    assert.equal(redirected(text, () => './共用/名录.yaodian'), text.replace('./单位名录', './共用/名录'))
    assert.equal(redirected(text, () => undefined), text)
  })

  it('of several, those that move', () => {
    const text = '---\n单位名录：\n  - ./甲.yaodian\n  - 乙.txt\n  - 办公室\n---\n'
    assert.equal(redirected(text, path => path.replace('乙', '../丙')), text.replace('乙', '../丙'))
  })

  it('keeps it a path', () => {
    const text = '---\n单位名录：甲.yaodian\n---\n'
    assert.equal(redirected(text, () => '甲'), '---\n单位名录：./甲\n---\n')
  })

  it('leaves units alone', () => {
    const text = '---\n单位名录：办公室、人事科\n---\n'
    assert.equal(redirected(text, () => '乙'), text)
  })
})
