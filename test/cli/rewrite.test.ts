// yaodian format and yaodian renumber: what they write, what they say, and their exit statuses.

import assert from 'node:assert/strict'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { yaodian, type Outcome, type World } from './harness.js'

interface Rewritten extends Outcome {
  readonly files: Readonly<Record<string, string>>
}

async function rewrite(argv: readonly string[], world: World): Promise<Rewritten> {
  const files: Record<string, string> = {}
  const outcome = await yaodian(argv, world, async folder => {
    for (const name of await readdir(folder, { recursive: true })) {
      if ((await stat(join(folder, name))).isFile()) files[name] = await readFile(join(folder, name), 'utf8')
    }
  })
  return { ...outcome, files }
}

const untidy = '\ufeff一.总体\r\n1、抓防汛,抓防火。 \r\n'
const tidy = '\ufeff一、总体\r\n1.抓防汛，抓防火。\r\n'

describe('cli: format @排版', () => {
  it('writes the canonical form, with the file’s own line ends and mark', async () => {
    const { status, stdout, stderr, files } = await rewrite(['format', '.'], { files: { '要点.txt': untidy, '好.txt': tidy } })
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
    assert.deepEqual(files, { '要点.txt': tidy, '好.txt': tidy })
    assert.equal(stdout, '要点.txt  已整理，改了4处\n')
  })

  it('--check writes nothing and is 1 where something is untidy', async () => {
    const { status, stdout, files } = await rewrite(['format', '--check', '.'], { files: { '要点.txt': untidy, '好.txt': tidy } })
    assert.deepEqual({ status, stdout, files }, { status: 1, stdout: '要点.txt  还没有整理\n', files: { '要点.txt': untidy, '好.txt': tidy } })
    assert.equal((await rewrite(['format', '--check', '好.txt'], { files: { '好.txt': tidy } })).status, 0)
  })

  it('--dry-run lists every change and writes nothing', async () => {
    const { status, stdout, files } = await rewrite(['format', '--dry-run', '要点.txt'], { files: { '要点.txt': untidy } })
    assert.deepEqual({ status, files }, { status: 0, files: { '要点.txt': untidy } })
    assert.deepEqual(stdout.split('\n'), [
      '要点.txt  要改4处（没有写入）', '  1:1  “一.” → “一、”', '  2:1  “1、” → “1.”', '  2:6  “,” → “，”', '  2:11  删去“ ”', '',
    ])
  })

  it('of standard input gives the text, and speaks elsewhere', async () => {
    const { status, stdoutBytes, stderr } = await rewrite(['format', '-'], { stdin: untidy })
    assert.equal(status, 0)
    assert.equal(Buffer.from(stdoutBytes).toString(), tidy)
    assert.match(stderr, /已整理/)
  })

  it('refuses what does not go together', async () => {
    for (const argv of [['format'], ['format', '-', 'a'], ['format', '--check', '--dry-run', 'a']]) {
      assert.equal((await rewrite(argv, {})).status, 2)
    }
  })
})

const gap = '1.抓防汛。\n4.抓防火。见第4项、第2项。\n'
const mess = '一、总体\n1.甲\n2.乙\n3.丙\n二、任务\n1.丁\n5.戊\n'

describe('cli: renumber @编号', () => {
  it('renumbers, takes references along, and says what is left', async () => {
    const { status, stdout, files } = await rewrite(['renumber', '要点.txt'], { files: { '要点.txt': gap } })
    assert.equal(status, 1)
    assert.equal(files['要点.txt'], '1.抓防汛。\n2.抓防火。见第2项、第2项。\n')
    assert.deepEqual(stdout.split('\n'), [
      '要点.txt  改了1个编号，1处引用跟着改',
      '  没有改，请核对（1处）',
      '    第2行  “第2项”：原来没有编这个号的项（也许已经删去），没有改；现在编这个号的是“抓防火”',
      '', '  改了的编号（1处）', '    第2行  4. → 2.  抓防火',
      '', '  跟着改的引用（1处）', '    第2行  第4项 → 第2项  指“抓防火”', '',
    ])
  })

  it('--dry-run writes nothing; a right document is left alone in silence', async () => {
    const { files } = await rewrite(['renumber', '--dry-run', '要点.txt'], { files: { '要点.txt': gap } })
    assert.deepEqual(files, { '要点.txt': gap })
    const { status, stdout } = await rewrite(['renumber', '好.txt'], { files: { '好.txt': '1.甲\n2.乙\n' } })
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '' })
  })

  it('leaves a level that counts either way, unless told how', async () => {
    const undecided = await rewrite(['renumber', '要点.txt'], { files: { '要点.txt': mess } })
    assert.equal(undecided.status, 1)
    assert.equal(undecided.files['要点.txt'], mess)
    assert.match(undecided.stdout, /“1\.”一级（5项）看不出是连续编号还是分节编号/)
    const decided = await rewrite(['renumber', '--scheme', '连续', '要点.txt'], { files: { '要点.txt': mess } })
    assert.equal(decided.status, 0)
    assert.equal(decided.files['要点.txt'], `---\n编号：\n  1.：连续\n---\n${mess.replace('1.丁', '4.丁')}`)
  })
})
