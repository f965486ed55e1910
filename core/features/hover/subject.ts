// What one hover is about, and the Markdown that all of them write.

import { textOf, type Span } from '../../../grammar/index.js'
import { cutWords, ordinalText } from '../../model/first-words.js'
import { textLineOf } from '../../model/place.js'
import { headingOf } from '../../model/tasks.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'

export interface Hover {
  /** What it is about. */
  readonly span: Span
  /** In Chinese. Its marks are `**`, backquotes, lists, rules and a backslash before what is no mark. */
  readonly markdown: string
}

/** One kind of thing that the cursor may rest on; `undefined` where it rests on no such thing. */
export type HoverSubject = (snapshot: Snapshot, offset: number) => Hover | undefined

/** Text of the document as it stands: nothing in it is a mark of Markdown or of HTML (各县<市、区>). */
export function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#~|&]/g, '\\$&')
}

/** Paragraphs; those that are `undefined` or empty are left out. */
export function paragraphs(...pieces: readonly (string | undefined)[]): string {
  return pieces.filter(piece => piece !== undefined && piece !== '').join('\n\n')
}

export function bullets(items: readonly (string | undefined)[]): string {
  return items.filter(item => item !== undefined).map(item => `- ${item}`).join('\n')
}

const LONGEST = 30

/** 「13.精准发布预警」: the ordinal as print shows it, and the first words. */
export function nameOf(node: OutlineNode): string {
  return literal(`${ordinalText(node)}${cutWords(headingOf(node), LONGEST)}`)
}

/** What follows ordinal and label on the node's own line. */
export function bodyOf({ block }: OutlineNode): string {
  const line = textLineOf(block)
  return line === undefined ? '' : textOf(block.text, line.body).trim()
}
