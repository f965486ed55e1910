// What was told last of each document, so that nothing is told twice.

import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver'

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
      if (before !== undefined && areSame(before.diagnostics, diagnostics)) return before.id
      count += 1
      const id = `${session}.${count}`
      told.set(uri, { id, diagnostics })
      return id
    },
    forget: uri => void told.delete(uri),
  }
}

function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, i) => isSame(one, others[i]))
}

/** The code stands for what a check says of itself. At each key thousands are compared: so each member by its name. */
function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return other !== undefined && isSameRange(one.range, other.range) && one.code === other.code && one.severity === other.severity &&
    one.source === other.source && one.message === other.message &&
    areSameRelated(one.relatedInformation ?? [], other.relatedInformation ?? [])
}

function areSameRelated(some: readonly DiagnosticRelatedInformation[], others: readonly DiagnosticRelatedInformation[]): boolean {
  return some.length === others.length && some.every(({ location, message }, i) => {
    const other = others[i]
    return other !== undefined && isSameRange(location.range, other.location.range) && location.uri === other.location.uri &&
      message === other.message
  })
}

function isSameRange(one: Range, other: Range): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character &&
    one.end.line === other.end.line && one.end.character === other.end.character
}
