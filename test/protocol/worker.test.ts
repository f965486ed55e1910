// The browser's server in a context that has what a web worker has, and nothing of Node.

import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import type { CompletionList, Hover, PublishDiagnosticsParams } from 'vscode-languageserver/node'
import type { ExportDocxResult, ImportResult } from '../../server/protocol.js'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities } from './session.js'

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

interface Worker {
  /** Sends a message; resolves to the first message from the worker for which `wanted` holds. */
  exchange(message: Message, wanted: (answer: Message) => boolean): Promise<Message>
  readonly closed: boolean
  /** The scripts that it has loaded. */
  readonly imported: readonly string[]
}

function startWorker(): Worker {
  const answers: Message[] = []
  let wake = (): void => undefined
  let closed = false
  const imported: string[] = []
  const scope: { onmessage?: (event: { readonly data: unknown }) => void } & Record<string, unknown> = {
    addEventListener: () => undefined,
    postMessage(message: Message) {
      answers.push(structuredClone(message))
      wake()
    },
    close() {
      closed = true
    },
    ...{ console, crypto, performance, queueMicrotask, structuredClone, setTimeout, clearTimeout, setInterval },
    ...{ btoa, atob, TextDecoder, TextEncoder, URL, AbortController },
  }
  scope.self = scope
  const context = createContext(scope)
  scope.importScripts = (address: string) => {
    imported.push(address)
    runInContext(readFileSync(address.replace('https://place/', 'dist/'), 'utf8'), context)
  }
  runInContext(readFileSync('dist/server/browser.js', 'utf8'), context)
  return {
    async exchange(message, wanted) {
      scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } })
      for (;;) {
        const answer = answers.find(wanted)
        if (answer !== undefined) {
          return answer
        }
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    },
    get closed() {
      return closed
    },
    imported,
  }
}

/** Sends one request after the other, each with an id of its own. */
function asking(worker: Worker): (method: string, params: unknown) => Promise<Message> {
  let asked = 0
  return (method, params) => {
    const id = asked += 1
    return worker.exchange({ id, method, params }, answer => answer.id === id)
  }
}

describe('the server in a web worker', () => {
  it('loads pinyin when it first offers something, from where the client says', async () => {
    const worker = startWorker()
    const ask = asking(worker)
    const initializationOptions = { bundles: 'https://place/server' }
    await ask('initialize', { processId: null, rootUri: null, capabilities: editorCapabilities, initializationOptions })
    const text = '1.甲。（责任单位：机关党委）\n2.乙。（责任单位：jgdw'
    void worker.exchange({ method: 'textDocument/didOpen', params: { textDocument: { uri: URI, languageId: 'yaodian', version: 1, text } } }, () => false)
    const complete = (line: number, character: number): Promise<Message> =>
      ask('textDocument/completion', { textDocument: { uri: URI }, position: { line, character } })
    assert.equal((await complete(0, 3)).result, null)
    assert.deepEqual(worker.imported, [])
    const { items } = (await complete(1, 14)).result as CompletionList
    assert.deepEqual(items.map(({ label }) => label), ['机关党委'])
    assert.deepEqual(worker.imported, ['https://place/server/pinyin.js'])
  })

  it('finds, exports and closes itself without anything of Node', async () => {
    const worker = startWorker()
    const ask = asking(worker)
    const initializationOptions = { bundles: 'https://place/server' }
    await ask('initialize', { processId: null, rootUri: null, capabilities: editorCapabilities, initializationOptions })

    const textDocument = { uri: URI, languageId: 'yaodian', version: 1, text: SAMPLE }
    const published = await worker.exchange(
      { method: 'textDocument/didOpen', params: { textDocument } },
      answer => answer.method === 'textDocument/publishDiagnostics',
    )
    const { diagnostics } = published.params as PublishDiagnosticsParams
    assert.deepEqual(diagnostics, expectedDiagnostics(URI, SAMPLE))

    const [finding] = diagnostics
    const hovered = await ask('textDocument/hover', { textDocument: { uri: URI }, position: finding?.range.start })
    assert.match(JSON.stringify((hovered.result as Hover).contents), /怎么改/)

    assert.deepEqual(worker.imported, ['https://place/server/check-pages.js'])
    const exported = await ask('yaodian/exportDocx', { textDocument: { uri: URI } })
    const { base64 } = exported.result as ExportDocxResult
    assert.equal(Buffer.from(base64, 'base64').subarray(0, 2).toString(), 'PK')
    const imported = await ask('yaodian/import', { from: 'docx', base64 })
    assert.match((imported.result as ImportResult).text, /^望川市2026年防汛工作要点/)
    assert.deepEqual(worker.imported, ['https://place/server/check-pages.js', 'https://place/server/office.js'])

    const pdf = await ask('yaodian/exportAs', { textDocument: { uri: URI }, format: 'pdf' })
    assert.match(JSON.stringify(pdf), /浏览器里转不了 PDF/)
    const page = await ask('yaodian/exportAs', { textDocument: { uri: URI }, format: 'html' })
    assert.match(Buffer.from((page.result as ExportDocxResult).base64, 'base64').toString(), /^<!DOCTYPE html>/)

    await ask('shutdown', undefined)
    void worker.exchange({ method: 'exit' }, () => false)
    // Where it never closes, the test runs out of time.
    while (!worker.closed) await new Promise(resolve => setTimeout(resolve, 20))
  })
})
