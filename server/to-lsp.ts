// From our plain data to the protocol's, as far as several features need it: offsets become lines and characters at
// this edge and nowhere else.

import {
  CreateFile,
  DiagnosticSeverity,
  type Diagnostic,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { ConfigProblem, Finding, Span, TextEdit } from '../core/index.js'
import type { Client } from './from-lsp.js'
import type { Lines } from './lines.js'

export function toRange(span: Span, lines: Lines): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) }
}

export function toTextEdit({ span, newText }: TextEdit, lines: Lines): LspTextEdit {
  return { range: toRange(span, lines), newText }
}

export function toDiagnostic(finding: Finding, lines: Lines, client: Client): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(finding.span, lines),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(client.checkPages === undefined ? {} : { codeDescription: { href: `${client.checkPages}${finding.code}` } }),
    // Shown before the code: which kind of rule speaks is as good as half the reason.
    source: `要点·${finding.source}`,
    message: finding.message,
  }
  if (!client.relatedInformation) return diagnostic
  // Worked out when asked for: once is enough.
  const { related } = finding
  if (related.length === 0) return diagnostic
  const relatedInformation = related.map(place => ({
    location: { uri: lines.uri, range: toRange(place.span, lines) },
    message: place.message,
  }))
  return { ...diagnostic, relatedInformation }
}

/** What is wrong in a settings file: a mistake, since it does not do what it was written for. */
export function toConfigDiagnostic({ span, message }: ConfigProblem, lines: Lines): Diagnostic {
  return { range: toRange(span, lines), severity: DiagnosticSeverity.Error, source: '要点·配置文件', message }
}

/** What an edit goes to. */
export interface EditTarget {
  readonly lines: Lines
  /** `null` where the file is not open in the editor. */
  readonly version: number | null
  /** Whether the file has to be created first. */
  readonly exists: boolean
}

/** With the version where the client understands it, so that edits of a text that has moved on are refused. */
export function toWorkspaceEdit(edits: readonly TextEdit[], target: EditTarget, client: Client): WorkspaceEdit {
  const { lines, version } = target
  const converted = edits.map(edit => toTextEdit(edit, lines))
  if (!client.versionedEdits) {
    return { changes: { [lines.uri]: converted } }
  }
  const change = { textDocument: { uri: lines.uri, version }, edits: converted }
  const creation = CreateFile.create(lines.uri, { ignoreIfExists: true })
  return { documentChanges: target.exists ? [change] : [creation, change] }
}

/** Edits of several files, each of one, as one that is undone in one step. */
export function joinedEdit(edits: readonly WorkspaceEdit[], client: Client): WorkspaceEdit {
  return client.versionedEdits
    ? { documentChanges: edits.flatMap(({ documentChanges }) => documentChanges ?? []) }
    : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) }
}

// `hint` is not the protocol's Hint: editors leave that out of their list of problems, and the drafter would never
// see in the editor what the command line prints.
const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
} as const
