// yaodian check --fix, one file: all safe fixes, written whole or not at all.

import { fixDocument, type FixedDocument, type Snapshot } from '../core/index.js'
import { displayPath } from './display-path.js'
import type { FoundFile } from './input/find-files.js'
import type { Loaded } from './input/load.js'
import type { Io } from './io.js'
import { checkedFile, type CheckedFile } from './render/checked-file.js'
import { lineTable } from './render/line-table.js'
import { replaceFile } from './replace-file.js'

export interface FixOutcome {
  readonly report: CheckedFile
  /** A whole sentence where the fixed text could not be written: then nothing has been changed. */
  readonly complaint: string | undefined
}

/** The fixed text takes the place of the file; that of standard input goes to standard output. */
export async function fixFile(file: FoundFile, snapshot: Snapshot, { marked }: Loaded, io: Io): Promise<FixOutcome> {
  const fixed = fixDocument(snapshot)
  const bytes = Buffer.from(`${marked ? '\ufeff' : ''}${fixed.snapshot.text}`)
  if (file.location === undefined) {
    io.stdout.write(bytes)
    return { report: reportOf(file, snapshot, fixed, true), complaint: undefined }
  }
  const failure = fixed.edits.length === 0 ? undefined : await replaceFile(file.location, bytes)
  if (failure === undefined) return { report: reportOf(file, snapshot, fixed, true), complaint: undefined }
  return { report: checkedFile(file.path, snapshot), complaint: `${displayPath(file.path)}：改好了却写不进去，${failure}` }
}

/** The same without writing anything: what would be changed, and what would be left. */
export function tryFixFile(file: FoundFile, snapshot: Snapshot): CheckedFile {
  return reportOf(file, snapshot, fixDocument(snapshot), false)
}

function reportOf({ path }: FoundFile, before: Snapshot, fixed: FixedDocument, written: boolean): CheckedFile {
  const { snapshot, changes } = fixed
  return checkedFile(path, snapshot, { changes, lines: lineTable(before.text), written })
}
