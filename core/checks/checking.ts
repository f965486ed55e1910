// Runs some checks on one snapshot, one after the other, and may be left off between two of them.

import type { CheckFailure } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { isAccepted } from './accepted-words.js'
import type { Check } from './check.js'
import { byPlace, findingsOf, placeFindings, type Found } from './found.js'

export interface Attempted {
  /** In order. */
  readonly findings: readonly Found[]
  /** Checks that broke: a mistake of ours, which costs their own findings and no others. */
  readonly failures: readonly CheckFailure[]
}

export class Checking {
  private next = 0
  private readonly found: Found[] = []
  private readonly failures: CheckFailure[] = []
  private finished: Attempted | undefined
  private placed: { readonly start: number; readonly findings: readonly Found[] } | undefined

  constructor(private readonly checks: readonly Check[], private readonly snapshot: Snapshot) {}

  /** Runs the next check; whether there is another one. */
  step(): boolean {
    const check = this.checks[this.next++]
    if (check === undefined) return false
    try {
      this.found.push(...findingsOf(check, check.run(this.snapshot), this.snapshot.settings.rules.get(check.code)))
    } catch (error) {
      this.failures.push({ code: check.code, error })
    }
    return this.next < this.checks.length
  }

  /** All that there is, after what is left to do. */
  all(): Attempted {
    if (this.finished === undefined) {
      while (this.step());
      const findings = this.found.filter(finding => !isAccepted(finding, this.snapshot)).sort(byPlace)
      this.finished = { findings, failures: this.failures }
    }
    return this.finished
  }

  /** The findings as those of a document in which the snapshot begins at `start`: the same objects while it does. */
  at(start: number): readonly Found[] {
    if (this.placed?.start !== start) this.placed = { start, findings: placeFindings(this.all().findings, start) }
    return this.placed.findings
  }
}
