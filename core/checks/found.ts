// A finding as it is kept: a check's report, and the check's own facts.

import type { Finding, Fix, RelatedPlace, Severity } from '../finding.js'
import type { RuleSetting } from '../model/settings.js'
import { moveReport, sourceOf, type Check, type Report } from './check.js'

/** Only code, weight, place and words are made at once; what else belongs to it is asked of few findings. */
class Found implements Finding {
  readonly span: Finding['span']
  private moved: { readonly by: number; readonly finding: Found } | undefined

  constructor(
    readonly code: string, readonly severity: Severity, readonly message: string, readonly source: string,
    readonly report: Report,
  ) {
    this.span = report.span
  }

  /** The same finding, so many characters further on: the same object for the same distance. */
  movedBy(by: number): Found {
    if (by === 0) return this
    if (this.moved?.by !== by) {
      const { code, severity, message, source, report } = this
      this.moved = { by, finding: new Found(code, severity, message, source, moveReport(report, by)) }
    }
    return this.moved.finding
  }

  get related(): readonly RelatedPlace[] {
    return this.report.related ?? []
  }

  get fixes(): readonly Fix[] {
    return this.report.fixes ?? []
  }
}

/** Reports with their check's own facts; `configured` as 规则 says it. */
export function findingsOf(check: Check, reports: readonly Report[], configured: RuleSetting | undefined): readonly Found[] {
  if (reports.length === 0) return NONE
  const chosen = configured === 'on' || configured === 'off' ? undefined : configured
  const source = sourceOf(check)
  return reports.map(report => new Found(check.code, chosen ?? report.severity ?? check.severity, report.message, source, report))
}

const NONE: readonly Found[] = []

export type { Found }

export function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}

/** Two lists that are in order as one that is. */
export function merge(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  if (others.length === 0) return some
  const all: Finding[] = []
  let next = 0
  for (const one of some) {
    for (let other = others[next]; other !== undefined && byPlace(other, one) < 0; other = others[++next]) all.push(other)
    all.push(one)
  }
  for (; next < others.length; next++) all.push(others[next] as Finding)
  return all
}
