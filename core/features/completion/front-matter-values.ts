// The values that the keys of the front matter take.

import type { FrontMatterKey, Level } from '../../../grammar/index.js'
import { checks } from '../../checks/catalogue.js'
import { DIRECTORY_FILE_NAMES } from '../../model/directory.js'
import { KEY_FACTS } from '../../model/front-matter-keys.js'
import { planYears } from '../../model/plan-years.js'
import { findEntry, LEVEL_KEYS } from '../../model/settings.js'
import type { Snapshot } from '../../snapshot.js'
import type { FrontMatterPlace } from './front-matter-place.js'
import type { Candidate } from './item.js'
import { knownUnits } from './units.js'

/** Nothing where the value is free. */
export function valuesOf(snapshot: Snapshot, key: FrontMatterKey, place: FrontMatterPlace): readonly Candidate[] {
  switch (key) {
    case '年度': return words(yearOfTitle(snapshot))
    case '发文机关':
    case '署名':
    case '印发机关': return organs(snapshot, key, place)
    case '主送':
    case '抄送': return units(snapshot, key, place)
    case '单位名录': return place.is === 'value' ? directoryValues(snapshot, place) : []
    case '规则': return place.is === 'nested-value' ? stated(key) : []
    default: return stated(key)
  }
}

function stated(key: FrontMatterKey): readonly Candidate[] {
  return KEY_FACTS[key].values.map(({ word, meaning }) => ({
    kind: 'value', label: word, keys: [word], insertText: word, goesOn: false, detail: meaning,
  }))
}

/** Every check, under 规则. */
export function codesToList(): readonly { readonly label: string, readonly detail: string }[] {
  return checks.map(({ code, title }) => ({ label: code, detail: title }))
}

/** Every level, under 编号. */
export function levelKeys(): readonly { readonly label: string, readonly detail: string }[] {
  const written: Readonly<Record<Level, string>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）', 5: '①' }
  return LEVEL_KEYS.map(([, level]) => ({ label: written[level], detail: `第${level}层` }))
}

function words(list: readonly string[]): readonly Candidate[] {
  return list.map(word => ({ kind: 'value', label: word, keys: [word], insertText: word, goesOn: false, detail: '' }))
}

function yearOfTitle(snapshot: Snapshot): readonly string[] {
  const years = planYears(snapshot)
  return years === undefined ? [] : [String(years.to)]
}

/** What the other keys of this kind say comes first; classes of units issue nothing. */
function organs(snapshot: Snapshot, key: FrontMatterKey, place: FrontMatterPlace): readonly Candidate[] {
  const entries = snapshot.tree.frontMatter?.content.entries ?? []
  const others = (['发文机关', '署名', '印发机关'] as const).filter(other => other !== key)
    .flatMap(other => findEntry(entries, other)?.value?.text ?? [])
  const single = knownUnits(snapshot, place.span.start, new Set(others)).candidates.filter(({ kind }) => kind === 'unit')
  return [...words([...new Set(others)]), ...single.map(unit => ({ ...unit, goesOn: false }))]
}

/** Classes of units first: they are what a notice is sent to as a rule. */
function units(snapshot: Snapshot, key: FrontMatterKey, place: FrontMatterPlace): readonly Candidate[] {
  const entry = findEntry(snapshot.tree.frontMatter?.content.entries ?? [], key)
  const listed = new Set([...place.before, ...(entry?.items ?? []).filter(item => item.text !== place.typed).map(item => item.text)])
  const all = knownUnits(snapshot, place.span.start, listed).candidates.map(unit => ({ ...unit, goesOn: false }))
  return [...all.filter(({ kind }) => kind === 'unit-class'), ...all.filter(({ kind }) => kind !== 'unit-class')]
}

/** The usual file on the key's own line; in a list, the units that the text names and no directory has. */
function directoryValues(snapshot: Snapshot, place: FrontMatterPlace): readonly Candidate[] {
  const listed = new Set(snapshot.directory.units.map(unit => unit.name))
  const unlisted = knownUnits(snapshot, place.span.start, listed).candidates.map(unit => ({ ...unit, goesOn: false }))
  return [...(place.before.length > 0 ? [] : words(DIRECTORY_FILE_NAMES.slice(0, 1).map(name => `./${name}`))), ...unlisted]
}
