// The changed text of a document goes back to where it came from, whole or not at all.

import type { Snapshot } from '../core/index.js'
import { displayPath } from './display-path.js'
import type { FoundFile } from './input/find-files.js'
import type { Loaded } from './input/load.js'
import type { Io } from './io.js'
import { replaceFile } from './replace-file.js'

/**
 * The text takes the place of the file, where it differs; that of standard input goes to standard output.
 *
 * @returns a whole sentence where it could not be written: then nothing has been changed
 */
export async function writeText(
  { path, location }: FoundFile, before: Snapshot, text: string, { marked }: Loaded, io: Io
): Promise<string | undefined> {
  const mark = marked ? '\ufeff' : ''
  const bytes = Buffer.from(mark + text)
  if (location === undefined) {
    io.stdout.write(bytes)
    return undefined
  }
  const failure = text === before.text ? undefined : await replaceFile(location, bytes, Buffer.from(mark + before.text))
  return failure === undefined ? undefined : `${displayPath(path)}：改好了却写不进去，${failure}`
}
