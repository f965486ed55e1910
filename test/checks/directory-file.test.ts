// Checks of units whose directory is a file of its own, which the fixes of a document cannot touch.

import assert from 'node:assert/strict'
import { analyze, type Finding } from '../../core/index.js'

const FILE = {
  uri: 'file:///单位名录.yaodian',
  text: '单位名录：\n  科室：\n    - 办公室\n    - 规划和项目科（简称：规划科）\n    - 河湖管理科\n',
}

function findingsOf(code: string, text: string): readonly Finding[] {
  return analyze(text, { directories: [FILE] }).findings.filter(finding => finding.code === code)
}

describe('checks: units of a directory file', () => {
  const tasks = '望川市2026年水利工作要点\n一、重点任务\n1.编制水网规划。（责任科室：规划科、水旱灾害防御科）\n'

  it('names an unknown unit, says where to list it, and offers no edit of another file', () => {
    const [found, ...others] = findingsOf('unit/unknown', tasks)
    assert.equal(others.length, 0)
    assert.match(found?.message ?? '', /“水旱灾害防御科”不在单位名录里。.*请打开单位名录文件补上。$/)
    assert.deepEqual(found?.fixes.filter(({ title }) => title.includes('加入')), [])
  })

  it('names idle units together, at the name of the directory where the document has one', () => {
    const front = '---\n规则：\n  unit/idle：开\n单位名录：./单位名录.yaodian\n---\n'
    const [found, ...others] = findingsOf('unit/idle', front + tasks)
    assert.equal(others.length, 0)
    assert.match(found?.message ?? '', /2个单位没有任务：“办公室”、“河湖管理科”/)
    assert.equal(found?.span.start, front.indexOf('单位名录：./'))
  })

  it('takes the spelling of the file for right', () => {
    const [found] = findingsOf('unit/variant', tasks.replace('规划科', '规划与项目科'))
    assert.match(found?.message ?? '', /单位名录里是“规划和项目科”/)
  })
})
