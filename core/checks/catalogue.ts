// The checks as a catalogue for people: code, title, source and page.

import type { Severity } from '../finding.js'
import { sourceOf } from './check.js'
import { PAGES } from './pages.js'
import { CHECKS } from './registry.js'

export interface CheckInfo {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly source: string
  /** Runs only where it is switched on (规则). */
  readonly off: boolean
  /** Markdown, in Chinese: what, why, how to mend, examples. */
  readonly page: string
}

export const checks: readonly CheckInfo[] = /* @__PURE__ */ CHECKS.map(check => ({
  code: check.code, title: check.title, severity: check.severity, source: sourceOf(check), off: check.off === true,
  page: PAGES[check.code] ?? '',
}))
