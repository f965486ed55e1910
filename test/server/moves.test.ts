// Addresses of files that are moved, and the paths from one to another.

import { strict as assert } from 'node:assert'
import { URI } from 'vscode-uri'
import { liesIn, movedBy, pathFrom } from '../../server/moves.js'

describe('moved files', () => {
  it('take what is in them along; the innermost move counts', () => {
    const moved = movedBy([{ from: 'file:///甲', to: 'file:///乙/' }, { from: 'file:///甲/a.yaodian', to: 'file:///b.yaodian' }])
    const shown = (uri: string): string => URI.parse(moved(uri)).path
    assert.equal(shown('file:///甲/下/c.yaodian'), '/乙/下/c.yaodian')
    assert.equal(shown('file:///%E7%94%B2/a.yaodian'), '/b.yaodian')
    assert.equal(shown('file:///甲乙/c.yaodian'), '/甲乙/c.yaodian')
    assert.equal(moved('memfs:/甲/c'), URI.parse('memfs:/甲/c').toString())
  })

  it('lie in a folder, however it is written', () => {
    assert.ok(liesIn('vscode-vfs://github/甲/乙.yaodian', 'vscode-vfs://github/%E7%94%B2/'))
    assert.ok(!liesIn('vscode-vfs://github/甲乙.yaodian', 'vscode-vfs://github/甲'))
  })

  it('are written as the path was before', () => {
    const path = (from: string, to: string, before: string): string | undefined => pathFrom(URI.parse(from), URI.parse(to), before)
    assert.equal(path('file:///a', 'file:///a/b/单位名录.yaodian', './x.yaodian'), './b/单位名录.yaodian')
    assert.equal(path('file:///a', 'file:///a/单位名录.yaodian', 'x.yaodian'), '单位名录.yaodian')
    assert.equal(path('file:///a/b', 'file:///c/d.yaodian', './x.yaodian'), '../../c/d.yaodian')
    assert.equal(path('file:///a', 'file:///c/d.yaodian', '/x.yaodian'), '/c/d.yaodian')
    assert.equal(path('file:///a', 'memfs:/a/d.yaodian', './x.yaodian'), undefined)
  })
})
