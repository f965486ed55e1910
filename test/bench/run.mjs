// `npm run bench`: every test/bench/*.bench.ts, one table. Timings live here and nowhere else; they fail nothing.
//   --only NAME runs one file

import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values
const folder = 'out/bench'
mkdirSync(folder, { recursive: true })

const names = readdirSync('test/bench').filter(file => file.endsWith('.bench.ts')).map(file => file.slice(0, -'.bench.ts'.length))
const rows = []
for (const name of names.filter(each => only === undefined || each === only).sort()) rows.push(...await rowsOf(name))
print(rows)

/** A bench exports `bench(): Promise<Row[]>`. */
async function rowsOf(name) {
  const outfile = resolve(join(folder, `${name}.mjs`))
  await build({
    entryPoints: [`test/bench/${name}.bench.ts`], outfile, bundle: true, platform: 'node', format: 'esm', target: 'es2022',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  })
  const { bench } = await import(pathToFileURL(outfile).href)
  return bench()
}

function print(rows) {
  const head = ['what', 'p50', 'p99', 'goal for p99', '']
  const cells = rows.map(({ what, p50, p99, goal }) => [
    what, `${p50.toFixed(1)} ms`, `${p99.toFixed(1)} ms`, goal === undefined ? '' : `${goal} ms`,
    goal === undefined ? '' : p99 <= goal ? 'met' : 'MISSED',
  ])
  const all = [head, head.map(() => '---'), ...cells]
  for (const row of all) console.log(`| ${row.join(' | ')} |`)
}
