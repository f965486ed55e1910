// Runs test/editor/suite and test/editor/journeys in real VS Code: `node test/editor/run.mjs node web [--extension FOLDER]`.
//   node, web   VS Code from npm in a headless browser, with a Node or a web-worker extension host; these and stand-in, if none is named
//   desktop     desktop VS Code; added where YAODIAN_DESKTOP=1 (downloads it) or YAODIAN_VSCODE=/path/to/code is set
//   stand-in    one test in what stands in for desktop VS Code, so that the way to it is tested where there is none
// What a whole run came to is left in out/hosts, for docs/hosts.md.
// --journey NAME runs that journey alone, --tests NAME the suite's NAME.test.ts alone. --theme 'Default Dark Modern' and --locale zh-cn give its pictures another look.
// --extension runs another build of the extension than this project's, an unpacked VSIX for one.
// YAODIAN_TESTS_COMPLETE=1: a skip is a failure. YAODIAN_EDITOR_LIMIT: seconds for one host's suite, or one journey (300).
// Exit status 0: passed, or skipped out loud; 1: something failed; 2: misuse.

import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { record } from '../hosts/record.mjs'
import { bundleSuite } from './bundle-suite.mjs'
import { hasChromium } from './launch/browser.mjs'
import { desktopExcuse, runDesktopSuite } from './launch/desktop-host.mjs'
import { openNodeHost } from './launch/node-host.mjs'
import { Outcome } from './launch/outcome.mjs'
import { placesInSource } from './launch/places-in-source.mjs'
import { project } from './launch/places.mjs'
import { runJourneys } from './launch/run-journeys.mjs'
import { runSuite } from './launch/run-suite.mjs'
import { stageExtension } from './launch/stage.mjs'
import { temporaryFolder } from './launch/way-out.mjs'
import { openWebHost } from './launch/web-host.mjs'
import { prepare, RegistryUnreachable } from './prepare.mjs'

const hosts = {
  node: { bundle: 'node', excuse: browserExcuse, run: options => runAll({ ...options, openHost: openNodeHost }) },
  web: { bundle: 'web', excuse: browserExcuse, run: options => runAll({ ...options, openHost: openWebHost }) },
  desktop: { bundle: 'node', excuse: async () => installExcuse() ?? await desktopExcuse(), run: runDesktopSuite },
  'stand-in': {
    bundle: 'node', tests: 'activation', excuse: browserExcuse,
    run: options => runDesktopSuite({ ...options, executable: fileURLToPath(new URL('./launch/stand-in.mjs', import.meta.url)) }),
  },
}
const complete = process.env.YAODIAN_TESTS_COMPLETE === '1'
const limit = Number(process.env.YAODIAN_EDITOR_LIMIT ?? 300) * 1000
/** Asked of npm once, whatever came of it. */
let installation

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function main() {
  const { names, ...wishes } = asked()
  if (names.some(name => !(name in hosts))) {
    console.error('usage: node test/editor/run.mjs [node] [web] [desktop] [stand-in] [--extension FOLDER] [--journey NAME] [--tests NAME] [--theme NAME] [--locale LOCALE]')
    return 2
  }
  const total = { passed: 0, failed: 0, skipped: 0, second: 0 }
  for (const name of names) {
    const { passed, failed, skipped, second = 0 } = await runHost(name, wishes)
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.second += second
  }
  if (total.second > 0) console.log(`\ntried twice: ${total.second}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  const short = complete && total.skipped > 0
  if (short) console.error('YAODIAN_TESTS_COMPLETE=1 allows no skip')
  return total.failed > 0 || short ? 1 : 0
}

function asked() {
  const text = { type: 'string' }
  const options = { extension: text, journey: text, tests: text, theme: text, locale: text }
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const desktop = process.env.YAODIAN_DESKTOP === '1' || process.env.YAODIAN_VSCODE !== undefined
  const named = positionals.length > 0 ? positionals : ['stand-in', 'node', 'web']
  return {
    names: [...new Set(desktop ? [...named, 'desktop'] : named)],
    extension: path.resolve(values.extension ?? project),
    only: values.journey,
    file: values.tests,
    look: { theme: values.theme, locale: values.locale },
  }
}

async function runHost(name, { extension, only, file, look }) {
  const { bundle, tests = file, excuse, run } = hosts[name]
  const excused = await excuse()
  console.log(`\n${name} host`)
  if (excused) {
    console.log(`  SKIPPED: ${excused}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const { folder, remove } = temporaryFolder()
  try {
    stageExtension({ root: extension, target: folder })
    const suite = path.join(folder, 'suite.js')
    const bundled = await bundleSuite(bundle, tests)
    fs.copyFileSync(bundled, suite)
    const outcome = new Outcome(placesInSource(bundled))
    await timed(() => run({ name, extension: folder, suite, limit, outcome, only, tests, look }))
    if (tests === undefined && only === undefined) record({ host: name, version: outcome.version, results: outcome.results })
    return outcome
  } finally {
    remove()
  }
}

async function runAll(options) {
  if (options.only === undefined) await runSuite(options)
  if (options.tests === undefined) await runJourneys(options)
}

async function timed(run) {
  const start = Date.now()
  await run()
  console.log(`  ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

/** A sentence why VS Code in a browser cannot be had here, if so. */
function browserExcuse() {
  if (!hasChromium) return `npm has no Chromium for ${process.platform}-${process.arch}; set YAODIAN_CHROMIUM to one`
  return installExcuse()
}

function installExcuse() {
  installation ??= install()
  return installation.excuse
}

function install() {
  try {
    prepare()
    return { excuse: undefined }
  } catch (error) {
    if (error instanceof RegistryUnreachable) return { excuse: error.message }
    throw error
  }
}
