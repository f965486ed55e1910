// Files that are no sound Word documents: each a sentence for the drafter, in bounded time and memory.

import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import { importDocx, UnreadableFile } from '../../../office/index.js'
import { p, root, wordFile } from '../harness/word-file.js'

function refused(bytes: Uint8Array, why: RegExp): void {
  assert.throws(() => importDocx(bytes), error => error instanceof UnreadableFile && why.test(error.message))
}

/** The head of a compound file, as old Word documents and protected ones are. */
const compound = (content: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(content, 'utf16le')])

describe('import: hostile and broken files', () => {
  const sound = wordFile({ body: p('抓防汛。') })

  it('other formats are named', () => {
    refused(compound('WordDocument'), /旧的 \.doc 格式/)
    refused(compound('EncryptedPackage'), /打开密码/)
    refused(strToU8('{\\rtf1 x}'), /RTF/)
    refused(strToU8('%PDF-1.7'), /PDF/)
    refused(strToU8('一、总体要求'), /不是 Word 文档/)
    refused(new Uint8Array(0), /空的/)
  })

  it('a truncated or garbled archive', () => {
    for (let length = 4; length < sound.length; length += 97) refused(sound.subarray(0, length), /损坏|不是 Word 文档/)
    const garbled = sound.slice()
    for (let at = 40; at < garbled.length - 300; at += 11) garbled[at] = (garbled[at] ?? 0) ^ 0x5a
    assert.throws(() => importDocx(garbled), UnreadableFile)
  })

  it('an archive without a document, a document that is no XML', () => {
    refused(zipSync({ 'a.txt': strToU8('x') }), /没有正文/)
    refused(wordFile({ body: '', parts: { 'word/document.xml': '<w:document' } }), /损坏|没有正文/)
    refused(wordFile({ body: '', parts: { 'word/document.xml': '<html><body>x</body></html>' } }), /没有正文/)
  })

  it('a bomb is not unpacked', () => {
    const bomb = { 'word/document.xml': new Uint8Array(201_000_000) }
    const before = process.memoryUsage().rss
    refused(wordFile({ body: '', parts: bomb }), /超过200 MB/)
    assert.ok(process.memoryUsage().rss - before < 600_000_000)
  })

  it('entities of its own are refused, before they grow', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${root('document', '<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>')}`
    refused(wordFile({ body: '', parts: { 'word/document.xml': bomb } }), /实体声明/)
    refused(wordFile({ body: '', parts: { 'word/document.xml': bomb.replace('"aaaaaaaaaa"', 'SYSTEM "file:///etc/passwd"') } }), /实体声明/)
  })

  it('names that lead out of the archive', () => {
    refused(wordFile({ body: p('x'), parts: { '../../evil.xml': 'x' } }), /内部路径不正常/)
    refused(wordFile({ body: p('x'), parts: { '/etc/evil.xml': 'x' } }), /内部路径不正常/)
    refused(wordFile({ body: p('x'), parts: { 'C:\\evil.xml': 'x' } }), /内部路径不正常/)
  })

  it('nesting that no document has', () => {
    const depth = 100_000
    refused(wordFile({ body: '<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth) }), /嵌套得太深/)
  })

  it('forty megabytes of text are refused before they are parsed', () => {
    const bytes = wordFile({ body: p('抓好防汛抗旱。'.repeat(1000)).repeat(1900) })
    const start = process.memoryUsage().rss
    refused(bytes, /30 MB/)
    assert.ok(process.memoryUsage().rss - start < 800_000_000)
  })

  it('three megabytes of text are read', () => {
    const { text } = importDocx(wordFile({ body: p('抓好防汛抗旱。'.repeat(100)).repeat(1500) }))
    assert.equal(text.length, (700 + 1) * 1500)
  })
})
