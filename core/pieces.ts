// Pieces of a document in a row, such as its lines: which of them are those of last time, and what was found in each.

/** A stretch of the document, of which a question may look at nothing but what these three determine. */
export interface Piece {
  /** The same object as long as the piece says the same. */
  readonly content: object
  /** What else it depends on, beside its place. */
  readonly as?: unknown
  /** Offset in the document. */
  readonly start: number
}

/** What was found in a piece. */
export interface Seen {
  readonly as: unknown
  readonly besides: unknown
  /** Where the piece stood when it was looked at, and what was found there. */
  readonly start: number
  readonly found: readonly unknown[]
  /** Where it was asked for last, and the same things there. */
  now: number
  moved: readonly unknown[]
}

/** What was last made of each of many pieces. */
export interface Row {
  readonly pieces: readonly Piece[]
  readonly made: readonly unknown[]
}

/** How a question about many pieces was answered last. */
export interface Walk {
  readonly besides: unknown
  readonly pieces: readonly Piece[]
  /** Those in which something was found: which of the pieces, in order. */
  readonly hits: readonly { readonly at: number; readonly seen: Seen }[]
  /** All of it in its place, where that has been asked for. */
  all: readonly unknown[] | undefined
}

export const NO_WALK: Walk = { besides: undefined, pieces: [], hits: [], all: [] }

/** Things that all stand `start` characters further on than they say. */
export interface Group<T> {
  readonly start: number
  readonly found: readonly T[]
}

export const NOTHING: Seen = { as: undefined, besides: undefined, start: 0, found: [], now: 0, moved: [] }

export function isSeen(seen: Seen, piece: Pick<Piece, 'as'>, besides: unknown): boolean {
  return seen.as === piece.as && seen.besides === besides
}

/** What has been found in a piece, as that of where it stands now. */
export function placed<T>(seen: Seen, start: number, move: (found: T, by: number) => T): readonly T[] {
  if (seen.now !== start && seen.found.length > 0) {
    seen.moved = (seen.found as readonly T[]).map(one => move(one, start - seen.start))
    seen.now = start
  }
  return seen.moved as readonly T[]
}

/** How many pieces at the beginning are the same in the same place, and at the end the same, but all `by` further on. */
export interface Compared {
  readonly same: number
  readonly sameAtEnd: number
  readonly by: number
}

export function comparePieces(before: readonly Piece[], pieces: readonly Piece[]): Compared {
  const shorter = Math.min(before.length, pieces.length)
  let same = 0
  while (same < shorter && distance(before[same], pieces[same]) === 0) same++
  const by = distance(before.at(-1), pieces.at(-1))
  let sameAtEnd = 0
  while (by !== undefined && sameAtEnd < shorter - same &&
    distance(before[before.length - 1 - sameAtEnd], pieces[pieces.length - 1 - sameAtEnd]) === by) sameAtEnd++
  return { same, sameAtEnd, by: by ?? 0 }
}

/** How far the piece has moved; `undefined` where it is another one. */
function distance(before: Piece | undefined, piece: Piece | undefined): number | undefined {
  return before !== undefined && piece !== undefined && before.content === piece.content && before.as === piece.as
    ? piece.start - before.start : undefined
}
