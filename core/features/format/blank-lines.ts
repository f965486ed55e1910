// Formatting of blank lines: one between paragraphs at most, none at the start of the text or at its end.

import type { DocumentTree } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import type { Snapshot } from '../../snapshot.js'
import { lineEndOf } from '../../text/line-ends.js'

export function blankLineEdits({ tree, text }: Snapshot): readonly TextEdit[] {
  const { lines } = tree
  const last = lines.findLastIndex(({ content }) => content.kind !== 'blank')
  if (last < 0) return []
  const edits = lines.slice(0, last).flatMap((block, i): readonly TextEdit[] => {
    const next = lines[i + 1]
    if (block.content.kind !== 'blank' || next === undefined) return []
    const extra = i === 0 ? mayBeginWith(tree, last) : lines[i - 1]?.content.kind === 'blank'
    return extra ? [{ span: { start: block.start, end: next.start }, newText: '' }] : []
  })
  return [...edits, ...endEdit(tree, text, last)]
}

/** Whether the blank lines before the text can go: not where --- would come first, or front matter has no other end. */
function mayBeginWith({ lines, frontMatter }: DocumentTree, last: number): boolean {
  const first = lines.slice(0, last + 1).find(({ content }) => content.kind !== 'blank')
  if (frontMatter === undefined) return first?.text.trim().startsWith('---') !== true
  return frontMatter.content.problems.every(({ code }) => code !== 'front-matter-unclosed')
}

/** Exactly one line end behind the last line. */
function endEdit({ lines }: DocumentTree, text: string, last: number): readonly TextEdit[] {
  const block = lines[last]
  if (block === undefined) return []
  const start = block.start + block.text.length
  const newText = lineEndOf(text)
  return text.slice(start) === newText ? [] : [{ span: { start, end: text.length }, newText }]
}
