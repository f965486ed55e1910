// Widening the selection: name, group, clause, sentence, line, item, section, part, document; in the front matter
// value, entry, block.

import { shift, type Clause, type FrontMatterEntry, type Span, type TextLine } from '../../grammar/index.js'
import { placeOf, placeOfBlock, textLineOf } from '../model/place.js'
import type { OutlineNode, PartLine } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'

/** From the innermost to the whole document, each inside of the next and shorter than it. */
export function selectionRanges(snapshot: Snapshot, offset: number): readonly Span[] {
  const { frontMatter, text } = snapshot.tree
  const block = frontMatter === undefined ? undefined : placeOfBlock(frontMatter)
  const inner = frontMatter !== undefined && block !== undefined && holds(block, offset)
    ? [...entrySpans(frontMatter.content.entries, offset - frontMatter.start)
      .map(span => shift(span, frontMatter.start)), block]
    : bodySpans(snapshot, offset)
  return nested([...inner, { start: 0, end: text.length }], offset)
}

function entrySpans(entries: readonly FrontMatterEntry[], offset: number): readonly Span[] {
  const entry = entries.find(({ span }) => holds(span, offset))
  if (entry === undefined) return []
  const values = [...entry.value === undefined ? [] : [entry.value], ...entry.items]
  const value = values.filter(({ span }) => holds(span, offset))
  const pieces = value.flatMap(({ span, text }) => [...text.matchAll(/[^、，,；;]+/g)].map(piece =>
    ({ start: span.start + piece.index, end: span.start + piece.index + piece[0].length })))
  const own = entry.keySpan.start <= offset && offset <= entry.keySpan.end ? [entry.keySpan] : []
  return [...pieces, ...value.map(({ span }) => span), ...own, ...entrySpans(entry.entries, offset), entry.span]
}

function bodySpans({ nodes, parts }: Snapshot, offset: number): readonly Span[] {
  const part = parts.find(({ span }) => span.start <= offset && offset < span.end) ?? parts.at(-1)
  const line = part?.lines.find(({ block }) => holds(placeOfBlock(block), offset))
  const around = nodes.filter(({ span }) => holds(span, offset))
  return [
    ...line === undefined ? [] : lineSpans(line, offset),
    ...around.flatMap(nodeSpans).sort((a, b) => (a.end - a.start) - (b.end - b.start)),
    ...part === undefined ? [] : [part.span],
  ]
}

/** With its paragraphs and without what is under it, then with everything. */
function nodeSpans({ block, lines, span }: OutlineNode): readonly Span[] {
  const last = lines.at(-1) ?? block
  return [{ start: span.start, end: last.start + last.text.length }, span]
}

function lineSpans({ block }: PartLine, offset: number): readonly Span[] {
  const line = textLineOf(block)
  if (line === undefined) return [placeOfBlock(block)]
  const at = offset - block.start
  const clauses = line.content.filter(inline => inline.kind === 'clause').filter(({ span }) => holds(span, at))
  return [
    ...clauses.flatMap(clause => clauseSpans(clause, at)),
    ...line.content.filter(({ kind, span }) => kind === 'reference' && holds(span, at)).map(({ span }) => span),
    sentenceSpan(line, at), line.body, line.span,
  ].map(span => placeOf(block, span))
}

function clauseSpans({ bracketed, groups, span }: Clause, at: number): readonly Span[] {
  const group = groups.find(one => holds(one.span, at))
  const pieces = [group?.label, group?.role, group?.deadline, ...group?.names ?? []].flatMap(piece => piece ?? [])
    .filter(piece => holds(piece.span, at)).map(piece => piece.span)
  const [first, last] = [group?.names[0], group?.names.at(-1)]
  const list = first === undefined || last === undefined ? [] : [{ start: first.span.start, end: last.span.end }]
  const inside = bracketed ? [{ start: span.start + 1, end: span.end - 1 }] : []
  return [...pieces, ...list, ...group === undefined ? [] : [group.span], ...inside, span]
}

/** Up to its stop; a clause behind the stop belongs to no sentence. */
function sentenceSpan({ body, content }: TextLine, at: number): Span {
  const ends = content.filter(inline => inline.kind === 'clause' || (inline.kind === 'punctuation' && inline.mark === 'stop'))
  const before = ends.filter(({ span }) => span.end <= at).at(-1)
  const after = ends.find(({ kind, span }) => span.end > at && kind !== 'clause') ??
    ends.find(({ span }) => span.start >= at)
  const end = after === undefined ? body.end : after.kind === 'clause' ? after.span.start : after.span.end
  return { start: before?.span.end ?? body.start, end }
}

/** Leaves out what does not hold the place, or does not widen what came before it. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const chain: Span[] = []
  for (const span of spans) {
    const last = chain.at(-1)
    const wider = last === undefined || (span.start <= last.start && last.end <= span.end &&
      span.end - span.start > last.end - last.start)
    if (holds(span, offset) && span.end > span.start && wider) chain.push(span)
  }
  return chain
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}
