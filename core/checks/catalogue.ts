// The checks as a catalogue for people: code, title, source. Their pages are in pages.ts, which hosts may load later.

import type { Severity } from '../finding.js'
import { sourceOf } from './check.js'
import { CHECKS } from './registry.js'

export interface CheckInfo {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly source: string
  /** Runs only where it is switched on (规则). */
  readonly off: boolean
}

export const checks: readonly CheckInfo[] = /* @__PURE__ */ CHECKS.map(check => ({
  code: check.code, title: check.title, severity: check.severity, source: sourceOf(check), off: check.off === true,
}))

/** By code: Markdown, in Chinese: what, why, how to mend, examples. */
export type CheckPages = Readonly<Record<string, string>>
