// What is found in each segment, seen from the document: counted for all, moved to its place only when it is looked at.

import { shift, type Span } from '../grammar/index.js'
import type { TextEdit } from './finding.js'
import type { Group, Piece } from './pieces.js'
import type { Snapshot } from './snapshot.js'
import { sameAtEnds } from './text/same-at-ends.js'

export interface Across<T> {
  readonly count: number
  /** The first ones in reading order. */
  first(most: number): readonly T[]
  all(): readonly T[]
}

/**
 * What `find` finds in each segment, in reading order; it is kept while the segment says the same.
 *
 * @param question a name of its own; no two questions share one, here or in `once`
 * @param move the same thing, so many characters further on
 * @param of what `find` knows beside the segment, as one word: the answer to another word is found anew
 */
export function across<T>(
  snapshot: Surveyed, question: string, find: (own: Snapshot) => readonly T[], move: (found: T, by: number) => T,
  of: string | ((own: Snapshot) => string) = '',
): Across<T> {
  return acrossGroups(snapshot, question, own => [{ start: 0, found: find(own) }], move, of)
}

/**
 * What `find` finds in each of the pieces of each segment, such as its lines; it is kept with the piece, and moved to its place
 * only when it is looked at.
 *
 * @param besides what `find` knows beside the piece, as one word
 */
export function acrossPieces<P extends Piece, T>(
  snapshot: Surveyed, question: string, piecesOf: (own: Snapshot) => readonly P[],
  find: (piece: P) => readonly T[], move: (found: T, by: number) => T, besides = '',
): Across<T> {
  return acrossGroups(snapshot, question, own => own.memory.groupsInEach(question, piecesOf(own), find, besides), move, besides)
}

/** What stands in groups in each segment. */
export function acrossGroups<T>(
  snapshot: Surveyed, question: string, groupsOf: (own: Snapshot) => readonly Group<T>[], move: (found: T, by: number) => T,
  of: string | ((own: Snapshot) => string) = '',
): Across<T> {
  const shares = sharesOf(snapshot, question, own => gather(groupsOf(own), move), of)
  const count = shares.reduce((sum, share) => sum + share.count, 0)
  const first = (most: number) =>
    firstMoved(snapshot.segments, most, (_, more, i) => shares[i]?.first(more) ?? [], move)
  return { count, first, all: () => first(count) }
}

type Surveyed = Pick<Snapshot, 'segments' | 'memory'>

/** A segment; `of`: what the answer knows beside it. */
interface Asked {
  readonly own: Snapshot
  readonly of?: string
}

/** What was answered for each segment when it was asked for last. */
interface Shares<Share> {
  readonly asked: readonly Asked[]
  /** What all answers know; `undefined` where each knows something else. */
  readonly of: string | undefined
  readonly shares: readonly Share[]
}

/**
 * The answer for each segment. A look into each of them is dear where there are many: so only into those that have changed.
 *
 * @param question and @param of as in `across`
 */
export function sharesOf<Share>(
  { segments, memory }: Surveyed, question: string, answer: (own: Snapshot) => Share, of: string | ((own: Snapshot) => string) = '',
): readonly Share[] {
  const forAll = typeof of === 'string' ? of : undefined
  const asked: readonly Asked[] = typeof of === 'string' ? segments : segments.map(({ own }) => ({ own, of: of(own) }))
  return memory.follow<Shares<Share>>(`across: ${question}`, before => {
    const known = before !== undefined && before.of === forAll ? before : { asked: [], shares: [] }
    const [above, below] = sameAtEnds(known.asked, asked, (one, other) => one.own === other.own && one.of === other.of)
    const fresh = asked.slice(above, asked.length - below).map(each =>
      newest(each.own, question, each.of ?? forAll ?? '', () => answer(each.own)))
    return { asked, of: forAll, shares: [...known.shares.slice(0, above), ...fresh, ...known.shares.slice(known.shares.length - below)] }
  }).shares
}

/** What stands in groups, each counted from its own start. */
export function gather<T>(groups: readonly Group<T>[], move: (found: T, by: number) => T): Across<T> {
  const count = groups.reduce((sum, { found }) => sum + found.length, 0)
  const first = (most: number) => firstMoved(groups, most, ({ found }, more) => found.slice(0, more), move)
  return { count, first, all: () => first(count) }
}

/** The first ones of what each group has, `some` of it as counted from the group's start. */
function firstMoved<G extends { readonly start: number }, T>(
  groups: readonly G[], most: number, some: (group: G, most: number, at: number) => readonly T[], move: (found: T, by: number) => T,
): readonly T[] {
  const moved: T[] = []
  for (const [i, group] of groups.entries()) {
    if (moved.length === most) break
    for (const one of some(group, most - moved.length, i)) moved.push(group.start === 0 ? one : move(one, group.start))
  }
  return moved
}

/** The answer to the question about a segment, kept for one `of` at a time. */
function newest<T>(own: Snapshot, question: string, of: string, answer: () => T): T {
  const kept = own.once<{ of: string; answer: T }>(question, () => ({ of, answer: answer() }))
  if (kept.of !== of) [kept.of, kept.answer] = [of, answer()]
  return kept.answer
}

export function moveSpanned<T extends { readonly span: Span }>(one: T, by: number): T {
  return { ...one, span: shift(one.span, by) }
}

export function moveEdits(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(edit => moveSpanned(edit, by))
}
