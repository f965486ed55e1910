// What the checks of 版式 share: where to report what is not there, and what the first part writes of its own.

import { FRONT_MATTER_KEYS, isFrontMatterKey, type FrontMatterKey, type Span } from '../../../grammar/index.js'
import type { FormElements } from '../../model/form-elements.js'
import { findEntry } from '../../model/settings.js'
import type { LineRole, Part } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import { nearestWord } from '../../text/nearest.js'

/** Whether a red head or the head of a 信函 is printed. */
export function hasHead({ kind, issuers }: FormElements): boolean {
  return kind !== 'plain' && issuers.length > 0
}

/** The first of the keys that the front matter gives, as the place of what is missing beside it. */
export function placeOfKey({ tree }: Snapshot, ...keys: readonly FrontMatterKey[]): Span | undefined {
  const block = tree.frontMatter
  const entry = keys.map(key => findEntry(block?.content.entries ?? [], key)).find(found => found !== undefined)
  if (block === undefined || entry === undefined) return undefined
  return { start: block.start + entry.keySpan.start, end: block.start + entry.keySpan.end }
}

/** The notice itself, not what it encloses; its places count from its own beginning. */
export function firstPart({ segments }: Snapshot): Part | undefined {
  return segments.find(({ own }) => own.parts.length > 0)?.own.parts[0]
}

/** Whether the text of the notice itself, not what it encloses, has such a line. */
export function writes(snapshot: Snapshot, role: LineRole): boolean {
  return firstPart(snapshot)?.lines.some(line => line.role === role) ?? false
}

/** Whether the front matter has a key that was meant to be this one: its own finding says so already. */
export function isMisspelt({ tree }: Snapshot, key: FrontMatterKey): boolean {
  const entries = tree.frontMatter?.content.entries ?? []
  return entries.some(entry => !isFrontMatterKey(entry.key) && nearestWord(entry.key, Object.keys(FRONT_MATTER_KEYS)) === key)
}

export const FORM_NAMES = { document: '红头文件', letter: '信函', plain: '白头' } as const
