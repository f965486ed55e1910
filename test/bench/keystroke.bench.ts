// From a key to the findings: in core, and in the shipped server over its pipe.

import { analyze, type Snapshot } from '../../core/index.js'
import { editorCapabilities, startSession, type Session } from '../protocol/session.js'
import { clock, milliseconds, spreadOf, typical, type BenchOptions, type Goal, type Row, type Spread } from './row.js'
import { seedsText, varied } from './texts.js'
import { typist } from './typist.js'

const SIZES = [10_000, 100_000, 1_440_000]
const KEYS = 2000
/** The first keys warm up; of few keys, a few. */
const WARM = 20
const LEAST = 6

export async function bench({ quick }: BenchOptions): Promise<readonly Row[]> {
  const seconds = quick ? 3 : 25
  const rows: Row[] = []
  for (const size of SIZES) rows.push(inCore(size, seconds))
  for (const size of SIZES) rows.push(await inServer(size, seconds))
  return rows
}

/** Milliseconds for p99, by characters. */
function goalFor(size: number, { p99 }: Spread): { readonly goal?: Goal } {
  if (size === 100_000) return {}
  const most = size < 100_000 ? 1 : 5
  return { goal: { text: `p99 不超过 ${most} ms`, met: p99 <= most } }
}

function inCore(size: number, seconds: number): Row {
  const hand = typist(varied(seedsText(), size))
  let snapshot: Snapshot = analyze(hand.text())
  const scratch = clock(() => snapshot.findings.length)
  const times: number[] = []
  for (const end = performance.now() + seconds * 1000; times.length < KEYS + WARM && goOn(times, end);) {
    hand.type()
    const text = hand.text()
    times.push(clock(() => {
      snapshot = analyze(text, undefined, snapshot)
      return snapshot.findings.length
    }))
  }
  return rowFor('一键到问题', size, times, `从头检查 ${milliseconds(scratch)}`)
}

async function inServer(size: number, seconds: number): Promise<Row> {
  const session = startSession({
    capabilities: { ...editorCapabilities, textDocument: { ...editorCapabilities.textDocument, diagnostic: {} } },
    // What is measured is the work, not the pause before it.
    initializationOptions: { settings: { diagnostics: { delay: 0 } } },
    settings: { diagnostics: { delay: 0 } },
  })
  try {
    await session.initialize()
    const times = await keysInServer(session, typist(varied(seedsText(), size)), seconds)
    await session.end()
    return rowFor('一键到问题，经 JSON-RPC（含传输，不含停顿）', size, times)
  } finally {
    session.process.kill()
  }
}

/** From `didChange` to the answer of `textDocument/diagnostic`. */
async function keysInServer({ connection, edit, open }: Session, hand: ReturnType<typeof typist>, seconds: number): Promise<readonly number[]> {
  const uri = 'untitled:要点.yaodian'
  let previousResultId: string | undefined
  const ask = async () => {
    const { resultId } = await connection.sendRequest<{ readonly resultId?: string }>('textDocument/diagnostic', {
      textDocument: { uri }, ...previousResultId === undefined ? {} : { previousResultId },
    })
    previousResultId = resultId
  }
  await open(uri, hand.text())
  await ask()
  const times: number[] = []
  for (const end = performance.now() + seconds * 1000; times.length < KEYS + WARM && goOn(times, end);) {
    const { start, end: last, text } = hand.type()
    const began = performance.now()
    await edit(uri, { start, end: last }, text)
    await ask()
    times.push(performance.now() - began)
  }
  return times
}

/** A slow machine types less, and the row says how much. */
function goOn(times: readonly number[], end: number): boolean {
  return times.length < LEAST || performance.now() < end
}

function rowFor(what: string, size: number, times: readonly number[], beside?: string): Row {
  const counted = times.slice(Math.min(WARM, Math.floor(times.length / 5)))
  const spread = spreadOf(counted)
  return {
    what: `${what}，${size} 字，${counted.length} 次随机编辑`, ours: typical(spread),
    ...beside === undefined ? {} : { beside }, ...goalFor(size, spread),
  }
}
