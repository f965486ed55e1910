// Bundles test/editor/suite for a kind of extension host into out/editor-suite: node.js or web.js, both CommonJS.

import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { editorTests, hosts, suiteBundles } from './launch/places.mjs'

const suite = path.join(editorTests, 'suite')
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'linked',
  external: ['vscode'],
  logLevel: 'warning',
}

const kinds = {
  // Mocha's parallel mode, which we do not use, resolves its workers in a way that no bundler can follow.
  node: () => ({ platform: 'node', logOverride: { 'require-resolve-not-external': 'silent' } }),
  web: () => ({
    platform: 'browser',
    define: { global: 'globalThis' },
    inject: [path.join(suite, 'worker-process.ts')],
    plugins: [strictAssert],
  }),
}

/** Bundles the suite for `kind`: `node` (also for desktop VS Code) or `web`; or `only` the tests of one file. Gives the bundle's path. */
export async function bundleSuite(kind, only) {
  const outfile = path.join(suiteBundles, `${kind}.js`)
  const stdin = { contents: entry(kind, only), resolveDir: suite, sourcefile: `${kind}-entry.ts`, loader: 'ts' }
  await build({ ...shared, ...kinds[kind](), stdin, outfile })
  return outfile
}

/** Names every *.test.ts of the suite; they load once mocha has put `describe` in place. */
function entry(kind, only) {
  const tests = fs.readdirSync(suite).filter(name => name.endsWith('.test.ts') && (only === undefined || name === `${only}.test.ts`)).sort()
  const imports = tests.map(name => `await import('./${name}')`).join('; ')
  return `import { start } from './${kind}.ts'\nexport const run = () => start(async () => { ${imports} })`
}

/** A worker has no node:assert; the package of the same make stands in for it. */
const strictAssert = {
  name: 'strict assert for workers',
  setup({ onResolve, onLoad }) {
    const assert = createRequire(path.join(hosts, 'package.json')).resolve('assert/')
    onResolve({ filter: /^node:assert\/strict$/ }, ({ path }) => ({ path, namespace: 'strict-assert' }))
    onLoad({ filter: /.*/, namespace: 'strict-assert' }, () => ({
      contents: `module.exports = require(${JSON.stringify(assert)}).strict`,
      resolveDir: hosts,
    }))
  },
}
