// What an editor may fold away: the front matter, parts, headings and items of several lines, runs of comments.

import type { LineBlock, Span } from '../../grammar/index.js'
import type { OutlineNode, Part } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'

export interface FoldingRange {
  /** From the first character that stays visible to the last one that is hidden; always over several lines. */
  readonly span: Span
  readonly kind: 'front-matter' | 'part' | 'node' | 'comment'
}

/** In document order, the outer range before the inner one. Blank lines after a node stay visible. */
export function foldingRanges(snapshot: Snapshot): readonly FoldingRange[] {
  const ranges: readonly FoldingRange[] = [
    ...frontMatterRange(snapshot),
    ...partRanges(snapshot.parts),
    ...snapshot.parts.flatMap(part => part.roots.flatMap(nodeRanges)),
    ...commentRanges(snapshot.tree.lines),
  ]
  return ranges
    .map(range => ({ ...range, span: withoutBlankEdges(snapshot.text, range.span) }))
    .filter(range => /[\r\n]/.test(snapshot.text.slice(range.span.start, range.span.end)))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

function frontMatterRange(snapshot: Snapshot): readonly FoldingRange[] {
  const block = snapshot.tree.frontMatter
  return block === undefined
    ? []
    : [{ span: { start: block.start, end: block.start + block.text.length }, kind: 'front-matter' }]
}

/** A document of one part is not worth a fold of its own. */
function partRanges(parts: readonly Part[]): readonly FoldingRange[] {
  return parts.length < 2 ? [] : parts.map(part => ({ span: part.span, kind: 'part' }))
}

function nodeRanges(node: OutlineNode): readonly FoldingRange[] {
  return [{ span: node.span, kind: 'node' }, ...node.children.flatMap(nodeRanges)]
}

/** Comment lines that follow each other without a line between them. */
function commentRanges(lines: readonly LineBlock[]): readonly FoldingRange[] {
  const ranges: FoldingRange[] = []
  let run: Span | undefined
  for (const line of lines) {
    const end = line.start + line.text.length
    if (line.content.kind === 'comment') {
      run = { start: run?.start ?? line.start, end }
    } else if (run !== undefined) {
      ranges.push({ span: run, kind: 'comment' })
      run = undefined
    }
  }
  return run === undefined ? ranges : [...ranges, { span: run, kind: 'comment' }]
}

function withoutBlankEdges(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end)
  const start = span.start + (inside.length - inside.trimStart().length)
  return { start, end: Math.max(start, span.start + inside.trimEnd().length) }
}
