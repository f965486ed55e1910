// Writing a file whole or not at all: under a name of its own first, then in place of what stood there.

import type { FileSystem, Uri } from 'vscode'

/** The part of VS Code's file system that is needed; the rest of this file runs without an editor. */
export type Files = Pick<FileSystem, 'stat' | 'writeFile' | 'rename' | 'delete'>

/**
 * What stood at `target` is there as it was, or the new bytes are. Rejects where they cannot be written, which is so
 * while Word holds the file open. File systems that cannot rename get a new file written in place.
 */
export async function replaceFile(files: Files, target: Uri, bytes: Uint8Array): Promise<void> {
  const draft = beside(target, name => `.${name}.${Math.random().toString(36).slice(2)}.tmp`)
  try {
    await files.writeFile(draft, bytes)
    await files.rename(draft, target, { overwrite: true })
  } catch (error) {
    // Some systems take the old file away before they rename: then nothing is left to be spared.
    if (await exists(files, target)) {
      await discard(files, draft)
      throw error
    }
    await files.writeFile(target, bytes)
    await discard(files, draft)
  }
}

/** The first of 「名（2）.docx」, 「名（3）.docx」 … at which nothing stands. */
export async function secondName(files: Files, target: Uri): Promise<Uri> {
  for (let copy = 2; ; copy++) {
    const free = beside(target, name => name.replace(/(?:（\d+）)?(\.[^.]*)?$/u, `（${copy}）$1`))
    if (!(await exists(files, free))) {
      return free
    }
  }
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export async function exists(files: Files, uri: Uri): Promise<boolean> {
  try {
    await files.stat(uri)
    return true
  } catch {
    return false
  }
}

function beside(target: Uri, rename: (name: string) => string): Uri {
  const name = nameOf(target)
  return target.with({ path: `${target.path.slice(0, target.path.length - name.length)}${rename(name)}` })
}

/** A draft that cannot be taken away is no reason to fail. */
async function discard(files: Files, draft: Uri): Promise<void> {
  try {
    await files.delete(draft)
  } catch {
    // It was never written, or has become the target.
  }
}
