// Files written whole or not at all: beside the target first, then renamed over it.

import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileFailure } from './input/file-failure.js'

/**
 * `undefined` when done, else why not, in Chinese; then the target is as it was. Of a link its target is replaced.
 */
export async function replaceFile(location: string, bytes: Uint8Array): Promise<string | undefined> {
  const target = await realpath(location).catch(() => location)
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await writeFile(draft, bytes, { flag: 'wx' })
    await rename(draft, target)
    return undefined
  } catch (error) {
    await rm(draft, { force: true })
    return fileFailure(error)
  }
}

/** Whether both names lead to one file, also through links or another spelling of the case. */
export async function sameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)])
    return a.ino === b.ino && a.dev === b.dev
  } catch {
    return false
  }
}
