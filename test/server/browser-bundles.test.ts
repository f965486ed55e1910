// What runs in a browser, as it is shipped: nothing of Node is asked for, and nothing is loaded from elsewhere.

import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'

/** The bundles that `esbuild.mjs` makes for the platform `browser`, and the modules that each may require. */
const BUNDLES: Readonly<Record<string, readonly string[]>> = {
  'dist/client/browser.js': ['vscode'],
  'dist/server/browser.js': [],
  'dist/server/office.js': [],
  'dist/server/pinyin.js': [],
  ...Object.fromEntries(readdirSync('dist/webview').filter(name => name.endsWith('.js')).map(name => [join('dist/webview', name), []])),
}
/** `module.require`, which a library asks for only where there is one, is none of them. */
const ASKED = /(?:(?<![.\w])require\(|\bfrom\s|\bimport\()\s*["']([^"'\s]+)["']/g
const BUILTIN = new Set(builtinModules)

/** `vscode` and modules of Node that the bundle asks for, each once. */
function asked(path: string): readonly string[] {
  const names = [...readFileSync(path, 'utf8').matchAll(ASKED)].map(match => match[1] ?? '')
  return [...new Set(names.filter(name => name === 'vscode' || name.startsWith('node:') || BUILTIN.has(name.split('/')[0] ?? '')))]
}

describe('bundles for the browser', () => {
  for (const [path, allowed] of Object.entries(BUNDLES)) {
    it(`${path} asks for nothing of Node`, () => assert.deepEqual(asked(path), allowed))
  }

  it('the look for it finds it where it is', () => {
    assert.ok(asked('dist/server/node.js').some(name => name.startsWith('node:') || name === 'fs'))
  })
})
