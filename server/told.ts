// What was told last of each document, so that nothing is told twice.

import type { Diagnostic } from 'vscode-languageserver'

export interface Told {
  /** The number of what was told last; `undefined` where nothing was. */
  last(uri: string): string | undefined
  /** Whether the client shows something of it. */
  shows(uri: string): boolean
  /** The number of this list: the one before where it is the same list, else a new one. No two sessions share any. */
  note(uri: string, diagnostics: readonly Diagnostic[]): string
  forget(uri: string): void
}

export function toldDiagnostics(session = Date.now().toString(36)): Told {
  const told = new Map<string, { readonly id: string; readonly diagnostics: readonly Diagnostic[] }>()
  let count = 0
  return {
    last: uri => told.get(uri)?.id,
    shows: uri => (told.get(uri)?.diagnostics.length ?? 0) > 0,
    note(uri, diagnostics) {
      const before = told.get(uri)
      if (before !== undefined && isSame(before.diagnostics, diagnostics)) return before.id
      count += 1
      const id = `${session}.${count}`
      told.set(uri, { id, diagnostics })
      return id
    },
    forget: uri => void told.delete(uri),
  }
}

/** Of plain data; most lists that differ do so early. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [names, others] = [Object.keys(one), Object.keys(other)]
  return names.length === others.length && names.every(name => isSame(Reflect.get(one, name), Reflect.get(other, name)))
}
