// A line of the table that `npm run bench` prints.

export interface Row {
  readonly what: string
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Milliseconds for p99; `undefined` where there is no promise. */
  readonly goal?: number
  /** The same work done by another program in the same run. */
  readonly peer?: Peer
}

export interface Peer {
  readonly name: string
  /** Milliseconds. */
  readonly p50: number
}

/** `times` in milliseconds; at least a hundred, or the 99th percentile says nothing. */
export function rowOf(what: string, times: readonly number[], goal?: number): Row {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN
  return { what, p50: at(0.5), p99: at(0.99), ...(goal === undefined ? {} : { goal }) }
}
