// yaodian check --fix, one file: all safe fixes, written whole or not at all.

import { fixDocument, type FixedDocument, type Snapshot } from '../core/index.js'
import type { FoundFile } from './input/find-files.js'
import type { Loaded } from './input/load.js'
import type { Io } from './io.js'
import { checkedFile, type CheckedFile } from './render/checked-file.js'
import { lineTable } from './render/line-table.js'
import { writeText } from './write-text.js'

export interface FixOutcome {
  readonly report: CheckedFile
  /** A whole sentence where the fixed text could not be written: then nothing has been changed. */
  readonly complaint: string | undefined
}

/** The fixed text takes the place of the file; that of standard input goes to standard output. */
export async function fixFile(file: FoundFile, snapshot: Snapshot, loaded: Loaded, io: Io): Promise<FixOutcome> {
  const fixed = fixDocument(snapshot)
  const complaint = await writeText(file, snapshot, fixed.snapshot.text, loaded, io)
  const report = complaint === undefined ? reportOf(file, snapshot, fixed, true) : checkedFile(file.path, snapshot)
  return { report, complaint }
}

/** The same without writing anything: what would be changed, and what would be left. */
export function tryFixFile(file: FoundFile, snapshot: Snapshot): CheckedFile {
  return reportOf(file, snapshot, fixDocument(snapshot), false)
}

function reportOf({ path }: FoundFile, before: Snapshot, fixed: FixedDocument, written: boolean): CheckedFile {
  const { snapshot, changes } = fixed
  return checkedFile(path, snapshot, { changes, lines: lineTable(before.text), written })
}
