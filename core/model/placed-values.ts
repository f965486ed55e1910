// Stretches of text with their places in the document: the values of a key of the front matter, the words of a line.

import type { FrontMatterKey, LineBlock, Span } from '../../grammar/index.js'
import type { Snapshot } from '../snapshot.js'
import { placeOf, textLineOf, wordsOf } from './place.js'
import { findEntry } from './settings.js'

export interface PlacedValue {
  readonly text: string
  readonly span: Span
}

/** The value itself and then the items below it; empty where the key is not given. */
export function valuesOf({ tree }: Snapshot, key: FrontMatterKey): readonly PlacedValue[] {
  const block = tree.frontMatter
  const entry = findEntry(block?.content.entries ?? [], key)
  if (block === undefined || entry === undefined) return []
  return [...entry.value === undefined ? [] : [entry.value], ...entry.items]
    .map(({ text, span }) => ({ text, span: placeOf(block, span) }))
}

/** What is written in a text line, without the white space and the title mark; '' for blank lines and comments. */
export function placedWords(block: LineBlock): PlacedValue {
  const text = wordsOf(block)
  const end = block.start + (textLineOf(block)?.span.end ?? 0)
  return { text, span: { start: end - text.length, end } }
}
