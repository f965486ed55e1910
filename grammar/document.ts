// From text to the tree of a whole document: front matter, then one block a line.

import { parseFrontMatter } from './front-matter.js'
import { parseLine } from './line.js'
import type { DocumentTree, FrontMatter, FrontMatterBlock, Line, LineBlock } from './tree.js'

interface RawLine {
  readonly start: number
  readonly text: string
}

/**
 * Parses a document; never fails. Lines whose text is unchanged since `previous` keep their trees.
 * CR LF, LF and a lone CR end a line; a byte order mark at the start belongs to no block.
 */
export function parseDocument(text: string, previous?: DocumentTree): DocumentTree {
  const lines = splitLines(text)
  const bodyFrom = frontMatterLength(lines)
  const known = knownLines(previous)
  return {
    text,
    frontMatter: bodyFrom === 0 ? undefined : frontMatterBlock(text, lines, bodyFrom, previous?.frontMatter),
    lines: lines.slice(bodyFrom).map(({ start, text: line }): LineBlock => {
      return { start, text: line, content: known.get(line) ?? parseLine(line) }
    }),
  }
}

/** Parses a unit directory file: front matter without the need of fences. */
export function parseDirectoryFile(text: string): FrontMatter {
  return parseFrontMatter(text, true)
}

/** Every line with its offset, without its line break. */
export function splitLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = []
  const breaks = /\r\n|\n|\r/g
  let start = text.startsWith('\ufeff') ? 1 : 0
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    lines.push({ start, text: text.slice(start, match.index) })
    start = breaks.lastIndex
  }
  lines.push({ start, text: text.slice(start) })
  return lines
}

function knownLines(previous: DocumentTree | undefined): ReadonlyMap<string, Line> {
  return new Map(previous?.lines.map(block => [block.text, block.content]) ?? [])
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
