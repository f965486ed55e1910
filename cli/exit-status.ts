// The four exit statuses: they are public, scripts rely on them.

export const exitStatus = {
  /** Nothing at or above --fail-on. */
  clean: 0,
  /** Findings at or above --fail-on. */
  findings: 1,
  /** Misuse, or input that cannot be read. */
  misuse: 2,
  /** Our own failure. */
  ownFailure: 3
} as const

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

/** The status that says more: our own failure over bad input over findings over clean. */
export function worse(one: ExitStatus, other: ExitStatus): ExitStatus {
  return one > other ? one : other
}
