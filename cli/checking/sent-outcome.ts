// What is known of a checked file as plain data, which can go from one thread to another.

import type { Fix } from '../../core/index.js'
import type { CheckedFile, Mended } from '../render/checked-file.js'
import { lineTable } from '../render/line-table.js'
import type { FileOutcome } from './check-file.js'

export interface SentOutcome extends Omit<FileOutcome, 'report'> {
  readonly report: SentFile | undefined
}

interface SentFile extends Omit<CheckedFile, 'lines' | 'mended'> {
  readonly text: string
  readonly mended: (Omit<Mended, 'lines'> & { readonly text: string }) | undefined
}

/** @param edits whether those of the fixes are asked for: there may be hundreds, and most reports tell of none */
export function pack({ path, report, complaints, failures }: FileOutcome, edits: boolean): SentOutcome {
  return { path, report: report === undefined ? undefined : packFile(report, edits), complaints, failures: failures.map(sendable) }
}

export function unpack({ report, ...others }: SentOutcome): FileOutcome {
  return { report: report === undefined ? undefined : unpackFile(report), ...others }
}

/** Findings work out their fixes when asked: here they are asked. */
function packFile({ path, parts, findings, lines, mended }: CheckedFile, edits: boolean): SentFile {
  const packFix = (fix: Fix): Fix => edits ? plain(fix) : { title: fix.title, kind: fix.kind, edits: [] }
  return {
    path,
    parts: parts.map(({ kind, title, schemes }) => ({ kind, title, schemes })),
    findings: findings.map(({ code, severity, message, source, span, related, fixes }) =>
      ({ code, severity, message, source, span, related: related.map(plain), fixes: fixes.map(packFix) })),
    text: lines.text,
    mended: mended === undefined ? undefined : { changes: mended.changes, written: mended.written, text: mended.lines.text }
  }
}

function unpackFile({ text, mended, ...others }: SentFile): CheckedFile {
  return {
    ...others,
    lines: lineTable(text),
    mended: mended === undefined ? undefined : { changes: mended.changes, written: mended.written, lines: lineTable(mended.text) }
  }
}

function plain<T extends object>(data: T): T {
  return { ...data }
}

/** An error keeps its name, its message and its stack; anything else is told as words. */
function sendable(failure: unknown): unknown {
  return failure instanceof Error ? failure : String(failure)
}
