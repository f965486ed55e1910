// Runs a piece of work for a key once the key has been left alone for a while.

export interface Debounce {
  /** Starts the wait anew; earlier calls for this key are forgotten. */
  schedule(key: string, milliseconds: number): void
  cancel(key: string): void
  isWaiting(key: string): boolean
  cancelAll(): void
}

export function debounce(work: (key: string) => void): Debounce {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const cancel = (key: string): void => {
    clearTimeout(timers.get(key))
    timers.delete(key)
  }
  return {
    schedule(key, milliseconds) {
      cancel(key)
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key)
          work(key)
        }, milliseconds),
      )
    },
    cancel,
    isWaiting: key => timers.has(key),
    cancelAll: () => [...timers.keys()].forEach(cancel),
  }
}
