// `npm run bench`: every test/bench/*.bench.ts in a process of its own, one table. Timings live here and nowhere else.
//   --quick      a minute for everything; the figures say less
//   --only NAME  one of them
//   --write      also puts the table into docs/performance.md, with the machine that it is from

import { fork, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const { only, quick, write } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
}).values
const FOLDER = 'out/bench'
const PAGE = 'docs/performance.md'
const [BEGIN, END] = ['<!-- bench: begin -->', '<!-- bench: end -->']
/** A bench that hangs is ended. */
const MOST_MINUTES = 5

if (write && (quick || only !== undefined)) throw new Error('--write is for the whole table: without --quick and --only')
const all = readdirSync('test/bench').filter(file => file.endsWith('.bench.ts')).map(file => file.slice(0, -'.bench.ts'.length)).sort()
if (only !== undefined && !all.includes(only)) throw new Error(`--only is one of: ${all.join(', ')}`)

mkdirSync(FOLDER, { recursive: true })
installPeers()
const began = Date.now()
const rows = []
for (const name of only === undefined ? all : [only]) {
  process.stderr.write(`${name} …\n`)
  try {
    rows.push(...await rowsOf(name))
  } catch (error) {
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  }
}
const table = tableOf(rows)
console.log(table)
if (write && process.exitCode === undefined) writePage()

/**
 * The programs that we are measured beside are a package of their own: nobody needs them but the bench. `install`, not `ci`:
 * builds of AutoCorrect for other systems that were never published would stop it. What the lock has is held to its sums all the same.
 */
function installPeers() {
  const folder = 'test/bench/peers'
  if (existsSync(`${folder}/node_modules/.package-lock.json`)) return
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', ['install', ...options], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`the peers could not be installed: npm install in ${folder}`)
}

/** A bench exports `bench(options): Promise<Row[]>`. */
async function rowsOf(name) {
  const outfile = resolve(join(FOLDER, `${name}.mjs`))
  await build({
    entryPoints: [`test/bench/${name}.bench.ts`], outfile, bundle: true, platform: 'node', format: 'esm', target: 'es2022',
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'warning',
  })
  return new Promise((fulfil, reject) => {
    const child = fork('test/bench/one.mjs', [outfile, JSON.stringify({ quick })], { execArgv: ['--expose-gc'] })
    const end = setTimeout(() => child.kill('SIGKILL'), MOST_MINUTES * 60_000)
    let answer
    child.once('message', message => { answer = message })
    child.once('exit', (status, signal) => {
      clearTimeout(end)
      if (status === 0 && answer !== undefined) fulfil(answer)
      else reject(new Error(`ended with ${signal ?? status}`))
    })
  })
}

function tableOf(rows) {
  const cells = rows.map(({ what, ours, beside, goal }) =>
    [what, ours, beside ?? '', goal?.text ?? '', goal === undefined ? '' : goal.met ? '达到' : '**未达到**'])
  return [['量什么', '我们', '同一次运行的对照', '目标', ''], Array(5).fill('---'), ...cells].map(row => `| ${row.join(' | ')} |`).join('\n')
}

function writePage() {
  const page = readFileSync(PAGE, 'utf8')
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has lost its markers`)
  writeFileSync(PAGE, `${page.slice(0, begin)}${BEGIN}\n${machine()}\n\n${table}\n${page.slice(end)}`)
}

function machine() {
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' })
  const model = cpus()[0]?.model.trim() ?? ''
  const minutes = Math.ceil((Date.now() - began) / 60_000)
  return `${new Date().toISOString().slice(0, 10)}，提交 ${(stdout ?? '').trim()}；${availableParallelism()} 核${model === '' ? '' : `（${model}）`}，` +
    `内存 ${Math.round(totalmem() / 2 ** 30)} GB，${process.platform}，Node ${process.version}；全程 ${minutes} 分钟。`
}
