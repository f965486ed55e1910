// Where units stand in a document: in clauses, in the 公文's own elements, and where its front matter lists them.

import { flatMap, type FrontMatterKey, type Span } from '../../grammar/index.js'
import type { Snapshot } from '../snapshot.js'
import { listedInFile, listedInFrontMatter, type DirectorySource, type DirectoryEntry } from './directory.js'
import { placedWords, valuesOf, type PlacedValue } from './placed-values.js'
import { meanings } from './unit-names.js'

export interface UnitPlace {
  /** As written. */
  readonly name: string
  /** The full name of the unit meant; the written one where no directory knows it. */
  readonly unit: string
  readonly span: Span
  /** `listed`, `short`, `former`: in a directory, as 全称, 简称 or 曾用名. `element`: 主送, 署名, 发文机关 … */
  readonly kind: 'listed' | 'short' | 'former' | 'clause' | 'element'
}

/** In the order of the document. */
export function unitPlaces(snapshot: Snapshot): readonly UnitPlace[] {
  const unitOf = meanings(snapshot.directory)
  const { frontMatter } = snapshot.tree
  const listed = flatMap(listedInFrontMatter(frontMatter?.content.entries ?? [], frontMatter?.start ?? 0), placesOf)
  const clauses = snapshot.mentions.map(({ name, span }): UnitPlace =>
    ({ name, unit: unitOf(name) ?? name, span, kind: 'clause' }))
  const used = new Set(clauses.map(({ unit }) => unit))
  // Nothing marks a unit here as one: it has to be known from a directory or a clause.
  const elements = flatMap(elementValues(snapshot), ({ text, span }): readonly UnitPlace[] => {
    const unit = unitOf(text) ?? (used.has(text) ? text : undefined)
    return unit === undefined ? [] : [{ name: text, unit, span, kind: 'element' }]
  })
  const places = [...listed, ...clauses, ...elements].sort((a, b) => a.span.start - b.span.start)
  return places.filter((place, i) => place.kind !== 'element' || ![places[i - 1], places[i + 1]].some(other => isSaidBy(other, place)))
}

/** A clause that ends with a colon, alone in its line, is taken for 主送 as well: its units stand there once. */
function isSaidBy(other: UnitPlace | undefined, { span }: UnitPlace): boolean {
  return other?.kind === 'clause' && other.span.start < span.end && other.span.end > span.start
}

/** In a directory file, in reading order. */
export function unitPlacesInFile(source: DirectorySource): readonly UnitPlace[] {
  return flatMap(listedInFile(source), placesOf)
}

function placesOf({ unit, aliases }: DirectoryEntry): readonly UnitPlace[] {
  const own: UnitPlace = { name: unit.name, unit: unit.name, span: unit.span, kind: 'listed' }
  return [own, ...aliases.map(({ kind, name, span }): UnitPlace => ({ name, unit: unit.name, span, kind }))]
}

const ELEMENT_KEYS: readonly FrontMatterKey[] = ['发文机关', '主送', '署名', '抄送', '印发机关']
const ELEMENT_ROLES: ReadonlySet<string> = new Set(['salutation', 'signature'])

function elementValues(snapshot: Snapshot): readonly PlacedValue[] {
  const keyed = flatMap(ELEMENT_KEYS, key => valuesOf(snapshot, key))
  const lines = snapshot.prose.filter(({ role }) => ELEMENT_ROLES.has(role)).map(({ block }) => placedWords(block))
  return flatMap([...keyed, ...lines], namesIn)
}

/** The names that marks part; a mark inside of brackets belongs to the name: 各县（市、区）水利局. */
function namesIn({ text, span }: PlacedValue): readonly PlacedValue[] {
  return flatMap([...text.matchAll(/(?:[（(〔<〈][^）)〕>〉]*[）)〕>〉]|[^、，,；;：:。])+/g)], match => {
    const name = match[0].trim()
    const start = span.start + match.index + match[0].indexOf(name)
    return name === '' ? [] : [{ text: name, span: { start, end: start + name.length } }]
  })
}
