// Runs some checks on one snapshot, one after the other, and may be left off between two steps.

import { flatMap, type DocumentTree } from '../../grammar/index.js'
import { Answers } from '../answers.js'
import type { CheckFailure } from '../finding.js'
import type { Memory } from '../memory.js'
import type { ProseLine } from '../model/prose.js'
import type { DocumentSettings } from '../model/settings.js'
import type { LineSnapshot, Snapshot } from '../snapshot.js'
import { isAccepted } from './accepted-words.js'
import type { Check, LineCheck, Report, WideCheck } from './check.js'
import { byPlace, findingsOf, type Found } from './found.js'

export interface Attempted {
  /** In order. */
  readonly findings: readonly Found[]
  /** Checks that broke: a mistake of ours, which costs their own findings and no others. */
  readonly failures: readonly CheckFailure[]
}

/** So many lines are looked at in one step. */
const LINES = 40
const QUESTION = 'checks of lines'

export class Checking {
  private readonly found: Found[] = []
  private readonly failures: CheckFailure[] = []
  private readonly work: Iterator<undefined>
  private finished: Attempted | undefined
  private placed: { readonly start: number; readonly findings: readonly Found[] } | undefined

  /** @param ofLines what they find in a line is kept with it, as long as it is this very list */
  constructor(private readonly snapshot: Snapshot, ofLines: readonly LineCheck[], others: readonly WideCheck[]) {
    this.work = this.steps(ofLines, others)
  }

  /** Does a little more; whether that was not all. */
  step(): boolean {
    return this.work.next().done !== true
  }

  private *steps(ofLines: readonly LineCheck[], others: readonly WideCheck[]): Generator<undefined, void> {
    if (ofLines.length > 0) yield* this.lookAtLines(ofLines)
    for (const check of others) {
      this.note(attempt(check, () => check.run(this.snapshot), this.rules))
      yield
    }
  }

  private *lookAtLines(checks: readonly LineCheck[]): Generator<undefined, void> {
    const { memory, prose, tree } = this.snapshot
    const attempts = (line: LineSnapshot) => flatMap(checks, check => attempt(check, () => check.run(line), this.rules))
    if (tree.frontMatter !== undefined) this.note(attempts(this.snapshot))
    const find = (line: ProseLine) => attempts(new LineAlone(line, memory))
    for (const [at, line] of memory.unseen(QUESTION, prose, checks).entries()) {
      memory.look(QUESTION, line, find, checks)
      if (at % LINES === LINES - 1) yield
    }
    this.note(memory.findInEach(QUESTION, prose, moveAttempt, find, checks))
    yield
  }

  private get rules(): DocumentSettings['rules'] {
    return this.snapshot.settings.rules
  }

  private note(attempts: readonly Attempt[]): void {
    for (const attempt of attempts) {
      if ('error' in attempt) this.failures.push(attempt)
      else this.found.push(attempt)
    }
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
    if (this.placed?.start !== start) this.placed = { start, findings: this.all().findings.map(finding => finding.movedBy(start)) }
    return this.placed.findings
  }
}

/** A finding, or the failure of a check. */
type Attempt = Found | CheckFailure

function attempt(check: Check, run: () => readonly Report[], rules: DocumentSettings['rules']): readonly Attempt[] {
  try {
    return findingsOf(check, run(), rules.get(check.code))
  } catch (error) {
    return [{ code: check.code, error }]
  }
}

function moveAttempt(attempt: Attempt, by: number): Attempt {
  return 'error' in attempt ? attempt : attempt.movedBy(by)
}

class LineAlone extends Answers implements LineSnapshot {
  readonly tree: DocumentTree
  readonly prose: readonly ProseLine[]

  constructor(line: ProseLine, readonly memory: Memory) {
    super()
    this.tree = { text: line.block.text, frontMatter: undefined, lines: [line.block] }
    this.prose = [line]
  }
}
