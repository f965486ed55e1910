// Cuts a text into its front matter and its parts; of a new version, only what an edit touches is read and cut again.

import {
  breakAt, flatMap, moveLines, ownCopy, parseBody, parseFront, type Body, type DocumentTree, type FrontMatterBlock,
  type LineBlock, type Span,
} from '../grammar/index.js'
import { FIRST_CUT, LOOK_AHEAD, nextCut, type Cut } from './model/parts.js'

/** A stretch of a text: its front matter, or all lines of a part. */
export interface Stretch {
  /** Where it begins in the text. */
  readonly start: number
  /** The stretch as a document of its own, whose offsets count from where it begins; the same object while it says the same. */
  readonly tree: DocumentTree
  /** How many of its lines are its title's upper ones, which did not tell that a part begins. */
  readonly looked: number
}

export interface CutText {
  readonly text: string
  readonly frontMatter: Stretch | undefined
  /** In order; at least one. */
  readonly parts: readonly Stretch[]
}

/** A text whose lines have been read; where its parts begin is not known yet. */
export interface ReadText {
  readonly text: string
  readonly frontMatter: Stretch | undefined
  /** Those of the version that was cut before. */
  readonly known: readonly Stretch[]
  /** What of them stands as it did, where it stands now, and the lines between; there are none where `between` is `undefined`. */
  readonly edit: Edit
  readonly fresh: readonly LineBlock[]
  /** How many lines of `fresh` are those that stood there before. */
  readonly same: number
}

/** @param before another version of the text; what is made does not depend on it, only what it costs */
export function readText(text: string, before: CutText = FROM_SCRATCH): ReadText {
  const { frontMatter, bodyStart } = parseFront(text, before.frontMatter?.tree.frontMatter)
  const front = frontMatter && frontStretch(frontMatter, before.frontMatter)
  if (bodyStart === undefined) return { text, frontMatter: front, known: [], edit: { above: [], below: [], between: undefined }, fresh: [], same: 0 }
  const known = before.parts[0]?.tree === NOTHING ? [] : before.parts
  const edit = editOf(text, bodyStart, known)
  const { above, below, between } = edit
  const old = bodyOf(known.slice(above.length, known.length - below.length), before.text)
  const fresh = between === undefined ? [] : parseBody(text.slice(between.start, between.end), old)
  const changed = fresh.findIndex((block, i) => !saysSame(block, old.lines[i]))
  return { text, frontMatter: front, known, edit, fresh, same: changed < 0 ? fresh.length : changed }
}

export function cutText(read: ReadText): CutText {
  const { text, frontMatter, known, edit: { above, below, between } } = read
  if (between !== undefined || above.length + below.length < known.length) return { text, frontMatter, parts: cutBody(read) }
  return { text, frontMatter, parts: known.length > 0 ? [...above, ...below] : [{ start: text.length, tree: NOTHING, looked: 0 }] }
}

/** The whole text as one tree; its lines are put together when somebody asks for them. */
export function treeOf({ text, frontMatter, edit: { above, below, between }, fresh }: ReadText): DocumentTree {
  let lines: readonly LineBlock[] | undefined
  return {
    text,
    frontMatter: frontMatter?.tree.frontMatter && { ...frontMatter.tree.frontMatter, start: frontMatter.start },
    get lines() { return lines ??= [...linesOf(above, 0), ...moveLines(fresh, between?.start ?? 0), ...linesOf(below, 0)] },
  }
}

const NOTHING: DocumentTree = { text: '', frontMatter: undefined, lines: [] }
const FROM_SCRATCH: CutText = { text: '', frontMatter: undefined, parts: [] }

function frontStretch(frontMatter: FrontMatterBlock, before: Stretch | undefined): Stretch {
  const { start, text } = frontMatter
  if (before?.tree.text !== text) return { start, tree: { text, frontMatter: { ...frontMatter, start: 0 }, lines: [] }, looked: 0 }
  return placed(before, start)
}

function placed(stretch: Stretch, start: number): Stretch {
  return stretch.start === start ? stretch : { ...stretch, start }
}

/** All lines of some stretches, counted from `base`. */
function linesOf(stretches: readonly Stretch[], base: number): readonly LineBlock[] {
  const [only, ...others] = stretches
  if (only !== undefined && others.length === 0) return moveLines(only.tree.lines, only.start - base)
  return flatMap(stretches, ({ start, tree }) => moveLines(tree.lines, start - base))
}

// ---------------------------------------------------------------- what an edit touches

/** What stands as it did above and below an edit, where it stands now. */
interface Edit {
  readonly above: readonly Stretch[]
  readonly below: readonly Stretch[]
  /** The lines between them; `undefined` where there are none. */
  readonly between: Span | undefined
}

function editOf(text: string, bodyStart: number, known: readonly Stretch[]): Edit {
  const above: Stretch[] = []
  let from = bodyStart
  for (const [i, stretch] of known.entries()) {
    const end = from + stretch.tree.text.length
    const width = breakAt(text, end)
    if (!stands(text, from, stretch) || (i === known.length - 1 ? end !== text.length : width === 0)) break
    above.push(placed(stretch, from))
    from = end + width
  }
  const below: Stretch[] = []
  let [start, end] = [text.length + 1, text.length]
  for (let i = known.length - 1; i >= above.length && start > from; i--) {
    const stretch = known[i] as Stretch
    const at = end - stretch.tree.text.length
    if (at < from || !stands(text, at, stretch) || (at > from && !beginsLine(text, at))) break
    below.push(placed(stretch, at))
    start = at
    end = at - breakBefore(text, at)
  }
  const whole = known.length > 0 && above.length === known.length
  return { above, below: below.reverse(), between: whole || start === from ? undefined : { start: from, end } }
}

/** Whether the text says at this place what the stretch says, with the same lines. */
function stands(text: string, at: number, { tree }: Stretch): boolean {
  const end = at + tree.text.length
  return text.slice(at, end) === tree.text && (breakAt(text, end - 1) < 2 || tree.text === '')
}

function beginsLine(text: string, at: number): boolean {
  return breakBefore(text, at) > 0 && breakAt(text, at - 1) < 2
}

/** How many characters end the line above this place. */
function breakBefore(text: string, at: number): number {
  return breakAt(text, at - 2) === 2 ? 2 : breakAt(text, at - 1)
}

// ---------------------------------------------------------------- cutting

function cutBody({ text, known, edit: { above, below, between }, fresh, same }: ReadText): readonly Stretch[] {
  const [gone] = known.slice(above.length, known.length - below.length)
  const first = firstSure(known, above.length, same)
  const start = above[first]?.start ?? between?.start ?? below[0]?.start ?? 0
  const lines = [...linesOf(above.slice(first), start), ...moveLines(fresh, (between?.start ?? start) - start)]
  const { cuts, end, kept } = cutLines(lines, known[first]?.looked ?? 0, below, start)
  const standing = [...above.slice(first), ...below]
  if (gone !== undefined && between !== undefined) standing.push(placed(gone, between.start))
  return [...above.slice(0, first), ...stretchesOf(text, start, lines.slice(0, end), cuts, standing), ...below.slice(kept)]
}

/** Some stretches in a row as one. */
function bodyOf(stretches: readonly Stretch[], text: string): Body {
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (first === undefined || last === undefined) return NOTHING
  if (first === last) return first.tree
  return { text: text.slice(first.start, last.start + last.tree.text.length), lines: linesOf(stretches, first.start) }
}

/**
 * The last stretch, of those down to `changed`, that begins where it did, whatever has become of the lines behind the first
 * `same` ones of the stretch `changed`.
 */
function firstSure(known: readonly Stretch[], changed: number, same: number): number {
  let [first, lines] = [changed, same]
  while (first > 0 && (known[first]?.looked ?? 0) + LOOK_AHEAD > lines) lines += known[--first]?.tree.lines.length ?? 0
  return first
}

interface CutLines {
  readonly cuts: readonly Cut[]
  /** Where the lines end that have been cut; from the stretch `kept` of those below on, the parts begin where they did. */
  readonly end: number
  readonly kept: number
}

/** Cuts the lines, and as many of the stretches below as it takes: they are put behind the lines. */
function cutLines(lines: LineBlock[], looked: number, below: readonly Stretch[], start: number): CutLines {
  const cuts: Cut[] = [{ ...FIRST_CUT, looked }]
  const begins = new Map<number, number>()
  const take = (stretch: Stretch) => {
    begins.set(lines.length, begins.size)
    for (const block of linesOf([stretch], start)) lines.push(block)
  }
  for (;;) {
    const next = nextCut(lines, cuts.at(-1) ?? FIRST_CUT)
    if (begins.size < below.length && (next === undefined || next.looked + LOOK_AHEAD > lines.length)) {
      below.slice(begins.size, 2 * begins.size + 1).forEach(take)
      continue
    }
    const kept = begins.get(next?.from ?? lines.length) ?? below.length
    if (next === undefined || below[kept]?.looked === next.looked - next.from) return { cuts, end: next?.from ?? lines.length, kept }
    cuts.push(next)
  }
}

function stretchesOf(
  text: string, start: number, lines: readonly LineBlock[], cuts: readonly Cut[], standing: readonly Stretch[],
): readonly Stretch[] {
  const known = new Map(standing.map(stretch => [stretch.start, stretch]))
  return cuts.map(({ from, looked }, i) => {
    const own = lines.slice(from, cuts[i + 1]?.from)
    const [first, last] = [own[0]?.start ?? 0, own.at(-1)]
    const words = text.slice(start + first, last === undefined ? 0 : start + last.start + last.text.length)
    const before = known.get(start + first)
    const tree = before?.tree.text === words ? before.tree
      : { text: ownCopy(words), frontMatter: undefined, lines: ownLines(own, first, before?.tree.lines) }
    return before?.tree === tree && before.looked === looked - from ? before : { start: start + first, tree, looked: looked - from }
  })
}

/** Lines counted from the stretch's start; those above an edit are the very same objects as before. */
function ownLines(lines: readonly LineBlock[], start: number, before: readonly LineBlock[] | undefined): readonly LineBlock[] {
  return lines.map((block, i) => {
    const known = before?.[i]
    return known?.start === block.start - start && saysSame(block, known) ? known
      : start === 0 ? block : { start: block.start - start, text: block.text, content: block.content }
  })
}

/** All blank lines have one content. */
function saysSame(one: LineBlock, other: LineBlock | undefined): boolean {
  return one.content === other?.content && one.text === other.text
}
