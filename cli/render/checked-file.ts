// One checked file, as every format of the report takes it.

import type { Finding, Part, Snapshot } from '../../core/index.js'
import { lineTable, type LineTable } from './line-table.js'

export interface CheckedFile {
  /** As the person named it; `-` for standard input. */
  readonly path: string
  readonly parts: readonly Part[]
  /** By place. */
  readonly findings: readonly Finding[]
  readonly lines: LineTable
}

/** Runs the checks: a snapshot finds only when asked. */
export function checkedFile(path: string, { text, parts, findings }: Snapshot): CheckedFile {
  return { path, parts, findings, lines: lineTable(text) }
}
