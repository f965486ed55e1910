// Cuts a document into segments, each a document of its own for most questions, and keeps those that say what they said.

import { ownCopy, type DocumentTree, type FrontMatterBlock, type LineBlock } from '../grammar/index.js'
import type { UnitDirectory } from './model/directory.js'
import { FIRST_CUT, LOOK_AHEAD, nextCut, type Cut } from './model/parts.js'
import type { DocumentSettings } from './model/settings.js'
import type { Segment, Snapshot } from './snapshot.js'

/** What the rest of the document says that a segment has to know. */
export interface Surroundings {
  readonly settings: DocumentSettings
  readonly directory: UnitDirectory
  /** Another part comes after it. */
  readonly followed: boolean
}

/** The segments of one version, with all that tells whether those of the next are the same. */
export interface Segments {
  readonly lines: readonly LineBlock[]
  readonly cuts: readonly Cut[]
  readonly frontMatter: KnownSegment | undefined
  readonly parts: readonly KnownSegment[]
}

interface KnownSegment extends Segment {
  readonly around: Surroundings
}

type Analyse = (tree: DocumentTree, around: Surroundings) => Snapshot

/** @param before those of another version of the document; what is made does not depend on it, only what it costs */
export function cutSegments(
  { text, frontMatter, lines }: DocumentTree, around: Pick<Surroundings, 'settings' | 'directory'>,
  before: Segments | undefined, analyse: Analyse,
): Segments {
  const unchanged = unchangedLines(lines, before?.lines ?? [])
  const cuts = cutsOf(lines, before, unchanged)
  const standing = new Map<number | undefined, KnownSegment | undefined>(before?.cuts.map(({ from }, part) => [from, before.parts[part]]))
  const frontTree = (block: FrontMatterBlock) => ({ text: block.text, frontMatter: { ...block, start: 0 }, lines: [] })
  return {
    lines, cuts,
    frontMatter: frontMatter && segmentOf(frontMatter.start, frontMatter.text, { ...around, followed: false },
      before?.frontMatter, () => frontTree(frontMatter), analyse),
    parts: cuts.map(({ from }, part) => {
      const end = cuts[part + 1]?.from ?? lines.length
      const start = lines[from]?.start ?? text.length
      const last = lines[end - 1]
      const own = text.slice(start, last === undefined ? start : last.start + last.text.length)
      const known = standing.get(lineBefore(from, unchanged, lines.length))
      return segmentOf(start, own, { ...around, followed: end < lines.length }, known,
        () => ({ text: ownCopy(own), frontMatter: undefined, lines: ownLines(lines.slice(from, end), start, known?.own.tree.lines) }),
        analyse)
    }),
  }
}

function segmentOf(
  start: number, text: string, around: Surroundings, before: KnownSegment | undefined, treeOf: () => DocumentTree, analyse: Analyse,
): KnownSegment {
  if (before === undefined || before.own.text !== text || !sameSurroundings(before.around, around)) {
    return { start, around, own: analyse(treeOf(), around) }
  }
  return before.start === start ? before : { start, around, own: before.own }
}

/** Lines counted from the segment's start; those above an edit are the very same objects as before. */
function ownLines(
  lines: readonly LineBlock[], start: number, before: readonly LineBlock[] | undefined,
): readonly LineBlock[] {
  return lines.map((block, i) => {
    const known = before?.[i]
    return known?.content === block.content && known.start === block.start - start ? known
      : { start: block.start - start, text: block.text, content: block.content }
  })
}

function sameSurroundings(one: Surroundings, other: Surroundings): boolean {
  return one.settings === other.settings && one.directory === other.directory && one.followed === other.followed
}

/** Where the parts begin: looked for only where lines are not those that stood there before. */
function cutsOf(lines: readonly LineBlock[], before: Segments | undefined, { same, sameAtEnd, moved }: UnchangedLines): readonly Cut[] {
  const known = new Map<number, { readonly cut: Cut; readonly next: Cut | undefined }>(before?.cuts.map((cut, i) => [cut.looked, { cut, next: before.cuts[i + 1] }]))
  const cuts = [FIRST_CUT]
  let cut: Cut | undefined = FIRST_CUT
  while (cut !== undefined) {
    const above = known.get(cut.looked)
    const below = known.get(cut.looked - moved)
    if (above?.cut.from === cut.from && above.next !== undefined && above.next.looked + LOOK_AHEAD <= same) cut = above.next
    else if (below !== undefined && below.cut.from === cut.from - moved && cut.from >= lines.length - sameAtEnd) {
      cut = below.next && { from: below.next.from + moved, looked: below.next.looked + moved }
    } else cut = nextCut(lines, cut)
    if (cut !== undefined) cuts.push(cut)
  }
  return cuts
}

/** Where a line stood, or another in its place; no two lines have the same one. */
function lineBefore(line: number, { sameAtEnd, moved }: UnchangedLines, count: number): number | undefined {
  if (line >= count - sameAtEnd) return line - moved
  return line < count - moved - sameAtEnd ? line : undefined
}

interface UnchangedLines {
  /** How many lines at the beginning and at the end say what they said. */
  readonly same: number
  readonly sameAtEnd: number
  /** How many more lines there are. */
  readonly moved: number
}

function unchangedLines(lines: readonly LineBlock[], before: readonly LineBlock[]): UnchangedLines {
  const shorter = Math.min(lines.length, before.length)
  const moved = lines.length - before.length
  let same = 0
  while (same < shorter && lines[same]?.content === before[same]?.content) same++
  let sameAtEnd = 0
  while (sameAtEnd < shorter - same && lines[lines.length - 1 - sameAtEnd]?.content === before[before.length - 1 - sameAtEnd]?.content) sameAtEnd++
  return { same, sameAtEnd, moved }
}
