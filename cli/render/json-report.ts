// The public JSON of `check`: docs/schema/check.schema.json. Lines, characters and offsets count from 0.

import type { Change, Finding, Scheme, Severity, Span } from '../../core/index.js'
import type { CheckedFile, Mended } from './checked-file.js'
import type { LineTable, Place } from './line-table.js'

export interface CheckJson {
  readonly files: readonly FileJson[]
}

interface FileJson {
  readonly path: string
  readonly schemes: readonly SchemeJson[]
  readonly findings: readonly FindingJson[]
  /** With --fix only. */
  readonly changes?: readonly ChangeJson[]
}

type SchemeJson = Pick<Scheme, 'part' | 'level' | 'kind' | 'stated' | 'reason'>

interface FindingJson extends Extent {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly source: string
  readonly related: readonly RelatedJson[]
  readonly fixes: readonly string[]
}

interface RelatedJson extends Extent {
  readonly message: string
}

interface ChangeJson {
  readonly code: string
  /** In the text before all changes. */
  readonly at: Place
  readonly old: string
  readonly new: string
}

/** Half-open: `end` is the first position after. */
export interface Extent {
  readonly start: Place
  readonly end: Place
}

export function jsonReport(files: readonly CheckedFile[]): string {
  const report: CheckJson = { files: files.map(fileJson) }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** One finding a line, each with the path of its file. */
export function ndjsonReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ path, findings, lines }) =>
      findings.map(finding => `${JSON.stringify({ path, ...findingJson(finding, lines) })}\n`)
    )
    .join('')
}

function fileJson({ path, parts, findings, lines, mended }: CheckedFile): FileJson {
  return {
    path,
    schemes: parts.flatMap(part => part.schemes.map(schemeJson)),
    findings: findings.map(finding => findingJson(finding, lines)),
    ...(mended === undefined ? {} : { changes: mended.changes.map(change => changeJson(change, mended)) })
  }
}

function changeJson({ code, offset, oldText, newText }: Change, { lines }: Mended): ChangeJson {
  return { code, at: lines.placeOf(offset), old: oldText, new: newText }
}

function schemeJson({ part, level, kind, stated, reason }: Scheme): SchemeJson {
  return { part, level, kind, stated, reason }
}

function findingJson(finding: Finding, lines: LineTable): FindingJson {
  const { code, severity, message, source, span, related, fixes } = finding
  return {
    code,
    severity,
    message,
    source,
    ...extent(span, lines),
    related: related.map(place => ({ message: place.message, ...extent(place.span, lines) })),
    fixes: fixes.map(({ title }) => title)
  }
}

export function extent(span: Span, lines: LineTable): Extent {
  return { start: lines.placeOf(span.start), end: lines.placeOf(span.end) }
}
