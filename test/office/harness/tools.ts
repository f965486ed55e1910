// Programs that a test needs and a machine may lack: found, or the test is skipped out loud.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Context } from 'mocha'

/** Where the program stands on the search path; `undefined` if it is not there. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map(folder => join(folder, name)).find(path => existsSync(path))
}

/** Skips the test and says why; with YAODIAN_TESTS_COMPLETE=1 nothing may be skipped, and the test fails. */
export function lacking(test: Context, what: string): never {
  const sentence = `${test.test?.fullTitle() ?? 'a test of office/'} needs ${what}, which is not on this machine`
  if (process.env['YAODIAN_TESTS_COMPLETE'] === '1') throw new Error(sentence)
  console.log(`      skipped: ${sentence}`)
  return test.skip()
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
}

/** Standard output; throws, with what the program said, if it fails or does not end in time. */
export function run(program: string, args: readonly string[], { env = {}, timeoutSeconds }: RunOptions): string {
  const done = spawnSync(program, args, {
    env: { ...process.env, ...env }, timeout: timeoutSeconds * 1000, encoding: 'utf8', maxBuffer: 1 << 28,
  })
  if (done.error !== undefined) throw done.error
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status ?? done.signal}: ${done.stderr}`)
  return done.stdout
}
