// `npm run fuzz`: the fuzzer for as long as you like, one process for each core. Failures are kept in out/fuzz/.
//   --minutes N  --seed N  --cores N
//   --seed N --case N      one case again, every property;  --only NAME  some properties only
//   --repeat FILE          a failure that was kept
//   --typing KEYS          memory after so many keys in one document

import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const names = ['minutes', 'seed', 'case', 'repeat', 'only', 'cores', 'typing']
const { values } = parseArgs({ options: Object.fromEntries(names.map(name => [name, { type: 'string' }])) })
const { cores, ...handed } = { seed: String(Date.now() % 1_000_000), ...values }
const bundle = 'out/fuzz/main.cjs'
await build({ entryPoints: ['test/fuzz/main.ts'], outfile: bundle, bundle: true, platform: 'node', format: 'cjs', target: 'es2023', sourcemap: 'inline', logLevel: 'warning' })

const alone = values.case !== undefined || values.repeat !== undefined || values.typing !== undefined
const workers = alone ? 1 : Number(cores ?? availableParallelism())
if (!alone) console.log(`seed ${handed.seed}, ${workers} processes`)
const results = await Promise.all(Array.from({ length: workers }, (_, worker) => run(worker)))
process.exitCode = results.some(({ status }) => status !== 0) ? 1 : 0
if (!alone) {
  const sum = name => results.reduce((total, { counts }) => total + (counts[name] ?? 0), 0)
  console.log(`${sum('documents')} documents, ${sum('edits')} edits, ${process.exitCode === 0 ? 'nothing found' : 'FAILURES above'}`)
}

function run(worker) {
  const options = Object.entries({ ...handed, worker, workers }).flatMap(([name, value]) => [`--${name}`, String(value)])
  const child = spawn(process.execPath, ['--enable-source-maps', bundle, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', data => {
    if (alone) process.stdout.write(data)
    output += data
  })
  return new Promise(resolve => child.once('close', status => resolve({ status, counts: alone ? {} : JSON.parse(output.trim().split('\n').at(-1) || '{}') })))
}
