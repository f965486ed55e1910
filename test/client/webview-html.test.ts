// The shell of a webview's page: a policy that lets nothing in but our own files, and no code in the page itself.

import { strict as assert } from 'node:assert'
import { shellHtml } from '../../client/webview/html.js'

const html = shellHtml({
  language: 'zh-cn',
  title: '预览 <“&”>',
  script: 'https://files.example/preview.js?a=1&b="2"',
  style: 'https://files.example/preview.css',
  source: 'https://files.example',
  nonce: 'N0nce',
  words: { page: '</script><script>alert(1)</script>', quote: '"\'' },
})

describe('the shell of a webview', () => {
  it('forbids everything, and allows our style, the one script and pictures that the page made', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'")
    assert.deepEqual(policy?.split('; '), [
      "default-src 'none'", "script-src 'nonce-N0nce'", 'style-src https://files.example', 'img-src data: blob:',
      "base-uri 'none'", "form-action 'none'",
    ])
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('stylesheet'), 'the policy stands before what it rules')
  })

  it('has one script, with the nonce, and nothing inline', () => {
    const scripts = [...html.matchAll(/<script[^>]*>[^]*?<\/script>/g)].map(match => match[0])
    assert.deepEqual(scripts, ['<script nonce="N0nce" src="https://files.example/preview.js?a=1&#38;b=&#34;2&#34;"></script>'])
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i)
  })

  it('takes no mark-up from a word', () => {
    assert.match(html, /<title>预览 &#60;“&#38;”&#62;<\/title>/)
    const words = /data-words="([^"]*)"/.exec(html)?.[1] ?? ''
    const read: unknown = JSON.parse(words.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))))
    assert.deepEqual(read, { page: '</script><script>alert(1)</script>', quote: '"\'' })
  })
})
