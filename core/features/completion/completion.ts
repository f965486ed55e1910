// The door of completion: what could be typed at the cursor of a snapshot.

import type { LineBlock } from '../../../grammar/index.js'
import type { Snapshot } from '../../snapshot.js'
import { clauseCompletion } from './clause.js'
import { frontMatterCompletion } from './front-matter.js'
import type { Completion } from './item.js'
import { noReadings, type Readings } from './match.js'
import { ordinalCompletion } from './ordinals.js'
import { referenceCompletion } from './references.js'
import { blockIndex } from './units.js'

export type { Completion, CompletionItem, CompletionKind } from './item.js'
export type { Readings } from './match.js'

export interface CompletionQuestion {
  /** UTF-16 offset of the cursor. */
  readonly offset: number
  /** Pinyin; `undefined` for matching by characters only. */
  readonly readings?: Readings | undefined
  /** The character whose typing opened the list; `undefined` where the drafter asked, or types a word. */
  readonly opened?: string | undefined
}

/**
 * What could be typed there, already filtered and in order; `undefined` where nothing is offered, above all in running
 * text. Each further character needs a new question.
 */
export function completion(snapshot: Snapshot, question: CompletionQuestion): Completion | undefined {
  const { offset, readings = noReadings, opened } = question
  const found = frontMatterCompletion(snapshot, offset, readings) ?? inBody(snapshot, offset, readings, opened === undefined)
  return found === undefined || found.items.length === 0 ? undefined : found
}

function inBody(snapshot: Snapshot, offset: number, readings: Readings, asked: boolean): Completion | undefined {
  const block = blockAt(snapshot.tree.lines, offset)
  if (block === undefined || block.content.kind === 'comment') return undefined
  const at = offset - block.start
  const reference = referenceCompletion(snapshot, block, at, readings)
  if (reference !== undefined) return reference
  const ordinal = ordinalCompletion(snapshot, block, at)
  const clause = clauseCompletion(snapshot, block, at, readings, asked)
  return ordinal !== undefined && ordinal.items.length > 0 ? ordinal : clause
}

/** The line in which the offset lies; its end belongs to it. `undefined` in the front matter. */
function blockAt(lines: readonly LineBlock[], offset: number): LineBlock | undefined {
  const block = lines[blockIndex(lines, offset)]
  return block !== undefined && offset <= block.start + block.text.length ? block : undefined
}
