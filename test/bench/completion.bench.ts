// Completion while someone types: a directory of 500 units, a notice of 1,000 items.
//
// Once in this process, and once in the shipped server over its pipe: there the time is that from the key (didChange) to
// the answer, so that the transport is in it, and whatever else the server has to do. Wall time both: it says something
// on an idle machine only.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import type { CompletionList } from 'vscode-languageserver/node'
import { analyze, completion, type AnalysisContext, type Snapshot } from '../../core/index.js'
import { readings } from '../../server/pinyin.js'
import { editorCapabilities, inSession, type Session } from '../protocol/session.js'
import { directoryText, noticeText, unitNames } from './large-notice.js'
import { rowOf, type Row } from './row.js'

const UNITS = unitNames(500)
const NOTICE = noticeText(1000, UNITS)
const GOAL = 10
/** What is typed, key by key, behind the notice; the last letters find one unit. */
const TYPED = '\n1001.修订预案。（牵头单位：qsslbgs'
const OPENED = TYPED.indexOf('（') + 1
const ROUNDS = 40

export async function bench(): Promise<readonly Row[]> {
  const what = 'completion at a key, 500 units, 1,000 items'
  return [
    rowOf(`${what}: analysis and answer`, inProcess(), GOAL),
    rowOf(`${what}: in the server, from key to answer`, await inServer(), GOAL),
  ]
}

function inProcess(): readonly number[] {
  const context: AnalysisContext = { directories: [{ uri: 'directory', text: directoryText(UNITS) }] }
  const known = new Map<string, ReturnType<typeof readings>>()
  const kept: typeof readings = text => {
    const read = known.get(text) ?? readings(text)
    known.set(text, read)
    return read
  }
  let snapshot: Snapshot = analyze(NOTICE, context)
  return typing(text => {
    const start = performance.now()
    snapshot = analyze(text, context, snapshot)
    completion(snapshot, { offset: text.length, readings: kept })
    return performance.now() - start
  })
}

/** The time of each key at which something is offered; the first round warms up. */
function typing(key: (text: string) => number): readonly number[] {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    for (let end = OPENED; end <= TYPED.length; end++) {
      const time = key(NOTICE + TYPED.slice(0, end))
      if (round > 0) times.push(time)
    }
  }
  return times
}

async function inServer(): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'))
  writeFileSync(join(folder, '单位名录.yaodian'), directoryText(UNITS))
  const uri = pathToFileURL(join(folder, '要点.yaodian')).href
  const times: number[] = []
  try {
    await inSession({ capabilities: editorCapabilities }, async session => {
      await session.open(uri, NOTICE)
      for (let round = 0; round <= ROUNDS; round++) {
        const measured = await typeOnce(session, uri)
        if (round > 0) times.push(...measured)
      }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
  return times
}

/** Types it key by key, asks where something is offered, and takes it back. */
async function typeOnce(session: Session, uri: string): Promise<readonly number[]> {
  const { connection, edit } = session
  const lines = NOTICE.split('\n')
  const last = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  const position = (length: number) => length === 0 ? last : { line: last.line + 1, character: length - 1 }
  const times: number[] = []
  for (let end = 1; end <= TYPED.length; end++) {
    // Keys at which nothing is asked came long before: what they left to do is done.
    if (end === OPENED) await settled(session)
    const start = performance.now()
    await edit(uri, { start: position(end - 1), end: position(end - 1) }, TYPED.charAt(end - 1))
    if (end < OPENED) continue
    const list = await connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri }, position: position(end),
    })
    times.push(performance.now() - start)
    if (list === null || list.items.length === 0) throw new Error(`nothing offered at ${TYPED.slice(0, end)}`)
  }
  await edit(uri, { start: last, end: position(TYPED.length) }, '')
  return times
}

/** Every request is answered after what came before it. */
async function settled({ connection }: Session): Promise<void> {
  await connection.sendRequest('yaodian/unknown').catch(() => undefined)
}
