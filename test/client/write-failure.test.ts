// What the messages of file systems mean for a drafter; and many writers of one file.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Uri } from 'vscode'
import { URI } from 'vscode-uri'
import { replaceFile, type Files } from '../../client/exporting/replace-file.js'
import { writeFailure, type WriteFailure } from '../../client/exporting/write-failure.js'

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

const SAID: readonly (readonly [WriteFailure | undefined, unknown])[] = [
  ['full', coded('Unknown', "Unknown (FileSystemError): Error: ENOSPC: no space left on device, write '/文/要点.docx'")],
  ['full', coded('Unknown', 'QuotaExceededError: The quota has been exceeded.')],
  ['full', coded('EDQUOT', 'disk quota exceeded')],
  ['read-only', coded('NoPermissions', "Error: EACCES: permission denied, open '/文/要点.docx'")],
  ['read-only', coded('Unknown', "Error: EROFS: read-only file system, open '/文/要点.docx'")],
  ['open', coded('Unavailable', "Error: EBUSY: resource busy or locked, rename 'a' -> 'b'")],
  ['open', coded('Unknown', "Error: EPERM: operation not permitted, rename 'a' -> 'b'")],
  ['gone', coded('FileNotFound', "Error: ENOENT: no such file or directory, open '/文/要点.docx'")],
  [undefined, new Error('Something else')],
  [undefined, 'Something else'],
]

describe('client: a file that cannot be written', () => {
  it('is told with what can be done about it', () => {
    assert.deepEqual(SAID.map(([, error]) => writeFailure(error)), SAID.map(([failure]) => failure))
  })

  it('two windows that write it at the same time: one of them wins whole, nothing is left over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-'))
    try {
      const files = {
        stat: (uri: Uri) => stat(uri.fsPath), writeFile: (uri: Uri, bytes: Uint8Array) => writeFile(uri.fsPath, bytes),
        rename: (from: Uri, to: Uri) => rename(from.fsPath, to.fsPath), delete: (uri: Uri) => rm(uri.fsPath),
      } as unknown as Files
      const target = URI.file(join(folder, '要点.docx')) as unknown as Uri
      const contents = Array.from({ length: 12 }, (_, i) => Buffer.alloc(50_000, String(i % 10)))
      await Promise.all(contents.map(bytes => replaceFile(files, target, bytes)))
      const written = readFileSync(join(folder, '要点.docx'))
      assert.ok(contents.some(bytes => bytes.equals(written)))
      assert.deepEqual(readdirSync(folder), ['要点.docx'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
