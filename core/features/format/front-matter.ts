// Formatting of front matter: full-width colons without space around them, two spaces for each level, plain fences.

import { parseDirectoryFile, textOf, type FrontMatterBlock, type FrontMatterEntry, type Span } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import { placeOf } from '../../model/place.js'
import type { Snapshot } from '../../snapshot.js'
import { editsWithin, sortEdits } from '../../text/edits.js'
import { lineEndOf } from '../../text/line-ends.js'

const STEP = '  '
/** Behind words, and in lines of nothing else; not where a CR and an LF would become one line end. */
const WHITE_BEHIND =
  /(?<=[^：: \t\u3000\u00a0])(?<!\r)[ \t\u3000\u00a0]+(?=[\r\n]|$)|(?<=^|\n)[ \t\u3000\u00a0]+(?=[\r\n]|$)|(?<=\r)[ \t\u3000\u00a0]+(?=\r|$)/g

/** None where the front matter is not closed: then it is not certain what belongs to it. */
export function frontMatterEdits({ tree: { frontMatter } }: Snapshot): readonly TextEdit[] {
  if (frontMatter === undefined || frontMatter.content.problems.some(({ code }) => code === 'front-matter-unclosed')) {
    return []
  }
  return canonicalEdits(frontMatter)
}

/** The same for a unit directory file, which is front matter that needs no fences; one line end at its end. */
export function formatDirectory(text: string, range?: Span): readonly TextEdit[] {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const block = { start, text: text.slice(start), content: parseDirectoryFile(text.slice(start)) }
  const end = /[ \t\u3000\u00a0\r\n]*$/.exec(text)?.index ?? text.length
  const inside = canonicalEdits(block).filter(({ span }) => span.start < end)
    .map(({ span, newText }) => edit(span.start, Math.min(span.end, end), newText))
  const last = { span: { start: end, end: text.length }, newText: lineEndOf(text) }
  const closing = end === start || textOf(text, last.span) === last.newText ? [] : [last]
  return editsWithin(sortEdits([...inside, ...closing]), text, range)
}

function canonicalEdits(frontMatter: FrontMatterBlock): readonly TextEdit[] {
  const { text, content } = frontMatter
  const edits = [
    ...[...text.matchAll(WHITE_BEHIND)].map(({ 0: white, index }) => edit(index, index + white.length, '')),
    ...[...text.matchAll(/^-{4,}|(?<=[\r\n])-{4,}$/g)].map(({ 0: fence, index }) => edit(index, index + fence.length, '---')),
    ...content.entries.flatMap(entry => entryEdits(entry, 0, frontMatter)),
  ]
  return edits.filter(({ span, newText }) => textOf(text, span) !== newText)
    .map(({ span, newText }) => ({ span: placeOf(frontMatter, span), newText }))
}

function entryEdits(
  { keySpan, value, items, entries }: FrontMatterEntry, depth: number, { text, ...block }: FrontMatterBlock,
): readonly TextEdit[] {
  // Whatever is white: what stands between key and colon is no part of the key.
  const colon = /[^\S\r\n]*[：:][^\S\r\n]*/y
  colon.lastIndex = keySpan.end
  const colonEnd = keySpan.end + (colon.exec(text)?.[0].length ?? 0)
  return [
    edit(lineStart(text, keySpan), keySpan.start, STEP.repeat(depth)),
    edit(keySpan.end, value?.span.start ?? colonEnd, '：'),
    ...items.map(item => edit(lineStart(text, item.span), item.span.start, `${STEP.repeat(depth + 1)}- `))
      .filter(({ span }) => /^[ \t\u3000\u00a0]*[-－•·]/.test(textOf(text, span))),
    ...entries.flatMap(entry => entryEdits(entry, depth + 1, { text, ...block })),
  ]
}

function edit(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText }
}

function lineStart(text: string, { start }: Span): number {
  return Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
}
