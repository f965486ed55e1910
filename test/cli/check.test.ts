// yaodian check: formats, exit statuses, and which files it reads.

import assert from 'node:assert/strict'
import { yaodian } from './harness.js'
import { clean, inGbk, withGap } from './texts.js'

interface Report {
  readonly files: readonly { readonly path: string; readonly findings: readonly { readonly code: string }[] }[]
}

async function paths(operands: readonly string[], files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { stdout } = await yaodian(['check', ...operands, '--format', 'json'], { files })
  const report = JSON.parse(stdout) as Report
  return report.files.map(({ path }) => path)
}

describe('cli: check, exit status', () => {
  it('is 0 without findings', async () => {
    const { status, stdout, stderr } = await yaodian(['check', '要点.txt'], { files: { '要点.txt': clean } })
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' })
    assert.match(stdout, /^要点\.txt {2}✓ 没有发现问题\n {2}编号 {2}/)
  })

  it('is 1 with findings at or above --fail-on, which is warning unless told', async () => {
    const files = { '要点.txt': withGap }
    for (const failOn of [[], ['--fail-on', 'error'], ['--fail-on=hint']]) {
      const { status } = await yaodian(['check', '要点.txt', ...failOn], { files })
      assert.equal(status, 1, failOn.join(' '))
    }
    assert.equal((await yaodian(['check', '要点.txt', '--fail-on', 'hint'], { files: { '要点.txt': clean } })).status, 0)
  })

  it('is 2 for misuse, with one sentence in Chinese', async () => {
    const misuses: readonly (readonly [readonly string[], RegExp])[] = [
      [['check'], /请写明要检查的文件/],
      [['check', 'a', '--format', 'xml'], /--format 不能是“xml”，只能是：text、json、ndjson、sarif/],
      [['check', 'a', '--jobs', '0'], /--jobs 不能是“0”，要写正整数/],
      [['check', 'a', '--fail-on'], /--fail-on 后面要写一个值/],
      [['check', 'a', '--format', '--fail-on'], /--format 后面要写一个值/],
      [['check', 'a', '--help=1'], /--help 不带值/],
      [['check', 'a', '--colour'], /没有选项 --colour/],
      [['check', 'a', '--forma', 'json'], /没有选项 --forma，是不是 --format？/]
    ]
    for (const [argv, sentence] of misuses) {
      const { status, stdout, stderr } = await yaodian(argv)
      assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, argv.join(' '))
      assert.match(stderr, sentence)
      assert.match(stderr, /用法见 yaodian check --help\n$/)
    }
  })

  it('is 2 for what cannot be read, and the other files are still checked', async () => {
    const files = { '好.txt': clean, 'GBK.txt': inGbk }
    const { status, stdout, stderr } = await yaodian(['check', '无.txt', 'GBK.txt', '好.txt'], { files })
    assert.equal(status, 2)
    assert.match(stdout, /^好\.txt {2}✓/)
    assert.match(stderr, /无\.txt：没有这个文件或文件夹。\n/)
    assert.match(stderr, /GBK\.txt：不是 UTF-8 编码，像是 GBK/)
  })

  it('is 2 rather than 1 where both hold', async () => {
    assert.equal((await yaodian(['check', '无.txt', '-'], { stdin: withGap })).status, 2)
  })
})

describe('cli: check, input @诊断', () => {
  it('reads standard input', async () => {
    const { status, stdout } = await yaodian(['check', '-'], { stdin: withGap })
    assert.equal(status, 1)
    assert.match(stdout, /^（标准输入）:8:1 {2}错误 {2}numbering\/gap/)
  })

  it('searches folders for documents, not in node_modules or dot folders', async () => {
    const files = {
      '甲.yaodian': clean, '乙.要点': clean, 'x/丙.txt': clean, 'x/y/丁.MD': clean, '戊.docx': clean,
      'node_modules/己.txt': clean, '.git/庚.txt': clean, 'x/.辛.txt': clean
    }
    assert.deepEqual(await paths(['.'], files), ['x/y/丁.MD', 'x/丙.txt', '乙.要点', '甲.yaodian'].sort())
    assert.deepEqual(await paths(['x', './x/', 'x/丙.txt'], files), ['x/y/丁.MD', 'x/丙.txt'])
  })

  it('follows glob patterns, and takes a name that looks like one as a name', async () => {
    const names = ['2026年.txt', '2025年.txt', '[2026].txt', '2026年.log', '2026年.docx']
    const files = Object.fromEntries(names.map(name => [name, clean]))
    assert.deepEqual(await paths(['2026*'], files), ['2026年.txt'])
    assert.deepEqual(await paths(['*.log'], files), ['2026年.log'])
    assert.deepEqual(await paths(['[2026].txt'], files), ['[2026].txt'])
  })

  it('reads a file that is named outright whatever its ending', async () => {
    assert.deepEqual(await paths(['要点'], { 要点: clean }), ['要点'])
  })

  it('takes 单位名录.yaodian for no document', async () => {
    const files = { '单位名录.yaodian': '单位名录：\n  局机关科室：\n    - 办公室\n', '要点.yaodian': clean }
    assert.deepEqual(await paths(['.', '单位名录.yaodian'], files), ['要点.yaodian'])
    const alone = await yaodian(['check', '单位名录.yaodian'], { files })
    assert.equal(alone.status, 0)
    assert.match(alone.stderr, /只有单位名录/)
  })

  it('says that a unit directory cannot be read, and checks without it', async () => {
    const files = { '单位名录.yaodian': inGbk, '2026/要点.txt': clean }
    const { status, stdout, stderr } = await yaodian(['check', '2026'], { files })
    assert.equal(status, 2)
    assert.match(stdout, /^2026\/要点\.txt {2}✓/)
    assert.match(stderr, /单位名录 .*单位名录\.yaodian：不是 UTF-8 编码/)
  })

  it('says that a unit directory which the document names is not there', async () => {
    const text = `---\n单位名录：../部门/单位名录.yaodian\n---\n${clean}`
    const { status, stderr } = await yaodian(['check', '-'], { stdin: text })
    assert.equal(status, 2)
    assert.match(stderr, /单位名录\.yaodian：没有这个文件或文件夹/)
  })

  it('names what leads nowhere', async () => {
    const files = { '空/说明.docx': '' }
    const { status, stderr } = await yaodian(['check', '空', '*.md'], { files })
    assert.equal(status, 2)
    assert.match(stderr, /空：文件夹里没有文稿（\.yaodian、\.要点、\.txt、\.md）。/)
    assert.match(stderr, /\*\.md：没有与它匹配的文稿。/)
  })

  it('says what a file is that is no UTF-8 text', async () => {
    const kinds: readonly (readonly [Uint8Array, RegExp])[] = [
      [inGbk, /按 GBK 读出来是“望川市2026年应急管理…”.*iconv -f GB18030 -t UTF-8/],
      [Buffer.from('504b030414', 'hex'), /Word（\.docx）/],
      [Buffer.from('d0cf11e0a1b1', 'hex'), /旧版 Word 或 WPS/],
      [Buffer.from('%PDF-1.7'), /PDF/],
      [Buffer.from('\ufeff要点', 'utf16le'), /UTF-16/],
      [Buffer.from('00010203', 'hex'), /二进制文件/],
      [Buffer.from('e8a68180ffc3', 'hex'), /认不出是什么编码/]
    ]
    for (const [bytes, sentence] of kinds) {
      const { status, stderr } = await yaodian(['check', '文.txt'], { files: { '文.txt': bytes } })
      assert.equal(status, 2)
      assert.match(stderr, /文\.txt：/)
      assert.match(stderr, sentence)
    }
  })

  it('gives the same places with a byte order mark, CRLF and lone CR', async () => {
    const plain = await yaodian(['check', '-', '--format', 'ndjson'], { stdin: withGap })
    const marked = await yaodian(['check', '-', '--format', 'ndjson'], { stdin: `\ufeff${withGap}` })
    const lone = await yaodian(['check', '-', '--format', 'ndjson'], { stdin: withGap.replaceAll('\n', '\r') })
    const double = await yaodian(['check', '-'], { stdin: withGap.replaceAll('\n', '\r\n') })
    assert.equal(marked.stdout, plain.stdout)
    assert.equal(lone.stdout, plain.stdout)
    assert.equal(double.stdout, (await yaodian(['check', '-'], { stdin: withGap })).stdout)
  })
})

describe('cli: check, text @诊断', () => {
  it('shows place, severity, code, message, source line, carets and fixes', async () => {
    const { stdout } = await yaodian(['check', '-'], { stdin: withGap })
    assert.match(stdout, /^（标准输入）:8:1 {2}错误 {2}numbering\/gap\n/)
    assert.match(stdout, /\n {2}8 │ 4\.开展隐患排查。.*\n {4}│ \^\^\n/)
    assert.match(stdout, /\n {2}改法 {2}· .*\n/)
    assert.match(stdout, /\n {2}依据 {2}惯例\n/)
    assert.match(stdout, /\n（标准输入） {2}1个错误\n {2}编号 {2}/)
  })

  it('adds up several files', async () => {
    const { stdout } = await yaodian(['check', '.'], { files: { '甲.txt': clean, '乙.txt': withGap } })
    assert.match(stdout, /\n共检查2个文件：1个错误；1个文件没有发现问题\n$/)
  })

  it('is coloured on a terminal only, unless NO_COLOR or FORCE_COLOR say otherwise', async () => {
    const coloured = async (world: object): Promise<boolean> => {
      const { stdout } = await yaodian(['check', '-'], { stdin: withGap, ...world })
      return stdout.includes('\u001b[')
    }
    assert.equal(await coloured({}), false)
    assert.equal(await coloured({ columns: 80 }), true)
    assert.equal(await coloured({ columns: 80, env: { NO_COLOR: '1' } }), false)
    assert.equal(await coloured({ columns: 80, env: { TERM: 'dumb' } }), false)
    assert.equal(await coloured({ env: { FORCE_COLOR: '1' } }), true)
    assert.equal(await coloured({ columns: 80, env: { FORCE_COLOR: '0' } }), false)
  })
})
