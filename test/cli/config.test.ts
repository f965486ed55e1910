// yaodian.config.json on the command line: which one holds, and what is said when something is wrong with it.

import assert from 'node:assert/strict'
import { yaodian } from './harness.js'
import { clean, inGbk, withGap } from './texts.js'

const off = '{"规则": {"numbering/gap": "关"}}'
const hint = '{"规则": {"numbering/gap": "提示"}}'

type Files = Readonly<Record<string, string>>

async function statuses(files: Files, ...operands: readonly string[]): Promise<readonly number[]> {
  const all = await Promise.all(operands.map(operand => yaodian(['check', operand], { files, stdin: withGap })))
  return all.map(({ status }) => status)
}

describe('cli: yaodian.config.json @设置', () => {
  it('holds for the documents in its folder and below; the nearest one counts', async () => {
    const files = {
      'yaodian.config.json': off,
      '要点.txt': withGap,
      '科室/要点.txt': withGap,
      '县/yaodian.config.json': '{}',
      '县/局/要点.txt': withGap
    }
    assert.deepEqual(await statuses(files, '要点.txt', '科室/要点.txt', '县/局/要点.txt'), [0, 0, 1])
  })

  it('holds for standard input, by the folder of the run', async () => {
    assert.deepEqual(await statuses({ 'yaodian.config.json': off }, '-'), [0])
    assert.deepEqual(await statuses({}, '-'), [1])
  })

  it('holds for outline, too', async () => {
    const files = { 'yaodian.config.json': '{"编号": "分节"}', '要点.txt': clean }
    const { stdout } = await yaodian(['outline', '要点.txt', '--format', 'json'], { files })
    assert.match(stdout, /"stated": true/)
  })

  it('gives way to the front matter', async () => {
    const own = `---\n规则：\n  numbering/gap：警告\n---\n${withGap}`
    assert.deepEqual(await statuses({ 'yaodian.config.json': off, '要点.txt': own }, '要点.txt'), [1])
  })

  it('is no document itself', async () => {
    const { status, stderr } = await yaodian(['check', '.'], { files: { 'yaodian.config.json': off } })
    assert.equal(status, 2)
    assert.match(stderr, /文件夹里没有文稿/)
  })

  it('what is wrong in it is said once, with its place, and is 2; the documents are checked all the same', async () => {
    const config = '{\n  "规则": {\n    "numbering/gpa": "关"\n  }\n}\n'
    const files = { 'yaodian.config.json': config, '甲.txt': clean, '乙.txt': withGap }
    const { status, stdout, stderr } = await yaodian(['check', '.'], { files })
    assert.equal(status, 2)
    assert.match(stdout, /共检查2个文件：1个错误；1个文件没有发现问题\n$/)
    assert.match(stderr, /^yaodian：配置文件 .+yaodian\.config\.json:3:5：没有叫“numbering\/gpa”的检查/)
    assert.match(stderr, /是不是“numbering\/gap”？请改正。\n$/)
    assert.equal(stderr.split('\n').length, 2)
  })

  it('that is no JSON changes nothing', async () => {
    const files = { 'yaodian.config.json': `${hint},`, '要点.txt': withGap }
    const { status, stdout, stderr } = await yaodian(['check', '要点.txt'], { files })
    assert.equal(status, 2)
    assert.match(stdout, /错误 {2}numbering\/gap/)
    assert.match(stderr, /yaodian\.config\.json:1:32：JSON 写法有误：/)
  })

  it('that cannot be read is said, and is 2', async () => {
    const files = { 'yaodian.config.json': inGbk, '要点.txt': clean }
    const { status, stdout, stderr } = await yaodian(['check', '要点.txt'], { files })
    assert.equal(status, 2)
    assert.match(stdout, /没有发现问题/)
    assert.match(stderr, /配置文件 .+：不是 UTF-8 编码/)
  })
})
