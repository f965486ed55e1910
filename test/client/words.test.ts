// What the drafter reads in the editor: every text exists in English and in Chinese, and none is left over.

import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Words = Readonly<Record<string, string>>

function words(path: string): Words {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** The first argument of every `l10n.t(…)` in client/; each is a plain string in single quotes. */
function textsInCode(): readonly string[] {
  return readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => [...readFileSync(join('client', path), 'utf8').matchAll(/l10n\.t\(\s*'([^']*)'/g)])
    .flatMap(match => match[1] ?? [])
}

function callsInCode(): number {
  return readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .reduce((sum, path) => sum + readFileSync(join('client', path), 'utf8').split('l10n.t(').length - 1, 0)
}

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/g)].map(match => match[0]).sort()

describe('words of the extension', () => {
  it('every text of the code has a Chinese one, and no Chinese one is left over', () => {
    const inCode = [...new Set(textsInCode())].sort()
    assert.deepEqual(Object.keys(words('l10n/bundle.l10n.zh-cn.json')).sort(), inCode)
    assert.equal(textsInCode().length, callsInCode(), 'a text that is not a plain string in single quotes')
  })

  it('both languages fill in the same places', () => {
    for (const [english, chinese] of Object.entries(words('l10n/bundle.l10n.zh-cn.json'))) {
      assert.deepEqual(placeholders(chinese), placeholders(english), english)
    }
  })

  it('every word of the manifest exists in both languages, and none is left over', () => {
    const manifest = readFileSync('package.json', 'utf8')
    const used = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(match => match[1]))].sort()
    assert.deepEqual(Object.keys(words('package.nls.json')).sort(), used)
    assert.deepEqual(Object.keys(words('package.nls.zh-cn.json')).sort(), used)
  })
})
