// From text to the tree of a whole document: front matter, then one block a line.

import { parseFrontMatter } from './front-matter.js'
import { parseLine } from './line.js'
import type { DocumentTree, FrontMatter, FrontMatterBlock, LineBlock } from './tree.js'

interface RawLine {
  readonly start: number
  readonly text: string
}

/**
 * Parses a document; never fails. Lines whose text is unchanged since `previous` keep their trees, and those before
 * the first change are the very same blocks.
 * CR LF, LF and a lone CR end a line; a byte order mark at the start belongs to no block.
 */
export function parseDocument(text: string, previous?: DocumentTree): DocumentTree {
  return (previous === undefined ? undefined : parseChanged(text, previous)) ?? parseWhole(text, previous)
}

function parseWhole(text: string, previous: DocumentTree | undefined): DocumentTree {
  const lines = splitLines(text)
  const bodyFrom = frontMatterLength(lines)
  return {
    text,
    frontMatter: bodyFrom === 0 ? undefined : frontMatterBlock(text, lines, bodyFrom, previous?.frontMatter),
    lines: parseLines(lines.slice(bodyFrom), previous?.lines ?? []),
  }
}

/** Only the lines between the first change and the last; `undefined` where the change may concern the front matter. */
function parseChanged(text: string, previous: DocumentTree): DocumentTree | undefined {
  const { before, after, moved } = unchangedLines(text, previous)
  const [first, last] = [previous.lines[before], previous.lines[after]]
  const { frontMatter } = previous
  // Front matter without its fence ends where a line of the body looks like none of it.
  const open = frontMatter?.content.problems.some(problem => problem.code === 'front-matter-unclosed') === true
  if (first === undefined || before === 0 || open) return undefined
  const changed = linesBetween(text, first.start, last === undefined ? undefined : last.start + moved)
    .map(line => ({ start: line.start, text: ownCopy(line.text) }))
  return {
    text, frontMatter,
    lines: [
      ...previous.lines.slice(0, before),
      ...parseLines(changed, previous.lines.slice(before, after)),
      ...previous.lines.slice(after).map(block => moved === 0 ? block : { ...block, start: block.start + moved }),
    ],
  }
}

interface UnchangedLines {
  /** How many lines at the beginning stand as they did, where they did. */
  readonly before: number
  /** From which line of the previous tree on all stand as they did, `moved` characters further. */
  readonly after: number
  readonly moved: number
}

/**
 * The line beside a change is left out on both sides: its break may have become another (CR, CR LF), and so may the
 * line itself.
 */
function unchangedLines(text: string, { text: old, lines }: DocumentTree): UnchangedLines {
  const moved = text.length - old.length
  const startOf = (i: number) => lines[i]?.start ?? old.length
  const stand = (from: number, to: number, by: number) =>
    text.slice(startOf(from) + by, startOf(to) + by) === old.slice(startOf(from), startOf(to))
  if (text.slice(0, startOf(0)) !== old.slice(0, startOf(0))) return { before: 0, after: lines.length, moved }
  const standing = Math.max(0, countWhile(lines.length, (from, to) => stand(from, to, 0)) - 1)
  // Behind a CR at the end of the text stood an empty line: with an LF that comes in there it is none.
  const before = text.startsWith('\r\n', startOf(standing) - 1) ? standing - 1 : standing
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

const FENCE = /^---+[ \t]*$/
/** What may stand in front matter whose closing fence is missing. */
const ENTRY_LIKE = /^(?:[ \t\u3000]*(?:[-－•]|\/\/)|[ \t\u3000]*[^：:。，,；;]{1,16}[：:]|[ \t\u3000]*$)/

/** How many lines from the first belong to the front matter; 0 where there is none. */
function frontMatterLength(lines: readonly RawLine[]): number {
  if (!FENCE.test(lines[0]?.text ?? '')) return 0
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
