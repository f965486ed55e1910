// What a snapshot hands on to the next one of its document: answers about what has not changed since.
//
// Each answer says what it is made of, so that a snapshot with a memory and one without give the same answers.

import { flatMap } from '../grammar/index.js'
import { comparePieces, isSeen, NO_WALK, NOTHING, placed, type Compared, type Group, type Piece, type Row, type Seen, type Walk } from './pieces.js'

interface Kept {
  readonly of: readonly unknown[]
  readonly answer: unknown
}

export class Memory {
  private readonly newest = new Map<string, Kept>()
  /** What is known of a piece, each answer at the number of its question. */
  private readonly pieces = new WeakMap<object, unknown[]>()
  private readonly questions = new Map<string, number>()
  private readonly walks = new Map<string, Walk>()
  private readonly rows = new Map<string, Row>()
  /** By the newer of two rows and then the older, of which neither is kept by what is known of both: else all versions would be. */
  private readonly compared = new WeakMap<readonly Piece[], WeakMap<readonly Piece[], Compared>>()
  private nothing = NOTHING

  /** What follows from the piece alone, without its place. `question`: a name of its own. */
  ofPiece<T>(question: string, piece: object, answer: () => T): T {
    const known = this.knownOf(piece)
    const number = this.numberOf(question)
    const kept = known[number]
    return (kept !== undefined || number in known ? kept : known[number] = answer()) as T
  }

  /**
   * The last answer to the question, as long as all that it is made of is the very same; else a new one.
   *
   * @param of everything that `answer` looks at: it is compared by identity
   */
  whileSame<T>(question: string, of: readonly unknown[], answer: () => T): T {
    const kept = this.newest.get(question)
    if (kept !== undefined && kept.of.length === of.length && kept.of.every((part, i) => part === of[i])) {
      return kept.answer as T
    }
    const made = answer()
    this.newest.set(question, { of, answer: made })
    return made
  }

  /** An answer that is cheaper to make from that of another version of the document, whichever was made last. */
  follow<T>(question: string, answer: (before: T | undefined) => T): T {
    const made = answer(this.newest.get(question)?.answer as T | undefined)
    this.newest.set(question, { of: [], answer: made })
    return made
  }

  /**
   * One thing for each of the pieces: the same as last time where the piece stands among the same ones, and at the same place.
   *
   * @param question a name of its own; no two questions share one
   * @param make may look at nothing but what the piece is
   * @param move what is made of the same piece so many characters further on
   */
  ofEach<P extends Piece, T>(
    question: string, pieces: readonly P[], make: (piece: P) => T, move: (made: T, by: number) => T = made => made,
  ): readonly T[] {
    const before = this.rows.get(question)
    const { same, sameAtEnd, by } = this.compare(before?.pieces ?? NO_WALK.pieces, pieces)
    const known = before?.made as readonly T[] | undefined ?? []
    if (same === pieces.length && same === known.length) return known
    const made = known.slice(0, same)
    for (let at = same; at < pieces.length - sameAtEnd; at++) made.push(make(pieces[at] as P))
    for (let at = known.length - sameAtEnd; at < known.length; at++) made.push(by === 0 ? known[at] as T : move(known[at] as T, by))
    this.rows.set(question, { pieces, made })
    return made
  }

  /**
   * What is found in each of the pieces, together. What was found in a piece moves along with it; pieces that stand among the
   * same ones as when the question was asked last are not even looked up.
   *
   * @param question a name of its own; no two questions share one
   * @param move the same thing, so many characters further on
   * @param besides what `find` knows beside the piece: compared by identity
   */
  findInEach<P extends Piece, T>(
    question: string, pieces: readonly P[], move: (found: T, by: number) => T, find: (piece: P) => readonly T[], besides?: unknown,
  ): readonly T[] {
    const walk = this.walk(question, pieces, find, besides)
    walk.all ??= flatMap(walk.hits, ({ at, seen }) => placed(seen, pieces[at]?.start ?? 0, move))
    return walk.all as readonly T[]
  }

  /** The same by the pieces in which something is found. */
  findByPiece<P extends Piece, T>(
    question: string, pieces: readonly P[], move: (found: T, by: number) => T, find: (piece: P) => readonly T[], besides?: unknown,
  ): ReadonlyMap<P, readonly T[]> {
    const found = new Map<P, readonly T[]>()
    for (const { at, seen } of this.walk(question, pieces, find, besides).hits) {
      const piece = pieces[at]
      if (piece !== undefined) found.set(piece, placed(seen, piece.start, move))
    }
    return found
  }

  /** The same where it was when its piece was looked at, and how far it has moved since: for what is seldom asked for its place. */
  groupsInEach<P extends Piece, T>(
    question: string, pieces: readonly P[], find: (piece: P) => readonly T[], besides?: unknown,
  ): readonly Group<T>[] {
    return this.walk(question, pieces, find, besides).hits
      .map(({ at, seen }) => ({ start: (pieces[at]?.start ?? 0) - seen.start, found: seen.found as readonly T[] }))
  }

  private walk<P extends Piece>(question: string, pieces: readonly P[], find: (piece: P) => readonly unknown[], besides: unknown): Walk {
    const before = this.lastWalk(question, besides)
    const { same, sameAtEnd } = this.compare(before.pieces, pieces)
    if (same === pieces.length && same === before.pieces.length && before !== NO_WALK) return before
    const [changed, more] = [pieces.length - sameAtEnd, pieces.length - before.pieces.length]
    const hits = before.hits.filter(({ at }) => at < same)
    for (let at = same; at < changed; at++) {
      const seen = this.look(question, pieces[at] as P, find, besides)
      if (seen.found.length > 0) hits.push({ at, seen })
    }
    for (const hit of before.hits) {
      if (hit.at >= changed - more) hits.push(more === 0 ? hit : { at: hit.at + more, seen: hit.seen })
    }
    const walk: Walk = { besides, pieces, hits, all: undefined }
    this.walks.set(question, walk)
    return walk
  }

  /** What `findInEach` finds in the one piece. */
  findIn<P extends Piece, T>(
    question: string, piece: P, move: (found: T, by: number) => T, find: (piece: P) => readonly T[], besides?: unknown,
  ): readonly T[] {
    return placed(this.look(question, piece, find, besides), piece.start, move)
  }

  /** Those of the pieces in which `findInEach` would have to look. */
  unseen<P extends Piece>(question: string, pieces: readonly P[], besides?: unknown): readonly P[] {
    const { same, sameAtEnd } = this.compare(this.lastWalk(question, besides).pieces, pieces)
    return pieces.slice(same, pieces.length - sameAtEnd)
  }

  /** Looks in one of the pieces for `findInEach`, which then finds it known. */
  look<P extends Piece>(question: string, piece: P, find: (piece: P) => readonly unknown[], besides?: unknown): Seen {
    const known = this.knownOf(piece.content)
    const number = this.numberOf(question)
    const seen = known[number] as Seen | undefined
    if (seen !== undefined && isSeen(seen, piece, besides)) return seen
    const { as, start } = piece
    const found = find(piece)
    return known[number] = found.length === 0 ? this.nothingIn(as, besides) : { as, besides, start, found, now: start, moved: found } satisfies Seen
  }

  /** Most questions find nothing in most pieces: one object says so of many. */
  private nothingIn(as: unknown, besides: unknown): Seen {
    if (!isSeen(this.nothing, { as }, besides)) this.nothing = { ...NOTHING, as, besides }
    return this.nothing
  }

  private lastWalk(question: string, besides: unknown): Walk {
    const last = this.walks.get(question)
    return last === undefined || last.besides !== besides ? NO_WALK : last
  }

  /** Several questions are asked about the same pieces. */
  private compare(before: readonly Piece[], pieces: readonly Piece[]): Compared {
    let known = this.compared.get(pieces)
    if (known === undefined) this.compared.set(pieces, known = new WeakMap())
    const kept = known.get(before)
    if (kept !== undefined) return kept
    const made = comparePieces(before, pieces)
    known.set(before, made)
    return made
  }

  private knownOf(piece: object): unknown[] {
    let known = this.pieces.get(piece)
    if (known === undefined) this.pieces.set(piece, known = [])
    return known
  }

  private numberOf(question: string): number {
    let number = this.questions.get(question)
    if (number === undefined) this.questions.set(question, number = this.questions.size)
    return number
  }
}
