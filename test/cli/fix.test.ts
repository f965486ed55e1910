// yaodian check --fix: what it changes, how it writes, what it says, and its exit status.

import assert from 'node:assert/strict'
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fixFile } from '../../cli/fix-file.js'
import { analyze } from '../../core/index.js'
import { untilInterrupted, yaodian, type Outcome, type World } from './harness.js'
import { clean, inGbk, withGap } from './texts.js'

/** Two safe fixes: the marks of three ordinals, and a bracket. */
const faulty = clean
  .replaceAll(/^(\d)\./gm, '$1、')
  .replace('责任单位：应急指挥中心）', '责任单位：应急指挥中心')

interface Report {
  readonly files: readonly { readonly changes: readonly object[]; readonly findings: object }[]
}

interface Fixed extends Outcome {
  readonly files: Readonly<Record<string, string>>
}

/** The run, and the files after it. */
async function fix(argv: readonly string[], world: World): Promise<Fixed> {
  const files: Record<string, string> = {}
  const outcome = await yaodian(['check', ...argv], world, async folder => {
    for (const name of await readdir(folder, { recursive: true })) {
      if ((await stat(join(folder, name))).isFile()) files[name] = await readFile(join(folder, name), 'utf8')
    }
  })
  return { ...outcome, files }
}

const units = '单位名录：\n  - 办公室\n  - 安全生产综合协调科\n  - 应急指挥中心\n'

describe('cli: check --fix @快速修复', () => {
  it('writes the fixed text, says each change, and is 0 where nothing is left', async () => {
    const { status, stdout, stderr, files } = await fix(['--fix', '要点.txt'], { files: { '要点.txt': faulty } })
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
    assert.deepEqual(files, { '要点.txt': clean })
    assert.deepEqual(stdout.split('\n').slice(0, 7), [
      '要点.txt  已改4处',
      '  6:1   “1、” → “1.”  numbering/mark',
      '  7:1   “2、” → “2.”  numbering/mark',
      '  7:42  补上“）”  syntax/unclosed-clause',
      '  8:1   “3、” → “3.”  numbering/mark',
      '',
      '要点.txt  ✓ 没有发现问题'
    ])
  })

  it('reports what is left, at its place in the fixed text, and its exit status goes by that', async () => {
    const text = withGap.replace('4.', '4、')
    const { status, stdout, files } = await fix(['--fix', '要点.txt'], { files: { '要点.txt': text } })
    assert.equal(status, 1)
    assert.equal(files['要点.txt'], withGap)
    assert.match(stdout, /^要点\.txt {2}已改1处\n {2}8:1 {2}“4、” → “4\.” {2}numbering\/mark\n\n/)
    assert.match(stdout, /\n\n要点\.txt:8:1 {2}错误 {2}numbering\/gap\n/)
    assert.match(stdout, /\n {2}8 │ 4\.开展隐患排查/)
    assert.doesNotMatch(stdout, /--fix/)
  })

  it('a second time changes nothing', async () => {
    const { status, stdout } = await fix(['--fix', '要点.txt'], { files: { '要点.txt': clean } })
    assert.equal(status, 0)
    assert.doesNotMatch(stdout, /已改/)
  })

  it('adds up several files, and leaves those alone that it cannot read', async () => {
    const world = { files: { '甲.txt': faulty, '乙.txt': clean, '丙.txt': inGbk, '单位名录.yaodian': units } }
    const { status, stdout, stderr, files } = await fix(['--fix', '.'], world)
    assert.equal(status, 2)
    assert.match(stderr, /丙\.txt：不是 UTF-8 编码/)
    assert.match(stdout, /\n共检查2个文件，已改4处：都没有发现问题\n$/)
    assert.deepEqual([files['甲.txt'], files['乙.txt'], files['单位名录.yaodian']], [clean, clean, units])
  })

  it('keeps line ends and the byte order mark', async () => {
    for (const end of ['\r\n', '\r']) {
      const marked = `\ufeff${faulty.replaceAll('\n', end)}`
      const { files } = await fix(['--fix', '要点.txt'], { files: { '要点.txt': marked } })
      assert.equal(files['要点.txt'], `\ufeff${clean.replaceAll('\n', end)}`)
    }
  })

  it('does not touch a file that needs nothing', async () => {
    await yaodian(['check', '要点.txt'], { files: { '要点.txt': clean } }, async folder => {
      const location = join(folder, '要点.txt')
      const before = await stat(location)
      await yaodian(['check', '--fix', location])
      const after = await stat(location)
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs])
    })
  })

  it('keeps the permissions of the file, writes through a link, and leaves no draft behind', async () => {
    await yaodian(['check', '要点.txt'], { files: { '要点.txt': faulty } }, async folder => {
      const location = join(folder, '要点.txt')
      await chmod(location, 0o640)
      await symlink('要点.txt', join(folder, '链接.txt'))
      const { mode } = await stat(location)
      await yaodian(['check', '--fix', join(folder, '链接.txt')])
      assert.equal((await stat(location)).mode, mode)
      assert.equal(await readFile(location, 'utf8'), clean)
      assert.ok((await lstat(join(folder, '链接.txt'))).isSymbolicLink())
      assert.deepEqual((await readdir(folder)).sort(), ['要点.txt', '链接.txt'])
    })
  })

  it('where it cannot write says so, and reports the text as it is', async () => {
    const snapshot = analyze(faulty)
    const output = { isTerminal: false, columns: undefined, write: (): void => undefined }
    const readStdin = (): Promise<Uint8Array> => Promise.resolve(inGbk)
    const io = { cwd: '/', env: {}, version: '', stdout: output, stderr: output, readStdin, untilInterrupted }
    const file = { path: '要点.txt', location: join(tmpdir(), 'yaodian-没有这个文件夹', '要点.txt') }
    const { report, complaint } = await fixFile(file, snapshot, { snapshot, marked: false, complaints: [] }, io)
    assert.equal(complaint, '要点.txt：改好了却写不进去，没有这个文件或文件夹。')
    assert.deepEqual([report.mended, report.findings], [undefined, snapshot.findings])
  })
})

describe('cli: check --fix --dry-run', () => {
  it('says the same and has the same status, and writes nothing', async () => {
    for (const text of [faulty, withGap.replace('4.', '4、'), clean]) {
      const world = { files: { '要点.txt': text } }
      const real = await fix(['--fix', '要点.txt'], world)
      const dry = await fix(['--fix', '--dry-run', '要点.txt'], world)
      assert.equal(dry.status, real.status)
      assert.equal(dry.stdout, real.stdout.replace(/已改(\d+)处/, '要改$1处（没有写入）'))
      assert.deepEqual(dry.files, world.files)
    }
  })

  it('needs --fix', async () => {
    const { status, stderr } = await yaodian(['check', '--dry-run', '要点.txt'])
    assert.equal(status, 2)
    assert.match(stderr, /--dry-run 要与 --fix 一起用。/)
  })

  it('of standard input gives the report, not the text', async () => {
    const { stdout } = await yaodian(['check', '--fix', '--dry-run', '-'], { stdin: faulty })
    assert.match(stdout, /^（标准输入） {2}要改4处（没有写入）\n/)
  })
})

describe('cli: check --fix -', () => {
  it('writes the fixed text to standard output, the report to standard error', async () => {
    const { status, stdout, stderr } = await yaodian(['check', '--fix', '-'], { stdin: faulty })
    assert.deepEqual({ status, stdout }, { status: 0, stdout: clean })
    assert.match(stderr, /^（标准输入） {2}已改4处\n/)
  })

  it('writes a text that needs nothing as it is, byte for byte', async () => {
    const stdin = Buffer.from(`\ufeff${withGap.replaceAll('\n', '\r\n')}`)
    const { status, stdoutBytes } = await yaodian(['check', '--fix', '-'], { stdin })
    assert.equal(status, 1)
    assert.deepEqual(Buffer.from(stdoutBytes), stdin)
  })

  it('writes nothing where the text cannot be read', async () => {
    const { status, stdout } = await yaodian(['check', '--fix', '-'], { stdin: inGbk })
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' })
  })

  it('goes with no other file', async () => {
    const { status, stdout, stderr } = await yaodian(['check', '--fix', '-', '要点.txt'], { stdin: faulty })
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' })
    assert.match(stderr, /不能再写别的文件/)
  })
})

describe('cli: check --fix, for programs', () => {
  it('gives the changes as JSON, by the schema, beside what is left', async () => {
    const { stdout } = await yaodian(['check', '--fix', '--dry-run', '--format', 'json', '-'], { stdin: faulty })
    const schema = JSON.parse(readFileSync('docs/schema/check.schema.json', 'utf8')) as object
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schema)
    const report = JSON.parse(stdout) as Report
    assert.ok(validate(report), JSON.stringify(validate.errors))
    const [file] = report.files
    assert.deepEqual(file?.findings, [])
    assert.equal(file?.changes.length, 4)
    const at = { line: 6, character: 41, offset: faulty.split('\n').slice(0, 7).join('\n').length }
    assert.deepEqual(file?.changes[2], { code: 'syntax/unclosed-clause', at, old: '', new: '）' })
  })

  it('without --fix there are none, and the summary counts what could be fixed', async () => {
    const { stdout } = await yaodian(['check', '--format', 'json', '-'], { stdin: faulty })
    assert.doesNotMatch(stdout, /"changes"/)
    const text = await yaodian(['check', '-'], { stdin: faulty })
    assert.match(text.stdout, /\n（标准输入） {2}2个警告，其中2个可以用 --fix 自动修正\n/)
  })
})
