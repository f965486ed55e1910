// An hour at the keyboard, fast: keys in one document, each analysed and asked about, and what stays in memory.

import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { analyze, completion, documentSymbols, semanticTokens } from '../../core/index.js'
import { dice } from './dice.js'

export interface Typed {
  readonly keys: number
  /** Bytes in use after the collector has run: when a tenth of the keys had been typed, and at the end. */
  readonly before: number
  readonly after: number
}

/** The text ends as long as it began: what grows is what is not let go. */
export function typeFor(keys: number, seed: number): Typed {
  const { below } = dice(seed)
  const begun = readFileSync('samples/连续编号.yaodian', 'utf8')
  const words = '继续推进水库除险加固。'
  let [text, snapshot] = [begun, analyze(begun)]
  let [at, before] = [0, 0]
  for (let key = 0; key < keys; key++) {
    const step = key % (2 * words.length)
    if (step === 0) at = below(begun.length)
    const typing = step < words.length
    const place = typing ? at + step : at + 2 * words.length - step - 1
    text = typing ? text.slice(0, place) + words.charAt(step) + text.slice(place) : text.slice(0, place) + text.slice(place + 1)
    snapshot = analyze(text, undefined, snapshot)
    void [snapshot.findings.length, semanticTokens(snapshot).length]
    if (key % 5 === 0) void [completion(snapshot, { offset: place }), documentSymbols(snapshot).length]
    if (key === Math.floor(keys / 10)) before = heap()
  }
  return { keys, before, after: heap() }
}

/** What typing may leave behind: the collector is not exact, and answers are kept for as long as the lines are there. */
export function grows({ before, after }: Typed): boolean {
  return after > before * 1.2 + 2_000_000
}

function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('no collector to be asked')
  collect()
  collect()
  return process.memoryUsage().heapUsed
}
