// What is shipped: no door to the network, no code made from text; what it is built from is pinned.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'

const BUNDLES = ['client', 'server', 'cli', 'webview'].flatMap(folder => readdirSync(`dist/${folder}`)
  .filter(file => file.endsWith('.js')).map(file => `dist/${folder}/${file}`))

/** The modules of Node that reach further than files, and the bundles that have them for a reason. */
const REACHING: Readonly<Record<string, readonly string[]>> = {
  // The transports of the protocol: a socket or a pipe that the editor names.
  net: ['dist/server/node.js', 'dist/client/node.js'],
  // The client starts the server; server and command line start LibreOffice where the drafter asks for a PDF.
  child_process: ['dist/client/node.js', 'dist/server/node.js', 'dist/cli/yaodian.js'],
  // The command line checks many files on all cores.
  worker_threads: ['dist/cli/yaodian.js', 'dist/server/node.js', 'dist/client/node.js'],
}
const CLOSED = ['http', 'https', 'http2', 'tls', 'dns', 'dgram', 'inspector', 'repl', 'vm', 'cluster']

/** lodash asks so for the global object in engines that lack `self` and `global`; it is never reached. */
const GLOBAL_OBJECT = /Function\(["']return this["']\)\(\)/g

describe('security: what is shipped', () => {
  it('finds bundles to look at', () => assert.ok(BUNDLES.length >= 8, String(BUNDLES)))

  for (const bundle of BUNDLES) {
    const text = readFileSync(bundle, 'utf8').replaceAll(GLOBAL_OBJECT, '')
    it(`${bundle} makes no code from text and opens no connection`, () => {
      const found = text.match(/\bnew Function\(|(?<![.\w])Function\(["'`]|(?<![.\w$])eval\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bEventSource\b|\bsendBeacon\b|(?<![.\w$])fetch\(/g)
      assert.deepEqual(found ?? [], [])
    })

    it(`${bundle} has of Node what it needs`, () => {
      const required = new Set([...text.matchAll(/\brequire\(["'](?:node:)?([\w/]+)["']\)/g)].map(([, name = '']) => name))
      const builtin = [...required].filter(name => builtinModules.includes(name))
      const unwanted = builtin.filter(name => CLOSED.includes(name) || REACHING[name]?.includes(bundle) === false)
      assert.deepEqual(unwanted, [])
    })
  }

  it('every dependency has one exact version, and the lock file a checksum for it', () => {
    for (const folder of ['.', 'scripts/package/packer', 'test/editor/host', 'test/bench/peers']) {
      const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest
      const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      assert.deepEqual(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)), [], folder)
      const { packages } = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')) as Lock
      const loose = Object.entries(packages).filter(([name, { integrity, link, inBundle }]) => name !== '' && !link && !inBundle && !integrity?.startsWith('sha512-'))
      assert.deepEqual(loose.map(([name]) => name), [], folder)
    }
  })
})

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean; readonly inBundle?: boolean }>>
}
