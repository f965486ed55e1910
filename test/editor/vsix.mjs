// Installs the VSIX and tries it, without a network: `node test/editor/vsix.mjs [node] [web] [--vsix FILE]`.
//   node  VS Code's server installs the file as `code --install-extension` does; an extension host in Node
//   web   what the file holds, in an extension host in a web worker
// Without --vsix it is the file that the test run has made, else one made first, in a folder of its own. --locale zh-cn shows our Chinese texts; --pictures puts
// the pictures of the journey where README.md shows them.
// Exit status 0: passed, or skipped out loud; 1: something failed; 2: misuse.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { hasChromium } from './launch/browser.mjs'
import { Drafter } from './launch/drafter.mjs'
import { openNodeHost } from './launch/node-host.mjs'
import { forgetKept, keepLog, keepShot, openPage } from './launch/page.mjs'
import { project } from './launch/places.mjs'
import { temporaryFolder } from './launch/way-out.mjs'
import { openWebHost } from './launch/web-host.mjs'
import { prepare, RegistryUnreachable } from './prepare.mjs'
import { files, journey, title } from './vsix/journey.mjs'
import { keepInside } from './vsix/outside.mjs'
import { keepPicture } from './vsix/pictures.mjs'

const recorder = fileURLToPath(new URL('./vsix/connections.cjs', import.meta.url))
const hosts = { node: installed, web: unpacked }
/** As README.md shows them. */
const size = { width: 1100, height: 680 }
/** VS Code itself asks these for updates, extensions and the like, whatever is installed; there is no switch for all. */
const wantedByVsCode = /(?:^|\.)(?:vscode-cdn\.net|visualstudio\.com|open-vsx\.org|microsoft\.com|github\.com):443$/

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { vsix: { type: 'string' }, locale: { type: 'string' }, pictures: { type: 'boolean', default: false } },
  })
  const names = positionals.length > 0 ? positionals : Object.keys(hosts)
  if (names.some(name => !(name in hosts))) {
    console.error('usage: node test/editor/vsix.mjs [node] [web] [--vsix FILE] [--locale zh-cn] [--pictures]')
    return 2
  }
  const excuse = whyNot()
  if (excuse) console.log(`VSIX  SKIPPED: ${excuse}`)
  const failed = excuse ? 0 : await tryAll(names, values)
  const count = excuse ? 0 : names.length
  console.log(`\n${count - failed} passed, ${failed} failed, ${excuse ? 1 : 0} skipped`)
  return failed > 0 || (excuse && process.env.YAODIAN_TESTS_COMPLETE === '1') ? 1 : 0
}

function whyNot() {
  if (!hasChromium) return `npm has no Chromium for ${process.platform}-${process.arch}; set YAODIAN_CHROMIUM to one`
  try {
    prepare()
    return undefined
  } catch (error) {
    if (error instanceof RegistryUnreachable) return error.message
    throw error
  }
}

/** How many hosts failed. */
async function tryAll(names, wishes) {
  const { folder, remove } = temporaryFolder()
  try {
    const vsix = path.resolve(wishes.vsix ?? vsixIn(process.env.YAODIAN_PACKAGES ?? made(folder)))
    let failed = 0
    for (const name of names) failed += await tryHost({ name, vsix, ...wishes }) ? 0 : 1
    return failed
  } finally {
    remove()
  }
}

function made(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', 'vsix', '--out', folder], { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return folder
}

function vsixIn(folder) {
  return path.join(folder, fs.readdirSync(folder).find(name => name.endsWith('.vsix')))
}

async function tryHost({ name, vsix, locale, pictures }) {
  const { folder: scratch, remove } = temporaryFolder()
  const folder = path.join(scratch, 'workspace')
  fs.mkdirSync(folder)
  for (const [file, content] of Object.entries(files)) fs.writeFileSync(path.join(folder, file), content)
  const inside = await keepInside()
  const host = await hosts[name]({ vsix, folder, scratch })
  try {
    return await follow({ name, host, inside, locale, pictures, words: wordsOf(vsix, locale) })
  } finally {
    await host.stop()
    inside.close()
    remove()
  }
}

async function follow({ name, host, inside, locale, pictures, words }) {
  const kept = `vsix-${name}`
  const start = Date.now()
  forgetKept(kept)
  const view = await openPage({ url: host.url, locale, size, proxy: inside.address })
  const drafter = Object.assign(new Drafter(view.page, kept), { picture: picture => keepPicture(view.page, picture, { kept, pictures }) })
  try {
    await journey(drafter, words)
    host.askedNobody?.()
    const others = [...new Set(inside.wanted)].filter(wanted => !wantedByVsCode.test(wanted))
    assert.deepEqual(others, [], 'the page asks nobody outside this machine, but for what VS Code wants itself')
    console.log(`  ✓ VSIX, ${name} host: ${title} (${Date.now() - start} ms)`)
    return true
  } catch (error) {
    console.log(`  ✗ VSIX, ${name} host: ${title}\n${error instanceof Error ? error.message : error}`)
    console.log(`  look at ${await keepShot(view.page, `${kept}-end`)}, ${keepLog(kept, [...view.log, '', host.output()])}`)
    return false
  } finally {
    await view.close()
  }
}

async function installed({ vsix, folder, scratch }) {
  const connections = path.join(scratch, 'connections.ndjson')
  const environment = { NODE_OPTIONS: `--require=${recorder}`, YAODIAN_CONNECTIONS: connections }
  const host = await openNodeHost({ vsix, folder, scratch, environment })
  return { ...host, askedNobody: () => assertAskedNobody(connections) }
}

/** The language server was watched, and neither it nor any other code of ours asked for another machine. */
function assertAskedNobody(connections) {
  const entries = fs.readFileSync(connections, 'utf8').trim().split('\n').map(line => JSON.parse(line))
  const ours = ({ program, stack = '' }) => /yaodian\.yaodian-/.test(`${program}${stack}`)
  assert.ok(entries.some(entry => /dist.server.node\.js$/.test(entry.program)), 'the language server was watched')
  assert.deepEqual(entries.filter(entry => entry.host !== undefined && ours(entry)), [])
}

function unpacked({ vsix, folder, scratch }) {
  const extension = path.join(scratch, 'unpacked')
  for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(vsix)))) {
    if (!name.startsWith('extension/') || name.endsWith('/')) continue
    const file = path.join(extension, name.slice('extension/'.length))
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, bytes)
  }
  return openWebHost({ extension, folder, scratch })
}

/** What the VSIX itself says, in English or in the language of `locale`. */
function wordsOf(vsix, locale) {
  const members = unzipSync(fs.readFileSync(vsix), { filter: ({ name }) => /^extension\/package\.nls/.test(name) })
  const member = members[`extension/package.nls${locale === undefined ? '' : `.${locale}`}.json`]
  return JSON.parse(Buffer.from(member).toString('utf8'))
}
