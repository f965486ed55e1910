// What may be typed in the front matter: keys that are not there yet, and the values that a key takes.

import { isFrontMatterKey, type FrontMatterEntry } from '../../../grammar/index.js'
import { KEY_FACTS } from '../../model/front-matter-keys.js'
import { findEntry } from '../../model/settings.js'
import type { Snapshot } from '../../snapshot.js'
import { frontMatterPlace, type FrontMatterPlace } from './front-matter-place.js'
import { codesToList, levelKeys, valuesOf } from './front-matter-values.js'
import type { Candidate, Completion } from './item.js'
import { fitting, type Readings } from './match.js'

/** `undefined` outside of the front matter. */
export function frontMatterCompletion(snapshot: Snapshot, offset: number, readings: Readings): Completion | undefined {
  const place = frontMatterPlace(snapshot, offset)
  if (place === undefined) return undefined
  const { typed, span } = place
  return { span, replaceEnd: span.end, typed, items: fitting(candidates(snapshot, place), typed, readings) }
}

function candidates(snapshot: Snapshot, place: FrontMatterPlace): readonly Candidate[] {
  const entries = snapshot.tree.frontMatter?.content.entries ?? []
  switch (place.is) {
    case 'key': return newKeys(entries, place)
    case 'nested-key': return nestedKeys(entries, place)
    // Under 单位名录 a list belongs to a group of units, which may have any name.
    case 'value': return isFrontMatterKey(place.root) ? valuesOf(snapshot, place.root, place) : []
    case 'nested-value': return isFrontMatterKey(place.owner) ? valuesOf(snapshot, place.owner, place) : []
  }
}

/** In the order of GB/T 9704, as the table of keys has it. */
function newKeys(entries: readonly FrontMatterEntry[], { colon }: FrontMatterPlace): readonly Candidate[] {
  const used = new Set(entries.map(entry => entry.key))
  return Object.entries(KEY_FACTS).filter(([key]) => !used.has(key)).map(([key, { group, purpose, values, below }]) => ({
    kind: 'key', label: `${key}：`, keys: [key], insertText: key + colon, detail: group, documentation: purpose,
    goesOn: values.length > 0 || below !== 'nothing',
  }))
}

function nestedKeys(entries: readonly FrontMatterEntry[], { owner, colon }: FrontMatterPlace): readonly Candidate[] {
  if (!isFrontMatterKey(owner)) return []
  const used = new Set(findEntry(entries, owner)?.entries.map(entry => entry.key) ?? [])
  const known = owner === '规则' ? codesToList() : owner === '编号' ? levelKeys() : []
  return known.filter(({ label }) => !used.has(label)).map(({ label, detail }) => ({
    kind: owner === '规则' ? 'code' : 'key', label, keys: [label, detail], insertText: label + colon, goesOn: true, detail,
  }))
}
