// Pieces that all rules of the TextMate grammar are made of.

/** A rule of a TextMate grammar. */
export interface Rule {
  readonly name?: string
  readonly match?: string
  readonly begin?: string
  readonly end?: string
  readonly captures?: Captures
  readonly beginCaptures?: Captures
  readonly endCaptures?: Captures
  readonly patterns?: readonly Rule[]
  readonly include?: string
}

type Captures = Readonly<Record<number, { readonly name: string }>>

/** White space inside a line, as the inside of a class. */
export const WHITE = ' \\t\u3000\u00a0'

/** Scopes end in the language's name; several are separated by spaces. */
export function scope(names: string): string {
  return names.split(' ').map(name => `${name}.yaodian`).join(' ')
}

/** The words as alternatives, the longest first, so that none hides a longer one. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
}
