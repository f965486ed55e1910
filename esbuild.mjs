// Makes every bundle: `node esbuild.mjs` the product, `--tests` also the tests, `--production` without source maps.
//   --into FOLDER  where the product goes (dist)
//   --meta FILE    writes what each bundle is made of: esbuild's metafiles, joined into one

import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { version } = JSON.parse(await readFile('package.json', 'utf8'))
const { production, tests, into, meta } = parseArgs({
  options: {
    production: { type: 'boolean', default: false }, tests: { type: 'boolean', default: false },
    into: { type: 'string', default: 'dist' }, meta: { type: 'string' },
  },
}).values

/**
 * A CommonJS package is handed to each file that imports it in a copy, with all its hundreds of names. Twenty files of
 * the server import that of the protocol: to copy it for each was a tenth of the server's start. One imports it for all.
 */
const protocolOnce = {
  name: 'protocol once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver$/ }, ({ namespace, resolveDir }) =>
      namespace === 'once' ? undefined : { path: 'protocol', namespace: 'once', pluginData: resolveDir })
    onLoad({ filter: /./, namespace: 'once' }, ({ pluginData }) => ({ contents: "export * from 'vscode-languageserver'", resolveDir: pluginData }))
  },
}

const common = {
  bundle: true, plugins: [protocolOnce], target: 'es2022', logLevel: 'warning', legalComments: 'none',
  // Written out, a Chinese character is half as long as its number.
  charset: 'utf8',
  sourcemap: production ? false : 'linked', minify: production,
}
/** Packages written as ES modules ask for the address of the file that they are in; a CommonJS bundle has to tell it. */
const ADDRESS = "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;"
/** And packages written as CommonJS modules ask an ES module's bundle for Node's own. */
const REQUIRE = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"
const node = {
  ...common, platform: 'node', format: 'cjs', banner: { js: ADDRESS },
  define: { 'import.meta.url': '__bundleUrl', YAODIAN_VERSION: JSON.stringify(version) },
}
const browser = { ...common, platform: 'browser', define: { global: 'globalThis', YAODIAN_VERSION: JSON.stringify(version) } }
const command = { ...node, banner: { js: `#!/usr/bin/env node\n${ADDRESS}` } }

/** The programs of the product. */
const PRODUCT = [
  { ...node, entryPoints: ['client/node.ts'], outfile: 'client/node.js', external: ['vscode'] },
  { ...browser, format: 'cjs', entryPoints: ['client/browser.ts'], outfile: 'client/browser.js', external: ['vscode'] },
  { ...command, entryPoints: ['server/node.ts'], outfile: 'server/node.js' },
  { ...browser, format: 'iife', entryPoints: ['server/browser.ts'], outfile: 'server/browser.js' },
  // For both kinds of server, which load them when they first need them.
  { ...browser, format: 'iife', entryPoints: ['server/pinyin.ts'], outfile: 'server/pinyin.js' },
  { ...browser, format: 'iife', entryPoints: ['server/check-pages.ts'], outfile: 'server/check-pages.js' },
  { ...browser, format: 'iife', entryPoints: ['server/office.ts'], outfile: 'server/office.js' },
  { ...command, entryPoints: ['cli/main.ts'], outfile: 'cli/yaodian.js' },
]

/** A page for each folder of webview/ that has a main.ts; the style that it imports stands beside it. */
const PAGES = (await readdir('webview', { recursive: true })).filter(file => /^[^/\\]+[/\\]main\.ts$/.test(file))
  .map(file => file.split(/[/\\]/)[0] ?? '')
  .map(name => ({
    // A page's script is read in the encoding of who shows it.
    ...browser, charset: 'ascii', format: 'iife', entryPoints: [`webview/${name}/main.ts`], outfile: `webview/${name}.js`,
  }))

const built = await Promise.all([...PRODUCT, ...PAGES].map(bundle =>
  build({ ...bundle, outfile: path.join(into, bundle.outfile), metafile: true })))
await Promise.all(['server/node.js', 'cli/yaodian.js'].map(file => chmod(path.join(into, file), 0o755)))
if (meta !== undefined) await writeFile(meta, JSON.stringify(joined(built.map(({ metafile }) => metafile))))
if (tests) await buildTests()

function joined(metafiles) {
  const both = part => Object.assign({}, ...metafiles.map(each => each[part]))
  return { inputs: both('inputs'), outputs: both('outputs') }
}

/**
 * Modules that share what they have in common: loaded once, not once for each test file.
 * Tests that run inside an editor's extension host are bundled by test/editor itself; packages of the bench bring tests of their own.
 */
async function buildTests() {
  const folders = (await readdir('test', { withFileTypes: true })).filter(entry => entry.isDirectory() && entry.name !== 'editor')
  const files = await Promise.all(folders.map(async ({ name }) =>
    (await readdir(`test/${name}`, { recursive: true })).map(file => `test/${name}/${file}`)))
  await rm('out/test', { recursive: true, force: true })
  await build({
    ...common, platform: 'node', format: 'esm', splitting: true, banner: { js: REQUIRE },
    define: { YAODIAN_VERSION: JSON.stringify(version) },
    entryPoints: files.flat().filter(file => file.endsWith('.test.ts') && !file.includes('node_modules')), outdir: 'out/test', outbase: 'test',
    chunkNames: 'shared/[hash]', minify: false, sourcemap: 'linked', external: ['vscode', 'mocha', 'esbuild'],
  })
  await writeFile('out/test/package.json', '{ "type": "module" }\n')
}
