// Tasks that must not overlap: each begins when the one before has come to its end.

export type Turn = <T>(task: () => Promise<T>) => Promise<T>

/** One that fails does not keep the next one from its turn. */
export function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return task => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
