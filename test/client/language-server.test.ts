// Starting, stopping and starting again while the server is still starting: the client of the protocol is a stand-in.

import assert from 'node:assert/strict'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { languageServer } from '../../client/language-server.js'

/** Clients that write down what is asked of them; `outcomes`: what comes of each one's start. */
function clients(outcomes: readonly Promise<void>[]) {
  const told: string[] = []
  let made = 0
  const newClient = (): BaseLanguageClient => {
    const name = String.fromCharCode('A'.charCodeAt(0) + made)
    const outcome = outcomes[made] ?? Promise.resolve()
    made += 1
    return {
      start: async () => {
        told.push(`${name} starts`)
        await outcome
        told.push(`${name} runs`)
      },
      dispose: async () => {
        told.push(`${name} ends`)
        return Promise.resolve()
      },
    } as BaseLanguageClient
  }
  return { told, newClient }
}

/** After everything that is done at once. */
function later(): Promise<void> {
  return new Promise(resolve => { setImmediate(resolve) })
}

const quiet = { warn: () => undefined }

describe('client: the language server', () => {
  it('is stopped when it has started, not while it starts', async () => {
    const { told, newClient } = clients([later()])
    const server = languageServer(newClient, quiet)
    void server.start()
    const stopped = server.stop()
    await stopped
    assert.deepEqual(told, ['A starts', 'A runs', 'A ends'])
  })

  it('is one server when it is started again twice at once, and while it starts', async () => {
    const { told, newClient } = clients([later()])
    const server = languageServer(newClient, quiet)
    void server.start()
    const both = [server.restart(), server.restart()]
    await Promise.all(both)
    assert.deepEqual(told, ['A starts', 'A runs', 'A ends', 'B starts', 'B runs', 'B ends', 'C starts', 'C runs'])
  })

  it('can be started again after it did not start, which only its own start says', async () => {
    const { told, newClient } = clients([Promise.reject(new Error('no such file'))])
    const server = languageServer(newClient, quiet)
    await assert.rejects(server.start(), /no such file/)
    await server.restart()
    assert.deepEqual(told, ['A starts', 'A ends', 'B starts', 'B runs'])
  })

  it('is not waited for for ever', async () => {
    const { told, newClient } = clients([new Promise<void>(() => undefined)])
    const server = languageServer(newClient, quiet, 1)
    void server.start()
    await server.restart()
    assert.deepEqual(told, ['A starts', 'A ends', 'B starts', 'B runs'])
  })
})
