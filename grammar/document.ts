// From text to the tree of a whole document: front matter, then one block a line.

import { parseFrontMatter } from './front-matter.js'
import { parseLine } from './line.js'
import type { Body, DocumentTree, FrontMatter, FrontMatterBlock, LineBlock } from './tree.js'

interface RawLine {
  readonly start: number
  readonly text: string
}

/**
 * Parses a document from scratch; never fails.
 * CR LF, LF and a lone CR end a line; a byte order mark at the start belongs to no block.
 */
export function parseDocument(text: string): DocumentTree {
  const { frontMatter, bodyStart } = parseFront(text)
  const lines = bodyStart === undefined ? [] : parseBody(text.slice(bodyStart))
  return { text, frontMatter, lines: moveLines(lines, bodyStart ?? 0) }
}

export interface Front {
  readonly frontMatter: FrontMatterBlock | undefined
  /** Where the first line of the body begins; `undefined` where the front matter is all that there is. */
  readonly bodyStart: number | undefined
}

/** The front matter, if there is one; `previous` lends its tree if it says the same. */
export function parseFront(text: string, previous?: FrontMatterBlock): Front {
  const start = text.startsWith('\ufeff') ? 1 : 0
  OPENING.lastIndex = start
  if (!OPENING.test(text)) return { frontMatter: undefined, bodyStart: start }
  CLOSING.lastIndex = OPENING.lastIndex
  const lines = linesBetween(text, start, CLOSING.test(text) ? CLOSING.lastIndex : undefined)
  const frontMatter = frontMatterBlock(text, lines, frontMatterLength(lines), previous)
  const end = frontMatter.start + frontMatter.text.length
  return { frontMatter, bodyStart: end === text.length ? undefined : end + breakAt(text, end) }
}

/**
 * Parses lines that are no front matter. Those whose text is unchanged since `previous` keep their trees, and those before
 * the first change are the very same blocks.
 */
export function parseBody(text: string, previous?: Body): readonly LineBlock[] {
  if (previous === undefined || previous.lines.length === 0) return parseLines(linesBetween(text, 0, undefined), [])
  const { before, after, moved } = unchangedLines(text, previous)
  const [first, last] = [previous.lines[before], previous.lines[after]]
  const changed = linesBetween(text, first?.start ?? 0, last === undefined ? undefined : last.start + moved)
    .map(line => ({ start: line.start, text: ownCopy(line.text) }))
  return [
    ...previous.lines.slice(0, before),
    ...parseLines(changed, previous.lines.slice(before, after)),
    ...moveLines(previous.lines.slice(after), moved),
  ]
}

/** The same lines, so many characters further on. */
export function moveLines(lines: readonly LineBlock[], by: number): readonly LineBlock[] {
  return by === 0 ? lines : lines.map(({ start, text, content }) => ({ start: start + by, text, content }))
}

interface UnchangedLines {
  /** How many lines at the beginning stand as they did, where they did. */
  readonly before: number
  /** From which line of the previous ones on all stand as they did, `moved` characters further. */
  readonly after: number
  readonly moved: number
}

/**
 * The line beside a change is left out on both sides: its break may have become another (CR, CR LF), and so may the
 * line itself.
 */
function unchangedLines(text: string, { text: old, lines }: Body): UnchangedLines {
  const moved = text.length - old.length
  const startOf = (i: number) => lines[i]?.start ?? old.length
  const stand = (from: number, to: number, by: number) =>
    text.slice(startOf(from) + by, startOf(to) + by) === old.slice(startOf(from), startOf(to))
  const standing = Math.max(0, countWhile(lines.length, (from, to) => stand(from, to, 0)) - 1)
  // Behind a CR at the end of the text stood an empty line: with an LF that comes in there it is none.
  const before = standing > 0 && text.startsWith('\r\n', startOf(standing) - 1) ? standing - 1 : standing
  const room = lines.length - before
  const same = countWhile(room, (from, to) => startOf(lines.length - to) + moved >= startOf(before) &&
    stand(lines.length - to, lines.length - from, moved))
  return { before, after: Math.min(lines.length, lines.length - same + 1), moved }
}

/** How many from the first on hold; many at a time are asked about, since long texts are compared fast. */
function countWhile(most: number, hold: (from: number, to: number) => boolean): number {
  let count = 0
  for (let step = most; step >= 1; step = Math.floor(step / 2)) {
    while (count + step <= most && hold(count, count + step)) count += step
  }
  return count
}

function parseLines(lines: readonly RawLine[], known: readonly LineBlock[]): readonly LineBlock[] {
  const contents = new Map(known.map(block => [block.text, block.content]))
  return lines.map(({ start, text }) => ({ start, text, content: contents.get(text) ?? parseLine(text) }))
}

/** How many characters end the line that stands before this place; 0 where none ends. */
export function breakAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code === CR && text.charCodeAt(at + 1) === LF ? 2 : code === CR || code === LF ? 1 : 0
}

/** The same words in memory of their own: a piece cut from a string keeps all of that string alive. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}

/** Parses a unit directory file: front matter without the need of fences. */
export function parseDirectoryFile(text: string): FrontMatter {
  return parseFrontMatter(text, true)
}

/** Every line with its offset, without its line break. */
export function splitLines(text: string): readonly RawLine[] {
  return linesBetween(text, text.startsWith('\ufeff') ? 1 : 0, undefined)
}

/** `from` and `to` begin lines; `undefined`: to the end of the text. */
function linesBetween(text: string, from: number, to: number | undefined): readonly RawLine[] {
  const lines: RawLine[] = []
  const breaks = /\r\n|\n|\r/g
  let start = from
  breaks.lastIndex = from
  while (to === undefined || start < to) {
    const match = breaks.exec(text)
    lines.push({ start, text: text.slice(start, match?.index) })
    if (match === null) break
    start = breaks.lastIndex
  }
  return lines
}

const LF = 10
const CR = 13

const FENCE = /^---+[ \t]*$/
/** The same where the document begins, and in a line below. */
const OPENING = /---+[ \t]*(?![^\r\n])/y
const CLOSING = /[\r\n]---+[ \t]*(?![^\r\n])/g
/** What may stand in front matter whose closing fence is missing. */
const ENTRY_LIKE = /^(?:[ \t\u3000]*(?:[-－•]|\/\/)|[ \t\u3000]*[^：:。，,；;]{1,16}[：:]|[ \t\u3000]*$)/

/** How many lines from the first, which is a fence, belong to the front matter. */
function frontMatterLength(lines: readonly RawLine[]): number {
  const close = lines.findIndex((line, i) => i > 0 && FENCE.test(line.text))
  if (close > 0) return close + 1
  const end = lines.findIndex((line, i) => i > 0 && !ENTRY_LIKE.test(line.text))
  const blank = lines.findIndex((line, i) => i > 0 && line.text.trim() === '')
  const stops = [end, blank].filter(i => i > 0)
  return stops.length > 0 ? Math.min(...stops) : lines.length
}

function frontMatterBlock(
  text: string, lines: readonly RawLine[], length: number, previous: FrontMatterBlock | undefined,
): FrontMatterBlock {
  const start = lines[0]?.start ?? 0
  const last = lines[length - 1]
  const end = last === undefined ? start : last.start + last.text.length
  const content = text.slice(start, end)
  const known = previous?.text === content ? previous.content : undefined
  return { start, text: content, content: known ?? parseFrontMatter(content, length > 1 && FENCE.test(last?.text ?? '')) }
}
