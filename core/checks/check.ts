// The contract of a check: what it is called, what backs it, and what it reports.

import { lazily, shift, type Span } from '../../grammar/index.js'
import { moveEdits, moveSpanned } from '../across.js'
import type { Fix, RelatedPlace, Severity } from '../finding.js'
import type { LineSnapshot, Snapshot } from '../snapshot.js'

/** What backs a rule; only a 规定 of 国标 or 条例 may be an error beside plain faults of a series. */
export type SourceLevel = '国标' | '条例' | '惯例' | '本单位'

export type Check = LineCheck | WideCheck

interface CheckFacts {
  /** `group/kebab-slug`; also the name of the file, of its page and of its fixtures. Never reused. */
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly level: SourceLevel
  /** The clause of the standard; `undefined` for what is practice. */
  readonly clause: string | undefined
  /** Off until 规则 switches it on: not yet measured on enough real notices, or a matter of taste. */
  readonly off?: true
}

/** What it finds in a line of print, or in the front matter, depends on nothing else: `run` gets each as a document of its own. */
export interface LineCheck extends CheckFacts {
  readonly of: 'line'
  /** Pure; no state, no input or output. Reports come in any order. */
  readonly run: (line: LineSnapshot) => readonly Report[]
}

/** Has to know each segment by itself (`run` gets the front matter and each part as a document of its own), or all of the document. */
export interface WideCheck extends CheckFacts {
  readonly of: 'segment' | 'document'
  /** Like that of a `LineCheck`. */
  readonly run: (snapshot: Snapshot) => readonly Report[]
}

/** A finding before the check's own facts are added. */
export interface Report {
  readonly span: Span
  readonly message: string
  readonly related?: readonly RelatedPlace[]
  /** Where there may be very many edits, a getter: made for those who ask. */
  readonly fixes?: readonly Fix[]
  /** Where one check has findings of two weights; `undefined` is the check's own severity. */
  readonly severity?: Severity | undefined
}

/** The same report, so many characters further on; what else belongs to it is moved for those who ask. */
export function moveReport(report: Report, by: number): Report {
  return by === 0 ? report : new MovedReport(report, by)
}

class MovedReport implements Report {
  readonly span: Span
  readonly message: string
  readonly severity: Severity | undefined

  constructor(private readonly report: Report, private readonly by: number) {
    this.span = shift(report.span, by)
    this.message = report.message
    this.severity = report.severity
  }

  get related(): readonly RelatedPlace[] {
    return (this.report.related ?? []).map(place => moveSpanned(place, this.by))
  }

  get fixes(): readonly Fix[] {
    return (this.report.fixes ?? []).map(fix => {
      const edits = lazily(() => moveEdits(fix.edits, this.by))
      return { title: fix.title, kind: fix.kind, get edits() { return edits() } }
    })
  }
}

export function defineCheck(check: Check): Check {
  return check
}

/** 「国标 GB/T 15834—2011 B.3.4」, 「惯例」, 「要点语言 第2节」 */
export function sourceOf({ level, clause }: Check): string {
  if (clause === undefined) return level
  return level === '本单位' ? clause : `${level} ${clause}`
}
