// From our plain data to the protocol's: offsets become lines and characters here, and only here.

/** What an edit goes to. */
export interface EditTarget {
  readonly lines: TextDocument
  /** `null` where the file is not open in the editor. */
  readonly version: number | null
  /** Whether the file has to be created first. */
  readonly exists: boolean
}

import {
  CodeActionKind,
  CreateFile,
  DiagnosticSeverity,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  type CodeAction as LspCodeAction,
  type Diagnostic,
  type DocumentSymbol as LspDocumentSymbol,
  type FoldingRange as LspFoldingRange,
  type Hover as LspHover,
  type Range,
  type SymbolInformation,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type {
  CodeAction,
  ConfigProblem,
  DocumentSymbol,
  Finding,
  FoldingRange,
  Hover,
  Span,
  TextEdit,
} from '../core/index.js'
import type { Client } from './from-lsp.js'

export function toRange(span: Span, lines: TextDocument): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) }
}

export function toDiagnostic(finding: Finding, lines: TextDocument, client: Client): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(finding.span, lines),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(client.checkPages === undefined ? {} : { codeDescription: { href: `${client.checkPages}${finding.code}` } }),
    // Shown before the code: which kind of rule speaks is as good as half the reason.
    source: `要点·${finding.source}`,
    message: finding.message,
  }
  if (!client.relatedInformation || finding.related.length === 0) {
    return diagnostic
  }
  const relatedInformation = finding.related.map(place => ({
    location: { uri: lines.uri, range: toRange(place.span, lines) },
    message: place.message,
  }))
  return { ...diagnostic, relatedInformation }
}

/** What is wrong in a settings file: a mistake, since it does not do what it was written for. */
export function toConfigDiagnostic({ span, message }: ConfigProblem, lines: TextDocument): Diagnostic {
  return { range: toRange(span, lines), severity: DiagnosticSeverity.Error, source: '要点·配置文件', message }
}

export function toHover({ span, markdown }: Hover, lines: TextDocument, client: Client): LspHover {
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: markdown.replaceAll(/\*\*|`/g, '') }
  return { contents, range: toRange(span, lines) }
}

export function toDocumentSymbol(symbol: DocumentSymbol, lines: TextDocument): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOL_KINDS[symbol.kind],
    range: toRange(symbol.span, lines),
    selectionRange: toRange(symbol.selection, lines),
    children: symbol.children.map(child => toDocumentSymbol(child, lines)),
  }
}

/** For clients that know no tree: the same outline as a list, each entry with the name of what holds it. */
export function toSymbolInformation(symbol: DocumentSymbol, lines: TextDocument, holder = ''): SymbolInformation[] {
  const own: SymbolInformation = {
    name: symbol.name,
    kind: SYMBOL_KINDS[symbol.kind],
    location: { uri: lines.uri, range: toRange(symbol.span, lines) },
    ...(holder === '' ? {} : { containerName: holder }),
  }
  return [own, ...symbol.children.flatMap(child => toSymbolInformation(child, lines, symbol.name))]
}

export function toFoldingRange(range: FoldingRange, lines: TextDocument): LspFoldingRange {
  const { start, end } = toRange(range.span, lines)
  const kind = FOLDING_KINDS[range.kind]
  return { startLine: start.line, endLine: end.line, ...(kind === undefined ? {} : { kind }) }
}

/**
 * The diagnostics that it mends are made anew: a code action depends on the text and the place alone.
 *
 * @param target what the action edits
 */
export function toCodeAction(
  action: CodeAction,
  lines: TextDocument,
  target: EditTarget,
  client: Client,
): LspCodeAction {
  const kind = action.kind === 'quickfix' ? CodeActionKind.QuickFix : action.kind
  const edit = toWorkspaceEdit(action.edits, target, client)
  return action.finding === undefined
    ? { title: action.title, kind, edit }
    : {
        title: action.title,
        kind,
        diagnostics: [toDiagnostic(action.finding, lines, client)],
        isPreferred: action.preferred,
        edit,
      }
}

/** With the version where the client understands it, so that edits of a text that has moved on are refused. */
function toWorkspaceEdit(edits: readonly TextEdit[], target: EditTarget, client: Client): WorkspaceEdit {
  const { lines, version } = target
  const converted = edits.map((edit): LspTextEdit => ({ range: toRange(edit.span, lines), newText: edit.newText }))
  if (!client.versionedEdits) {
    return { changes: { [lines.uri]: converted } }
  }
  const change = { textDocument: { uri: lines.uri, version }, edits: converted }
  const creation = CreateFile.create(lines.uri, { ignoreIfExists: true })
  return { documentChanges: target.exists ? [change] : [creation, change] }
}

// `hint` is not the protocol's Hint: editors leave that out of their list of problems, and the drafter would never
// see in the editor what the command line prints.
const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
} as const

const SYMBOL_KINDS = {
  part: SymbolKind.Module,
  heading: SymbolKind.Namespace,
  task: SymbolKind.Field,
} as const

const FOLDING_KINDS = {
  'front-matter': FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
  part: undefined,
  node: undefined,
} as const
