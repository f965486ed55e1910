// Runs all checks on a snapshot: severities as configured, suppressions honoured, findings in order.

import { flatMap } from '../../grammar/index.js'
import type { CheckFailure, Finding } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import type { Check, LineCheck, WideCheck } from './check.js'
import { Checking } from './checking.js'
import { byPlace, findingsOf, merge } from './found.js'
import { CHECKS } from './registry.js'
import { idleSuppression } from './syntax/idle-suppression.js'
import { readSuppressions, type Suppressions } from './suppressions.js'

export interface CheckResults {
  readonly findings: readonly Finding[]
  readonly failures: readonly CheckFailure[]
}

/** `checks` is for tests; by default all that there are. */
export function runChecks(snapshot: Snapshot, checks: readonly Check[] = CHECKS): CheckResults {
  const inSegments = snapshot.segments.map(({ start, own }) => ({ start, checking: inSegment(own, checks) }))
  const across = acrossSegments(snapshot, checks).all()
  const found = merge(flatMap(inSegments, ({ start, checking }) => checking.at(start)), across.findings)
  const suppressions = readSuppressions(snapshot, running(snapshot, checks).codes)
  const kept = suppressions.none ? found : found.filter(finding => !suppressions.silence(finding))
  const failures = flatMap([...inSegments.map(({ checking }) => checking.all()), across], each => each.failures)
  return {
    findings: merge(kept, [...idleFindings(snapshot, suppressions)].sort(byPlace)),
    failures: failures.filter(({ code }, i) => failures.findIndex(other => other.code === code) === i),
  }
}

/**
 * Does what `findings` waits for, in short steps: after the last one they are there at once. Who takes no further step has
 * lost nothing: the next snapshot goes on with what has been found in the segments that it shares with this one.
 */
export function* checkInSteps(snapshot: Snapshot): Generator<undefined, void> {
  for (const { own } of snapshot.segments) {
    const checking = inSegment(own, CHECKS)
    while (checking.step()) yield
  }
  const checking = acrossSegments(snapshot, CHECKS)
  while (checking.step()) yield
}

/** What looks at nothing beyond the segment. */
function inSegment(own: Snapshot, checks: readonly Check[]): Checking {
  const begin = () => {
    const { ofLines, ofSegments } = running(own, checks)
    return new Checking(own, ofLines, ofSegments)
  }
  return checks === CHECKS ? own.once('checking', begin) : begin()
}

/** What looks at all segments together. */
function acrossSegments(snapshot: Snapshot, checks: readonly Check[]): Checking {
  const begin = () => new Checking(snapshot, [], running(snapshot, checks).ofDocument)
  return checks === CHECKS ? snapshot.once('checking across', begin) : begin()
}

interface Running {
  readonly ofLines: readonly LineCheck[]
  readonly ofSegments: readonly WideCheck[]
  readonly ofDocument: readonly WideCheck[]
  readonly codes: ReadonlySet<string>
}

/** The checks that run, as 规则 says: the same lists as long as the settings are the same. */
function running(snapshot: Snapshot, checks: readonly Check[]): Running {
  return snapshot.memory.whileSame('checks that run', [checks, snapshot.settings], () => {
    const on = checks.filter(check => isOn(check, snapshot))
    return {
      ofLines: on.filter(check => check.of === 'line'),
      ofSegments: on.filter((check): check is WideCheck => check.of === 'segment'),
      ofDocument: on.filter((check): check is WideCheck => check.of === 'document'),
      codes: new Set(on.map(check => check.code)),
    }
  })
}

/** Whether the check runs on the document: as 规则 says, or by default. */
export function isOn(check: Check, { settings }: Snapshot): boolean {
  return (settings.rules.get(check.code) ?? (check.off === true ? 'off' : 'on')) !== 'off'
}

/** Known only after all others have run: which suppressions silenced nothing. */
function idleFindings(snapshot: Snapshot, suppressions: Suppressions): readonly Finding[] {
  if (suppressions.none || !isOn(idleSuppression, snapshot)) return []
  const { code } = idleSuppression
  const configured = snapshot.settings.rules.get(code)
  const idle = findingsOf(idleSuppression, suppressions.idle(other => other !== code), configured)
    .filter(finding => !suppressions.silence(finding))
  return [...idle, ...findingsOf(idleSuppression, suppressions.idle(other => other === code), configured)]
}
