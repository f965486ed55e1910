// One package: as the test run has made it for all, else made for the tests of a file and gone with them.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface Manifest {
  readonly version: string
  readonly files: readonly string[]
  readonly bin: Readonly<Record<string, string>>
}

export interface Made {
  readonly file: string
  remove(): void
}

export const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** Rejects what the packer would: `scripts/package.mjs` ends with 1 where it warns. */
export function make(kind: 'vsix' | 'npm'): Made {
  const name = `yaodian-${manifest.version}.${kind === 'vsix' ? 'vsix' : 'tgz'}`
  const ready = process.env['YAODIAN_PACKAGES']
  if (ready !== undefined) return { file: resolve(ready, name), remove: () => {} }
  mkdirSync('out', { recursive: true })
  const folder = mkdtempSync(resolve('out/made-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/package.mjs', kind, '--out', folder], { encoding: 'utf8' })
    assert.equal(status, 0, `${stdout}${stderr}`)
    assert.deepEqual(readdirSync(folder), [name])
  } catch (error) {
    remove()
    throw error
  }
  return { file: join(folder, name), remove }
}
