// Files written whole or not at all: beside the target first, then renamed over it.

import { randomUUID } from 'node:crypto'
import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileFailure } from './input/file-failure.js'

/**
 * `undefined` when done, else why not, in Chinese; then the target is as it was. Of a link its target is replaced.
 * A file that is there must be writable, and keeps its permissions.
 *
 * @param read what was read from the file, where the new bytes are made of it: what someone else has written since is
 *   never written over
 */
export async function replaceFile(location: string, bytes: Uint8Array, read?: Uint8Array): Promise<string | undefined> {
  const target = await realpath(location).catch(() => location)
  const draft = join(dirname(target), `.yaodian-${randomUUID().slice(0, 8)}.tmp`)
  try {
    const mode = await stat(target).then(stats => stats.mode & 0o7777, () => undefined)
    if (mode !== undefined) await access(target, constants.W_OK)
    await writeFile(draft, bytes, { flag: 'wx', flush: true })
    if (mode !== undefined) await chmod(draft, mode)
    const changed = read === undefined ? undefined : await changedSince(target, read)
    if (changed !== undefined) {
      await rm(draft, { force: true })
      return changed
    }
    await rename(draft, target)
    return undefined
  } catch (error) {
    await rm(draft, { force: true })
    return fileFailure(error)
  }
}

/** Asked as late as can be: only what happens between this and the renaming goes unseen. */
async function changedSince(target: string, read: Uint8Array): Promise<string | undefined> {
  try {
    const same = Buffer.compare(await readFile(target), read) === 0
    return same ? undefined : '文件在读过以后又被改了，没有动它；请再运行一次。'
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return gone ? '文件在读过以后被删除或移走了；没有写。' : fileFailure(error)
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
