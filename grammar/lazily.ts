// What is made when it is first asked for, and kept: lexers, parsers and tables, which loading a module need not wait for.

/** `make` gives the same whenever it is called: when that is, nobody can tell but by the clock. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => (made ??= { it: make() }).it
}
