// One file or standard input to text, or to the sentence that says why not.

import { readFile } from 'node:fs/promises'
import type { Io } from '../io.js'
import { decode, type Decoded } from './decode.js'
import { fileFailure } from './file-failure.js'
import type { FoundFile } from './find-files.js'

export async function readDocument(file: FoundFile, io: Io): Promise<Decoded> {
  try {
    return decode(await (file.location === undefined ? io.readStdin() : readFile(file.location)))
  } catch (error) {
    return { kind: 'unreadable', reason: fileFailure(error) }
  }
}
