// The whole test suite: `npm test`. Types, generated files, bundles, mocha, and real editors; one closing line.
// Editors wait much and mocha computes much: they run side by side, and what the editors say is shown after mocha.
//   --unit  leaves the editors out
// YAODIAN_TESTS_COMPLETE=1 allows no skip (as in CI).

import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Mocha from 'mocha'
import { prepareSystem } from '../scripts/prepare-system.mjs'
import { record, recorded } from './hosts/record.mjs'

const unitOnly = process.argv.includes('--unit')
const complete = process.env.YAODIAN_TESTS_COMPLETE === '1'
const packages = join('out', 'packages')
const total = { passed: 0, failed: 0, skipped: 0 }

// What an earlier run came to is not what this one does.
rmSync(recorded, { recursive: true, force: true })
// Fetching VS Code is waiting, too; whether it came to something is asked by those who need it.
const fetching = unitOnly ? undefined : said(['test/editor/prepare.mjs'])
step('types', ['node_modules/typescript/bin/tsc', '-b'])
step('generated files', ['scripts/run.mjs', 'generate', '--check'])
step('bundles', ['esbuild.mjs', '--tests'])
// What is handed out, once for all tests that look at it.
step('packages', ['scripts/package.mjs', 'vsix', 'npm', '--out', packages])
process.env.YAODIAN_PACKAGES = packages
if (total.failed === 0) {
  prepareSystem()
  const editors = runEditors()
  await runMocha()
  for (const editor of await editors) countEditor(editor)
  step('docs/hosts.md', ['test/hosts/write.mjs', '--check'])
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
if (complete && total.skipped > 0) console.error('YAODIAN_TESTS_COMPLETE=1 allows no skip')
process.exit(total.failed > 0 || (complete && total.skipped > 0) ? 1 : 0)

function step(name, args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}`)
  total[status === 0 ? 'passed' : 'failed']++
}

async function runMocha() {
  const mocha = new Mocha({ timeout: 60_000, reporter: 'dot' })
  const files = readdirSync('out/test', { recursive: true }).filter(file => file.endsWith('.test.js')).sort()
  files.forEach(file => mocha.addFile(join('out/test', file)))
  await mocha.loadFilesAsync()
  const results = []
  const { stats } = await new Promise(resolve => {
    const runner = mocha.run(() => resolve(runner))
    for (const [event, outcome] of [['pass', 'pass'], ['fail', 'fail'], ['pending', 'skip']]) {
      runner.on(event, test => results.push({ file: test.file ?? '', title: test.fullTitle(), outcome }))
    }
  })
  recordHosts(results)
  total.passed += stats.passes
  total.failed += stats.failures
  total.skipped += stats.pending
}

/** Tests of the product outside VS Code run in mocha itself: what they came to is for docs/hosts.md, too. */
function recordHosts(results) {
  for (const [host, version] of Object.entries({ cli: commandLineVersion, neovim: neovimVersion })) {
    const own = results.filter(({ file }) => file.includes(join('out', 'test', host)))
      .map(({ title, outcome }) => ({ title, outcome }))
    if (own.some(({ outcome }) => outcome !== 'skip')) record({ host, version: version(), results: own })
  }
}

function commandLineVersion() {
  return `yaodian ${JSON.parse(readFileSync('package.json', 'utf8')).version}`
}

function neovimVersion() {
  return spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0] ?? ''
}

/** One after the other; resolves to what each said and how it ended. The second is the extension as it is handed out. */
async function runEditors() {
  if (unitOnly) return []
  await fetching
  const hosts = await said(['test/editor/run.mjs'])
  return [hosts, await said(['test/editor/vsix.mjs'])]
}

function said(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  process.once('exit', () => child.kill())
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', more => { text += more })
  return new Promise(resolve => child.once('close', status => resolve({ text, status })))
}

function countEditor({ text, status }) {
  process.stdout.write(text)
  const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(text)
  total.passed += Number(counts?.[1] ?? 0)
  total.failed += Number(counts?.[2] ?? (status === 0 ? 0 : 1))
  total.skipped += Number(counts?.[3] ?? 0)
}
