// SARIF 2.1.0, for code review platforms. Lines and columns count from 1, offsets from 0, all in UTF-16 code units.

import { CHECK_PAGES, checks, type Finding, type Fix, type Severity, type Span } from '../../core/index.js'
import type { CheckedFile } from './checked-file.js'
import type { LineTable } from './line-table.js'

type Level = 'error' | 'warning' | 'note'

const levelOf: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', hint: 'note' }

/** `complaints`: the sentences about what could not be read. */
export function sarifReport(files: readonly CheckedFile[], version: string, complaints: readonly string[]): string {
  const report = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'yaodian', semanticVersion: version, language: 'zh-CN', rules: rules() } },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [invocation(complaints)],
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) }, roles: ['analysisTarget'] })),
        results: files.flatMap((file, index) => file.findings.map(finding => result(file, index, finding)))
      }
    ]
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function rules(): readonly object[] {
  return checks.map(({ code, title, severity, source }) => ({
    id: code,
    shortDescription: { text: title },
    help: { text: CHECK_PAGES[code] ?? '', markdown: CHECK_PAGES[code] ?? '' },
    defaultConfiguration: { level: levelOf[severity] },
    properties: { source }
  }))
}

function invocation(complaints: readonly string[]): object {
  return {
    executionSuccessful: complaints.length === 0,
    toolExecutionNotifications: complaints.map(text => ({ level: 'error', message: { text } }))
  }
}

function result(file: CheckedFile, artifact: number, finding: Finding): object {
  const ruleIndex = checks.findIndex(({ code }) => code === finding.code)
  const location = (span: Span): object => physicalLocation(file, artifact, span)
  return {
    ruleId: finding.code,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levelOf[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location(finding.span) }],
    relatedLocations: finding.related.map(({ span, message }, id) => ({
      id,
      message: { text: message },
      physicalLocation: location(span)
    })),
    fixes: finding.fixes.filter(({ edits }) => edits.length > 0).map(fix => sarifFix(file, artifact, fix))
  }
}

function physicalLocation({ path, lines }: CheckedFile, index: number, span: Span): object {
  return { artifactLocation: { uri: uriOf(path), index }, region: region(lines, span) }
}

function region(lines: LineTable, { start, end }: Span): object {
  const from = lines.placeOf(start)
  const to = lines.placeOf(end)
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start
  }
}

function sarifFix({ path, lines }: CheckedFile, index: number, { title, edits }: Fix): object {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: region(lines, span),
    insertedContent: { text: newText }
  }))
  const artifactChanges = [{ artifactLocation: { uri: uriOf(path), index }, replacements }]
  return { description: { text: title }, artifactChanges }
}

/** A relative path becomes a relative URI, an absolute one a file URI. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
