// The command as it is installed: dist/cli/yaodian.js in a process of its own.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { clean, withGap } from './texts.js'

const command = 'dist/cli/yaodian.js'

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

type Env = Readonly<Record<string, string>>

async function spawned(argv: readonly string[], stdin: string, env: Env = {}): Promise<Ended> {
  const { FORCE_COLOR: _forced, NO_COLOR: _none, ...inherited } = process.env
  const child = spawn(process.execPath, [command, ...argv], { env: { ...inherited, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  child.stdin.end(stdin)
  await once(child, 'close')
  return { status: child.exitCode, stdout, stderr }
}

describe('cli: the bundle', function () {
  this.timeout(60_000)

  it('gives its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    assert.deepEqual(await spawned(['--version'], ''), { status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('answers with its exit status', async () => {
    assert.equal((await spawned(['check', '-'], clean)).status, 0)
    assert.equal((await spawned(['check', '-'], withGap)).status, 1)
    assert.equal((await spawned(['check', '无.txt'], '')).status, 2)
  })

  it('exports through standard output', async () => {
    const { status, stdout, stderr } = await spawned(['export', '-', '-o', '-'], clean)
    assert.deepEqual({ status, stderr, magic: stdout.slice(0, 2) }, { status: 0, stderr: '', magic: 'PK' })
  })

  it('is quiet when its reader goes away', async () => {
    const child = spawn(process.execPath, [command, 'check', '-'])
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
    child.stdout.destroy()
    child.stdin.end(withGap.repeat(100))
    await once(child, 'close')
    assert.equal(stderr, '')
    assert.equal(child.exitCode, 1)
  })

  it('honours FORCE_COLOR and NO_COLOR', async () => {
    const forced = await spawned(['check', '-'], withGap, { FORCE_COLOR: '1' })
    assert.ok(forced.stdout.includes('\u001b[31m'))
    const plain = await spawned(['check', '-'], withGap, { NO_COLOR: '1' })
    assert.ok(!plain.stdout.includes('\u001b['))
  })
})
