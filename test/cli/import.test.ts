// yaodian import: Word files and texts in any encoding; nothing is overwritten unasked.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { item, list, wordFile } from '../office/harness/word-file.js'
import { yaodian } from './harness.js'

const word = wordFile({
  body: item('抓防汛。', 1) + item('抓防火。', 1),
  numbering: list(1, [{ format: 'decimal', text: '%1.' }]),
})

describe('cli: import @导入', () => {
  it('writes beside the source, numbers as text', async () => {
    const { status, stdout } = await yaodian(['import', '文/要点.docx'], { files: { '文/要点.docx': word } }, async folder => {
      assert.equal(await readFile(join(folder, '文/要点.yaodian'), 'utf8'), '1.抓防汛。\n2.抓防火。\n')
    })
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '已导入 文/要点.yaodian\n' })
  })

  it('does not overwrite a document unless told to', async () => {
    const files = { '要点.docx': word, '要点.yaodian': '我改过的\n' }
    const { status, stderr } = await yaodian(['import', '要点.docx'], { files }, async folder => {
      assert.equal(await readFile(join(folder, '要点.yaodian'), 'utf8'), '我改过的\n')
    })
    assert.equal(status, 2)
    assert.match(stderr, /已经存在/)
    await yaodian(['import', '要点.docx', '--force'], { files }, async folder => {
      assert.match(await readFile(join(folder, '要点.yaodian'), 'utf8'), /抓防汛/)
    })
  })

  it('reads text in UTF-8, UTF-16 and GBK, and says what it did', async () => {
    const text = '来源：望川市政府网\n一、总体要求\n抓落实。\n'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const gbk = Buffer.from('d2bba1a2d7dccce5d2aac7f30ad7a5c2e4cab5a1a30a', 'hex')
    for (const stdin of [text, utf16]) {
      const { status, stdout, stderr } = await yaodian(['import', '-'], { stdin })
      assert.deepEqual([status, stdout], [0, `// ${text}`])
      assert.match(stderr, /有1行像是网页/)
    }
    assert.equal((await yaodian(['import', '-'], { stdin: gbk })).stdout, '一、总体要求\n抓落实。\n')
  })

  it('refuses what is too large to be a notice, before it is read', async () => {
    const files = { '大.txt': new Uint8Array(51_000_000), '长.yaodian': new Uint8Array(31_000_000) }
    assert.match((await yaodian(['import', '大.txt'], { files })).stderr, /超过50 MB/)
    assert.match((await yaodian(['check', '长.yaodian'], { files })).stderr, /超过30 MB/)
  })

  it('says why a file cannot be read, and writes nothing', async () => {
    const files = { '旧.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), '坏.docx': word.subarray(0, 300) }
    for (const [name, why] of [['旧.doc', /旧的 \.doc 格式/], ['坏.docx', /损坏/], ['无.docx', /没有|不存在/]] as const) {
      const { status, stderr, stdout } = await yaodian(['import', name], { files })
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, why)
    }
  })
})
