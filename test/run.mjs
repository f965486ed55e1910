// The whole test suite: `npm test`. Types, generated files, bundles, mocha, and real editors; one closing line.
//   --unit  leaves the editors out
// YAODIAN_TESTS_COMPLETE=1 allows no skip (as in CI).

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Mocha from 'mocha'
import { prepareSystem } from '../scripts/prepare-system.mjs'

const unitOnly = process.argv.includes('--unit')
const complete = process.env.YAODIAN_TESTS_COMPLETE === '1'
const total = { passed: 0, failed: 0, skipped: 0 }

step('types', ['node_modules/typescript/bin/tsc', '-b'])
step('generated files', ['scripts/run.mjs', 'generate', '--check'])
step('bundles', ['esbuild.mjs', '--tests'])
if (total.failed === 0) {
  prepareSystem()
  await runMocha()
  if (!unitOnly) {
    runEditors('test/editor/run.mjs', 'node', 'web')
    // The same, as it is handed out.
    runEditors('test/editor/vsix.mjs')
  }
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
  const { stats } = await new Promise(resolve => {
    const runner = mocha.run(() => resolve(runner))
  })
  total.passed += stats.passes
  total.failed += stats.failures
  total.skipped += stats.pending
}

function runEditors(...args) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8',
  })
  process.stdout.write(stdout)
  const counts = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(stdout)
  total.passed += Number(counts?.[1] ?? 0)
  total.failed += Number(counts?.[2] ?? (status === 0 ? 0 : 1))
  total.skipped += Number(counts?.[3] ?? 0)
}
