// What a snapshot with its findings keeps in memory, as a multiple of the text.

import { analyze } from '../../core/index.js'
import { number, type BenchOptions, type Row } from './row.js'
import { seedsText, varied } from './texts.js'

export function bench({ quick }: BenchOptions): Promise<readonly Row[]> {
  return Promise.resolve((quick ? [36_000] : [36_000, 1_440_000]).map(rowFor))
}

function rowFor(size: number): Row {
  analyze(varied(seedsText(), 10_000)).findings.length
  const text = varied(seedsText(), size)
  const before = used()
  const snapshot = analyze(text)
  const found = snapshot.findings.length
  const kept = used() - before
  // Asked again, so that it is still there when the memory is measured.
  if (snapshot.findings.length !== found) throw new Error('findings that change')
  return {
    what: `内存：一份文稿的分析和 ${found} 个问题，${size} 字`, ours: `${number(kept / 1_000_000)} MB`,
    beside: `正文（每字两字节）的 ${number(kept / (text.length * 2))} 倍`,
  }
}

/** Bytes in use after everything that can go has gone. */
function used(): number {
  if (globalThis.gc === undefined) throw new Error('node --expose-gc')
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
