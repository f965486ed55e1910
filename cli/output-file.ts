// Where a command puts the file that it makes: beside the document, where -o says, or on standard output.

import { basename, dirname, extname, resolve } from 'node:path'
import { exitStatus, type ExitStatus } from './exit-status.js'
import type { FoundFile } from './input/find-files.js'
import type { Io } from './io.js'
import { replaceFile } from './replace-file.js'
import { complain } from './stderr.js'

/** The document's own name with another ending, in its folder; standard output for standard input. */
export function besideSource({ path, location }: FoundFile, ending: string): FoundFile {
  if (location === undefined) return { path: '-', location: undefined }
  const name = `${basename(location, extname(location))}.${ending}`
  return { path: path.slice(0, path.length - basename(path).length) + name, location: resolve(dirname(location), name) }
}

/** Writes the file whole or leaves what is there; says `done` and the path, or why not. */
export async function deliver(
  content: Uint8Array | string, { path, location }: FoundFile, done: string, io: Io,
): Promise<ExitStatus> {
  if (location === undefined) {
    io.stdout.write(content)
    return exitStatus.clean
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const failure = await replaceFile(location, bytes)
  if (failure !== undefined) {
    complain(io, `${path}：写不进去，${failure}`)
    return exitStatus.misuse
  }
  io.stdout.write(`${done} ${path}\n`)
  return exitStatus.clean
}
