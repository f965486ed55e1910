// `npm run bench`: every test/bench/*.bench.ts, one table. Timings live here and nowhere else; they fail nothing.
//   --only NAME runs one file

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const folder = 'out/bench'
mkdirSync(folder, { recursive: true })

installPeers()
const names = readdirSync('test/bench').filter(file => file.endsWith('.bench.ts')).map(file => file.slice(0, -'.bench.ts'.length))
const rows = []
for (const name of names.filter(each => only === undefined || each === only).sort()) rows.push(...await rowsOf(name))
print(rows)

/** The programs that we are measured beside are a package of their own: nobody needs them but the bench. */
function installPeers() {
  const folder = 'test/bench/peers'
  if (existsSync(`${folder}/node_modules`)) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`the peers could not be installed: npm ci in ${folder}`)
}

/** A bench exports `bench(): Promise<Row[]>`. */
async function rowsOf(name) {
  const outfile = resolve(join(folder, `${name}.mjs`))
  await build({
    entryPoints: [`test/bench/${name}.bench.ts`], outfile, bundle: true, platform: 'node', format: 'esm', target: 'es2022',
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'warning',
  })
  const { bench } = await import(pathToFileURL(outfile).href)
  return bench()
}

function print(rows) {
  const head = ['what', 'p50', 'p99', 'goal for p99', '', 'beside']
  const cells = rows.map(({ what, p50, p99, goal, peer }) => [
    what, `${p50.toFixed(1)} ms`, `${p99.toFixed(1)} ms`, goal === undefined ? '' : `${goal} ms`,
    goal === undefined ? '' : p99 <= goal ? 'met' : 'MISSED',
    peer === undefined ? '' : `${peer.name} ${peer.p50.toFixed(1)} ms, ${(peer.p50 / p50).toFixed(1)} times ours`,
  ])
  const all = [head, head.map(() => '---'), ...cells]
  for (const row of all) console.log(`| ${row.join(' | ')} |`)
}
