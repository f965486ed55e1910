// HTML and Markdown of notices: all of the text, nothing of it taken for a mark, frozen for one sample.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../../core/index.js'
import { exportHtml, exportMarkdown, layOutNotice } from '../../office/index.js'
import { allBlocks, comparable, partTexts } from './harness/block-text.js'

const FOLDER = join('test', 'office', 'frozen')

const samples = readdirSync('samples').map(name => [name, analyze(readFileSync(join('samples', name), 'utf8'))] as const)

const HOSTILE = analyze([
  '---', '标题：<script>alert(1)</script>&lt;工作要点', '---',
  '一、*总体* _要求_ [x](javascript:alert(1)) `码` | 表 # ~~删~~',
  '1.<img src=x onerror=alert(1)>健全责任。（"科"&\'室\'负责）',
  '- 不是清单',
  '\u0000\u0008控制\ud800符',
].join('\n'))

/** What a browser shows; a start tag must be one of ours, and every element ends where it should. */
function htmlText(html: string): string {
  const open: string[] = []
  const body = html.slice(html.indexOf('<body>'), html.indexOf('</html>'))
  for (const [, end = '', name = ''] of body.matchAll(/<(\/?)([a-z0-9]+)(?: [a-z]+="[^"<>]*")*>/g)) {
    if (['br', 'col'].includes(name)) continue
    if (end === '') open.push(name)
    else assert.equal(open.pop(), name)
  }
  assert.deepEqual(open, [])
  const text = body.replace(/<\/?[a-z0-9]+(?: [a-z]+="[^"<>]*")*>/g, '')
  return comparable(text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? ''))
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

/** The text without the marks of Markdown. */
function markdownText(markdown: string): string {
  return comparable(markdown.split('\n')
    .filter(line => line !== '---' && !/^\|(?: ---)? \|/.test(line.replaceAll(' --- |', '')))
    .map(line => line.replace(/^#{1,3} /, '').replaceAll('**', '').replace(/(?<!\\)\|/g, ''))
    .join('').replace(/\\(.)/g, '$1'))
}

/** As the tests of print compare it; the order inside heads differs, so the characters are compared. */
function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

describe('HTML and Markdown', () => {
  for (const [name, snapshot] of [...samples, ['a hostile notice', HOSTILE] as const]) {
    it(`${name}: all of the text, and nothing else`, () => {
      const printed = partTexts(allBlocks(layOutNotice(snapshot))).join('').replace(/[\u0000-\u0008]|\p{Surrogate}/gu, '')
      assert.equal(sorted(htmlText(exportHtml(snapshot))), sorted(printed))
      assert.equal(sorted(markdownText(exportMarkdown(snapshot)).replace(/[\u0000-\u0008]|\p{Surrogate}/gu, '')), sorted(printed))
    })
  }

  it('a hostile notice writes no tag, no link and no list', () => {
    const html = exportHtml(HOSTILE)
    assert.doesNotMatch(html, /<(?:script|img)/i)
    assert.match(html, /<title>&lt;script&gt;/)
    const markdown = exportMarkdown(HOSTILE)
    assert.doesNotMatch(markdown, /(?<!\\)[<[`]|^[-+*] /m)
    assert.match(markdown, /^\\- 不是清单$/m)
  })

  it('HTML needs nothing from elsewhere, says its language, and has headings', () => {
    for (const [, snapshot] of samples) {
      const html = exportHtml(snapshot)
      assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">/)
      assert.doesNotMatch(html, /https?:|<script|<link|url\(|@import/)
      assert.equal(html.includes('<h1>'), snapshot.title !== undefined)
    }
    assert.match(exportHtml(analyze('要点\n一、总体要求\n（一）一是\n1.做事。\n')), /<h2>一、总体要求<\/h2>\n<h3>（一）一是<\/h3>/)
  })

  for (const [ending, write] of [['html', exportHtml], ['md', exportMarkdown]] as const) {
    it(`writes the sample with a red head as ${ending} as it did`, () => {
      const path = join(FOLDER, `红头文件.${ending}`)
      const written = write(analyze(readFileSync(join('samples', '红头文件.yaodian'), 'utf8')))
      if (process.env['UPDATE'] === '1') writeFileSync(path, written)
      assert.equal(written, readFileSync(path, 'utf8'))
    })
  }
})
