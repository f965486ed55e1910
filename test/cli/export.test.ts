// yaodian export: where the Word file goes, and that the source is never lost.

import assert from 'node:assert/strict'
import { link, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { yaodian } from './harness.js'
import { clean, withGap } from './texts.js'

const files = { '文/要点.txt': clean }

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

describe('cli: export @导出', () => {
  it('writes beside the source, with nothing left over', async () => {
    const { status, stdout } = await yaodian(['export', '文/要点.txt', '--to', 'docx'], { files }, async folder => {
      assert.deepEqual((await readdir(join(folder, '文'))).sort(), ['要点.docx', '要点.txt'])
      assert.ok(isZip(await readFile(join(folder, '文/要点.docx'))))
    })
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '已导出 文/要点.docx\n' })
  })

  it('replaces the file that -o names', async () => {
    const world = { files: { ...files, '稿.docx': '旧' } }
    await yaodian(['export', '文/要点.txt', '-o', '稿.docx'], world, async folder => {
      assert.ok(isZip(await readFile(join(folder, '稿.docx'))))
    })
  })

  it('writes to standard output, but not to a terminal', async () => {
    const { status, stdoutBytes } = await yaodian(['export', '-', '--to', 'docx', '-o', '-'], { stdin: clean })
    assert.equal(status, 0)
    assert.ok(isZip(stdoutBytes))
    const terminal = await yaodian(['export', '-', '-o', '-'], { stdin: clean, columns: 80 })
    assert.equal(terminal.status, 2)
    assert.match(terminal.stderr, /不能直接显示在终端上/)
  })

  it('says that findings are left', async () => {
    const { status, stderr } = await yaodian(['export', '-', '-o', 'x.docx'], { stdin: withGap })
    assert.equal(status, 0)
    assert.match(stderr, /还有1个错误/)
  })

  it('says what the form lacks', async () => {
    const stdin = `---\n发文机关：望川市水利局\n---\n${clean}`
    const { status, stderr } = await yaodian(['export', '-', '-o', 'x.docx'], { stdin })
    assert.equal(status, 0)
    assert.match(stderr, /应当有发文字号/)
  })

  it('refuses to overwrite the source', async () => {
    const { status, stderr } = await yaodian(['export', '文/要点.txt', '-o', './文/要点.txt'], { files }, async folder => {
      assert.equal(await readFile(join(folder, '文/要点.txt'), 'utf8'), clean)
    })
    assert.equal(status, 2)
    assert.match(stderr, /就是文稿本身/)
  })

  it('knows the source under another name', async () => {
    let linked = ''
    await yaodian(['--version'], { files }, async folder => {
      linked = join(folder, '文/另名.txt')
      await link(join(folder, '文/要点.txt'), linked)
      const { status } = await yaodian(['export', join(folder, '文/要点.txt'), '-o', linked])
      assert.equal(status, 2)
    })
    assert.notEqual(linked, '')
  })

  it('says why it cannot write, and leaves nothing', async () => {
    const { status, stderr } = await yaodian(['export', '文/要点.txt', '-o', '无/稿.docx'], { files }, async folder => {
      assert.deepEqual(await readdir(folder), ['文'])
    })
    assert.equal(status, 2)
    assert.match(stderr, /无\/稿\.docx：写不进去/)
    const intoFolder = await yaodian(['export', '文/要点.txt', '-o', '文'], { files }, async folder => {
      assert.deepEqual(await readdir(folder), ['文'])
    })
    assert.equal(intoFolder.status, 2)
  })

  it('writes a page, text and data, under the name of the document', async () => {
    for (const [format, start] of [['html', /^<!DOCTYPE html>/], ['md', /^# /], ['json', /^\{\n {2}"path": "文\/要点\.txt"/]] as const) {
      const { status, stdout } = await yaodian(['export', '文/要点.txt', '--to', format], { files }, async folder => {
        assert.match(await readFile(join(folder, `文/要点.${format}`), 'utf8'), start)
      })
      assert.deepEqual({ status, stdout }, { status: 0, stdout: `已导出 文/要点.${format}\n` })
    }
    const { stdout } = await yaodian(['export', '-', '--to', 'md', '-o', '-'], { stdin: clean, columns: 80 })
    assert.match(stdout, /^# /)
  })

  it('fills a template, and says what is wrong with one', async () => {
    const { status, stdout } = await yaodian(['export', '文/要点.txt', '-o', '模板.docx'], { files })
    assert.deepEqual([status, stdout], [0, '已导出 模板.docx\n'])
    const told = async (argv: readonly string[], template: Uint8Array): Promise<string> => {
      const outcome = await yaodian(['export', '文/要点.txt', ...argv], { files: { ...files, '模板.docx': template } })
      assert.equal(outcome.status, 2)
      return outcome.stderr
    }
    assert.match(await told(['--template', '模板.docx'], new Uint8Array([1])), /^yaodian：模板 模板\.docx：这不是 Word 文档/)
    assert.match(await told(['--template', '无.docx'], new Uint8Array()), /模板 无\.docx：没有这个文件/)
    assert.match(await told(['--template', '模板.docx', '--to', 'pdf'], new Uint8Array()), /只用于导出 docx/)
  })

  it('refuses other formats, several files, and standard input without -o', async () => {
    const misuses: readonly (readonly [readonly string[], RegExp])[] = [
      [['export', 'a.txt', '--to', 'doc'], /--to 不能是“doc”，只能是：docx、html、md、json、pdf/],
      [['export', 'a.txt', 'b.txt'], /一次只处理一个文件，多出了：b\.txt/],
      [['export'], /请写明一个文件/],
      [['export', '-'], /请用 -o 写明输出文件/],
      [['export', '文'], /文：是文件夹，不是文件/]
    ]
    for (const [argv, sentence] of misuses) {
      const { status, stderr } = await yaodian(argv, { files })
      assert.equal(status, 2)
      assert.match(stderr, sentence)
    }
  })
})
