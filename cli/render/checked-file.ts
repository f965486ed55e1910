// One checked file, as every format of the report takes it.

import type { Change, Finding, Part, Snapshot } from '../../core/index.js'
import { lineTable, type LineTable } from './line-table.js'

export interface CheckedFile {
  /** As the person named it; `-` for standard input. */
  readonly path: string
  readonly parts: readonly Pick<Part, 'kind' | 'title' | 'schemes'>[]
  /** By place. With --fix, what is left. */
  readonly findings: readonly Finding[]
  /** Of the text that the findings are in. */
  readonly lines: LineTable
  /** What --fix did; `undefined` without. */
  readonly mended: Mended | undefined
}

export interface Mended {
  /** In the order in which they were made. */
  readonly changes: readonly Change[]
  /** Of the text before all changes, which they are placed in. */
  readonly lines: LineTable
  /** Not so with --dry-run. */
  readonly written: boolean
}

/** Runs the checks: a snapshot finds only when asked. */
export function checkedFile(path: string, { text, parts, findings }: Snapshot, mended?: Mended): CheckedFile {
  return { path, parts, findings, lines: lineTable(text), mended }
}
