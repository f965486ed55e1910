// yaodian explain: the list, a page, and a code that is none.

import assert from 'node:assert/strict'
import { CHECK_PAGES, checks } from '../../core/index.js'
import { yaodian } from './harness.js'

describe('cli: explain', () => {
  it('lists every code by group', async () => {
    const { status, stdout } = await yaodian(['explain'])
    assert.equal(status, 0)
    for (const { code, title, off } of checks) {
      assert.match(stdout, new RegExp(`\\n {2}${code} .*${title}${off ? '（默认关）' : ''}\\n`))
    }
    assert.match(stdout, /(^|\n)numbering\n/)
  })

  it('lists one group', async () => {
    const { stdout } = await yaodian(['explain', 'numbering'])
    assert.match(stdout, /numbering\/gap/)
    assert.doesNotMatch(stdout, /unit\//)
  })

  it('prints every page, as Markdown where it is no terminal', async () => {
    for (const [code, page] of Object.entries(CHECK_PAGES)) {
      const { status, stdout } = await yaodian(['explain', code])
      assert.deepEqual({ status, stdout }, { status: 0, stdout: `${page.trimEnd()}\n` })
    }
  })

  it('lays the page out on a terminal', async () => {
    const { stdout } = await yaodian(['explain', 'numbering/gap'], { columns: 60 })
    assert.doesNotMatch(stdout, /^#|```/m)
  })

  it('suggests what was meant', async () => {
    for (const slip of ['numbering/gpa', 'gap', 'number/gap']) {
      const { status, stdout, stderr } = await yaodian(['explain', slip])
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' })
      assert.match(stderr, /是不是 numbering\/gap/)
    }
    const { stderr } = await yaodian(['explain', '完全不对'])
    assert.match(stderr, /yaodian explain 列出全部代码/)
  })
})
