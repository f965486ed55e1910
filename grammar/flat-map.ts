// Many things made of many, in one list.

/**
 * What `things.flatMap(of)` gives, and some ten times faster: V8's own asks each time of what kind the new list should be, and
 * looks elements up by their names. Whatever goes over lines, leaves or matches asks this one.
 */
export function flatMap<T, U>(things: readonly T[], of: (thing: T, index: number) => U | readonly U[]): U[] {
  const all: U[] = []
  for (let i = 0; i < things.length; i++) {
    const some = of(things[i] as T, i)
    if (!Array.isArray(some)) all.push(some as U)
    else for (let j = 0; j < some.length; j++) all.push(some[j] as U)
  }
  return all
}
