// A line of the table that `npm run bench` prints, and the times that go into it.

export interface Row {
  readonly what: string
  readonly ours: string
  /** The same work done by another program, or the least work that there could be, in the same run. */
  readonly beside?: string
  readonly goal?: Goal
}

export interface Goal {
  readonly text: string
  readonly met: boolean
}

export interface BenchOptions {
  /** A minute for everything: fewer rounds, fewer files; the figures say less. */
  readonly quick: boolean
}

/** In milliseconds. */
export interface Spread {
  readonly p50: number
  readonly p99: number
  readonly best: number
}

/** With fewer than a hundred `times` the 99th percentile is the worst. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN
  return { p50: at(0.5), p99: at(0.99), best: sorted[0] ?? NaN }
}

/** Milliseconds of wall time. */
export function clock(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Milliseconds of each round; rounds in front warm up. */
export function rounds(count: number, work: () => unknown, warm = 1): readonly number[] {
  return Array.from({ length: warm + count }, () => clock(work)).slice(warm)
}

export function milliseconds(value: number): string {
  return value >= 10_000 ? `${number(value / 1000)} s` : `${number(value)} ms`
}

/** Three digits that count. */
export function number(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

export function typical({ p50, p99 }: Spread): string {
  return `p50 ${milliseconds(p50)}，p99 ${milliseconds(p99)}`
}

/** How long the other took, and how many times ours that is. */
export function peerTime(name: string, theirs: number, ours: number): string {
  return `${name} ${milliseconds(theirs)}，是我们的 ${number(theirs / ours)} 倍`
}
