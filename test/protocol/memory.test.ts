// What the server keeps: of documents that are closed, nothing.

import { strict as assert } from 'node:assert'
import { SAMPLE } from './sample.js'
import { inSession, type Session } from './session.js'

/** On a signal the server's Node collects what is collectable and writes what is left. */
const PROBE = 'process.on("SIGUSR2",()=>{gc();process.stderr.write("heap "+process.memoryUsage().heapUsed+"\\n")})'
const FILES = 60

describe('the memory of the server', () => {
  it('is free again when documents are closed', async function () {
    if (process.platform === 'win32') {
      console.log('    Windows has no such signal: skipped')
      this.skip()
    }
    const nodeOptions = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(PROBE)}`]
    await inSession({ nodeOptions }, async session => {
      await openAndClose(session, 'first')
      const before = await heapOf(session)
      const open = await openAndClose(session, 'second')
      const left = await heapOf(session) - before
      assert.ok(left < (open - before) / 4, `${left} of ${open - before} bytes`)
    })
  })
})

/** Gives the bytes while they are open. */
async function openAndClose(session: Session, name: string): Promise<number> {
  const uris = Array.from({ length: FILES }, (_, i) => `untitled:${name}${i}.yaodian`)
  for (const uri of uris) await session.open(uri, SAMPLE)
  for (const uri of uris) await session.findings(uri, 1)
  const open = await heapOf(session)
  for (const uri of uris) await session.close(uri)
  await session.connection.sendRequest('yaodian/unknown').catch(() => undefined)
  return open
}

function heapOf({ process: server }: Session): Promise<number> {
  return new Promise(resolve => {
    const heard = (data: Buffer): void => {
      const bytes = /heap (\d+)/.exec(data.toString())?.[1]
      if (bytes === undefined) return
      server.stderr.off('data', heard)
      resolve(Number(bytes))
    }
    server.stderr.on('data', heard)
    server.kill('SIGUSR2')
  })
}
