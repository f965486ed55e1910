// Files written whole or not at all: beside the target first, then renamed over it.

import { randomUUID } from 'node:crypto'
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileFailure } from './input/file-failure.js'

/**
 * `undefined` when done, else why not, in Chinese; then the target is as it was. Of a link its target is replaced.
 * A file that is there must be writable, and keeps its permissions.
 */
export async function replaceFile(location: string, bytes: Uint8Array): Promise<string | undefined> {
  const target = await realpath(location).catch(() => location)
  const draft = join(dirname(target), `.yaodian-${randomUUID().slice(0, 8)}.tmp`)
  try {
    const mode = await stat(target).then(stats => stats.mode & 0o7777, () => undefined)
    if (mode !== undefined) await access(target, constants.W_OK)
    await writeFile(draft, bytes, { flag: 'wx', flush: true })
    if (mode !== undefined) await chmod(draft, mode)
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
