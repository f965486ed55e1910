// Runs all checks on a snapshot: severities as configured, suppressions honoured, findings in order.

import type { CheckFailure, Finding, Severity } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { isAccepted } from './accepted-words.js'
import { sourceOf, type Check, type Report } from './check.js'
import { CHECKS } from './registry.js'
import { idleSuppression } from './syntax/idle-suppression.js'
import { readSuppressions, type Suppressions } from './suppressions.js'

export interface CheckResults {
  readonly findings: readonly Finding[]
  /** Checks that broke: a mistake of ours, which costs their own findings and no others. */
  readonly failures: readonly CheckFailure[]
}

/** `checks` is for tests; by default all that there are. */
export function runChecks(snapshot: Snapshot, checks: readonly Check[] = CHECKS): CheckResults {
  const on = checks.filter(check => isOn(check, snapshot))
  const suppressions = readSuppressions(snapshot, new Set(on.map(check => check.code)))
  const failures: CheckFailure[] = []
  const found = on.flatMap(check => findingsOf(check, attempt(check, snapshot, failures), snapshot))
  const kept = found.filter(finding => !isAccepted(finding, snapshot) && !suppressions.silence(finding))
  return { findings: [...kept, ...idleFindings(snapshot, suppressions)].sort(byPlace), failures }
}

function attempt({ code, run }: Check, snapshot: Snapshot, failures: CheckFailure[]): readonly Report[] {
  try {
    return run(snapshot)
  } catch (error) {
    failures.push({ code, error })
    return []
  }
}

/** Whether the check runs on the document: as 规则 says, or by default. */
export function isOn(check: Check, { settings }: Snapshot): boolean {
  return (settings.rules.get(check.code) ?? (check.off === true ? 'off' : 'on')) !== 'off'
}

/** Known only after all others have run: which suppressions silenced nothing. */
function idleFindings(snapshot: Snapshot, suppressions: Suppressions): readonly Finding[] {
  if (!isOn(idleSuppression, snapshot)) return []
  const { code } = idleSuppression
  const idle = findingsOf(idleSuppression, suppressions.idle(other => other !== code), snapshot)
    .filter(finding => !suppressions.silence(finding))
  return [...idle, ...findingsOf(idleSuppression, suppressions.idle(other => other === code), snapshot)]
}

function findingsOf(check: Check, reports: readonly Report[], { settings }: Snapshot): readonly Finding[] {
  const configured = settings.rules.get(check.code)
  return reports.map(report => {
    const chosen = configured === 'on' || configured === 'off' ? undefined : configured
    const severity: Severity = chosen ?? report.severity ?? check.severity
    return {
      code: check.code, severity, span: report.span, message: report.message, source: sourceOf(check),
      related: report.related ?? [], fixes: report.fixes ?? [],
    }
  })
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
