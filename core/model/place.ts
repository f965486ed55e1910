// Where the parts of a block stand in the document.

import { shift, type LineBlock, type Span, type TextLine } from '../../grammar/index.js'

/** A span of a block, counted from the start of the document. */
export function placeOf(block: { readonly start: number }, span: Span): Span {
  return shift(span, block.start)
}

/** The whole block without its line break. */
export function placeOfBlock(block: { readonly start: number; readonly text: string }): Span {
  return { start: block.start, end: block.start + block.text.length }
}

/** The text line of a block; `undefined` for blank lines and comments. */
export function textLineOf(block: LineBlock): TextLine | undefined {
  return block.content.kind === 'text' ? block.content : undefined
}

/** What is written in a text line, without the white space around it; '' for blank lines and comments. */
export function wordsOf(block: LineBlock): string {
  const line = textLineOf(block)
  return line === undefined ? '' : block.text.slice(line.titleMark?.end ?? line.span.start, line.span.end)
}
