// One file or standard input to text, or to the sentence that says why not.

import { readFileSync, statSync } from 'node:fs'
import type { Io } from '../io.js'
import { decode, type Decoded } from './decode.js'
import { fileFailure } from './file-failure.js'
import type { FoundFile } from './find-files.js'

/** Bytes; the longest notice known is a hundredth of this. */
const LARGEST_TEXT = 30_000_000

/**
 * Files are read at one go: a thread has one file at a time, and nothing else to do meanwhile. Handing a small file over to
 * another thread and back five times takes longer than to read it.
 */
export async function readDocument(file: FoundFile, io: Io): Promise<Decoded> {
  const tooLarge: Decoded = { kind: 'unreadable', reason: '超过30 MB，不像是一份文稿，没有读取。' }
  try {
    if (file.location !== undefined && statSync(file.location).size > LARGEST_TEXT) return tooLarge
    const bytes = file.location === undefined ? await io.readStdin() : readFileSync(file.location)
    return bytes.length > LARGEST_TEXT ? tooLarge : decode(bytes)
  } catch (error) {
    return { kind: 'unreadable', reason: fileFailure(error) }
  }
}
