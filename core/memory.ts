// What a snapshot hands on to the next one of its document: answers about what has not changed since.
//
// Each answer says what it is made of, so that a snapshot with a memory and one without give the same answers.

import type { LineBlock } from '../grammar/index.js'
import { clauseWords, type ClauseWords } from './model/clause-words.js'

interface Kept {
  readonly of: readonly unknown[]
  readonly answer: unknown
}

interface KeptList {
  readonly as: unknown
  readonly besides: unknown
  /** Where the piece stood when it was looked at, and what was found there. */
  readonly start: number
  readonly found: readonly unknown[]
  /** Where it was asked for last, and the same things there. */
  now: number
  moved: readonly unknown[]
}

export class Memory {
  private readonly newest = new Map<string, Kept>()
  /** What is known of a piece, each answer at the number of its question. */
  private readonly pieces = new WeakMap<object, unknown[]>()
  private readonly questions = new Map<string, number>()

  /** What the clauses of a line say, whatever else the document says. */
  clauseWords(block: LineBlock): ClauseWords {
    return this.ofPiece('clause words', block.content, () => clauseWords(block))
  }

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
   * What is found in each of the pieces, together. What was found in a piece moves along with it.
   *
   * @param question a name of its own; no two questions share one
   * @param move the same thing, so many characters further on
   * @param besides what `find` knows beside the piece: compared by identity
   */
  findInEach<P extends Piece, T>(
    question: string, pieces: readonly P[], move: (found: T, by: number) => T, find: (piece: P) => readonly T[], besides?: unknown,
  ): readonly T[] {
    const number = this.numberOf(question)
    const all: T[] = []
    for (const piece of pieces) {
      const { content, as, start } = piece
      const known = this.knownOf(content)
      let kept = known[number] as KeptList | undefined
      if (kept === undefined || kept.as !== as || kept.besides !== besides) {
        const found = find(piece)
        kept = { as, besides, start, found, now: start, moved: found }
        known[number] = kept
      }
      if (kept.found.length === 0) continue
      if (kept.now !== start) {
        const by = start - kept.start
        kept.moved = (kept.found as readonly T[]).map(one => move(one, by))
        kept.now = start
      }
      all.push(...kept.moved as readonly T[])
    }
    return all
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

/** A stretch of the document, of which `find` may look at nothing but what these three determine. */
export interface Piece {
  /** The same object as long as the piece says the same. */
  readonly content: object
  /** What else it depends on, beside its place. */
  readonly as?: unknown
  /** Offset in the document. */
  readonly start: number
}
