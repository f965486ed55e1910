// 10,000 notices of 10,000 characters, each its own text, through the command line as it is shipped.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { number, type BenchOptions, type Row } from './row.js'
import { seedsText, varied } from './texts.js'

const ALL = 10_000
const SIZE = 10_000
/** Seconds for all of them. */
const GOAL = 60
/** Seconds that the bench has for them: where that is too little, it takes fewer and says so. */
const PATIENCE = 110
const TRIAL = 200

export async function bench({ quick }: BenchOptions): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'))
  try {
    const pool = varied(seedsText(), quick ? 200_000 : 2_000_000)
    write(folder, pool, 0, TRIAL)
    const trial = await check(folder)
    const count = quick ? TRIAL : Math.max(TRIAL, Math.min(ALL, Math.floor(PATIENCE / trial * TRIAL / 1000) * 1000))
    write(folder, pool, TRIAL, count)
    const seconds = count === TRIAL ? trial : await check(folder)
    const all = seconds * ALL / count
    const measured = count === ALL ? '' : `（量了 ${count} 份，${number(seconds)} s，按比例折算）`
    return [{
      what: `命令行检查 ${ALL} 份各 ${SIZE} 字的文稿，${availableParallelism()} 核${measured}`,
      ours: `${number(all)} s，每份 ${number(all / ALL * 1000)} ms`,
      goal: { text: `2 核上 ${GOAL} s 以内`, met: all <= GOAL },
    }]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each notice begins elsewhere in the pool and says which one it is. */
function write(folder: string, pool: string, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const start = i * 7919 % (pool.length - SIZE)
    const head = `望川市第${i}份工作要点\n`
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}.yaodian`), head + pool.slice(start, start + SIZE - head.length))
  }
}

/** Seconds of wall time until the report has been read to its end. */
function check(folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['dist/cli/yaodian.js', 'check', folder, '--format', 'ndjson'])
    let bytes = 0
    child.stdout.on('data', (chunk: Uint8Array) => { bytes += chunk.length })
    child.stderr.pipe(process.stderr)
    child.once('error', reject)
    child.once('close', status => {
      if (status === 1 && bytes > 0) resolve((performance.now() - start) / 1000)
      else reject(new Error(`yaodian check ended with ${status} after ${bytes} bytes`))
    })
  })
}
