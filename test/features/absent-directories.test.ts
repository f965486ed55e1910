// The quick fix that makes a unit directory which the front matter names.

import { strict as assert } from 'node:assert'
import { analyze, codeActions } from '../../core/index.js'

const NOTICE = '---\n单位名录：\n  - 甲.yaodian\n  - ../乙.yaodian\n---\n一、重点任务\n1.建台账。（办公室牵头）\n'

function made(text: string) {
  const unread = [{ path: '甲.yaodian', why: 'absent' }, { path: '../乙.yaodian', why: 'outside' }] as const
  const actions = codeActions(analyze(text, { directories: [], unread }), { start: 0, end: text.length })
  return actions.filter(({ target }) => typeof target === 'object')
}

describe('codeActions for directories that are absent', () => {
  it('make the file, with the units of the notice; not one where nothing is read', () => {
    assert.deepEqual(made(NOTICE).map(({ title, target, edits }) => ({ title, target, text: edits.map(({ newText }) => newText).join('') })), [{
      title: '新建“甲.yaodian”，写入文中的1个单位', target: { path: '甲.yaodian' },
      text: '// 每行一个单位，按建制顺序排列；可以在括号里注明（简称：…；曾用名：…）。\n单位名录：\n  单位：\n    - 办公室\n',
    }])
  })

  it('make an empty one for a notice without units', () => {
    assert.deepEqual(made(NOTICE.replace('（办公室牵头）', '')).map(({ title }) => title), ['新建“甲.yaodian”'])
  })
})
