// The server as a program: its command line, and its end when the editor is gone.

import { strict as assert } from 'node:assert'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startSession } from './session.js'

const SERVER = resolve('dist/server/node.js')

const run = (...args: readonly string[]) => spawnSync(process.execPath, [SERVER, ...args], { encoding: 'utf8', input: '' })

describe('yaodian-language-server', () => {
  it('tells its usage and its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    for (const argument of ['--help', '-h']) {
      const { status, stderr, stdout } = run(argument)
      assert.deepEqual([status, stderr], [0, ''])
      for (const option of ['--stdio', '--node-ipc', '--socket', '--pipe', '--clientProcessId']) assert.ok(stdout.includes(option))
    }
    for (const argument of ['--version', '-v']) assert.equal(run('--stdio', argument).stdout, `${version}\n`)
  })

  it('refuses what it does not know, with 2', () => {
    for (const [args, sentence] of [
      [['--tcp'], /没有“--tcp”这个选项/],
      [['check'], /没有“check”这个选项/],
      [['--socket'], /--socket 后面缺少内容/],
      [['--pipe='], /--pipe 后面缺少内容/],
    ] as const) {
      const { status, stderr, stdout } = run(...args)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, sentence)
      assert.match(stderr, /--help/)
    }
  })

  it('ends when the process of the client ends, even if the streams stay open', async () => {
    const client = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'])
    const session = startSession({ params: { processId: client.pid ?? 0 } })
    try {
      await session.initialize()
      client.kill()
      await once(client, 'exit')
      assert.equal(await session.ended, 1)
    } finally {
      session.process.kill()
    }
  })
})
