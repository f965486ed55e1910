// The units that may be named at a place: those used in this section first, then by the directory.

import { looksLikeUnit, type Span } from '../../../grammar/index.js'
import type { DirectoryUnit } from '../../model/directory.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import type { Candidate } from './item.js'

export interface KnownUnits {
  /** In the order in which they are offered. */
  readonly candidates: readonly Candidate[]
  /** Full names, short and former ones, and those that only the document knows. */
  readonly names: ReadonlySet<string>
}

/** `at`: where the name is being typed, which is no use of it; `left`: names that are listed already. */
export function knownUnits(snapshot: Snapshot, at: number, left: ReadonlySet<string>): KnownUnits {
  const { directory, mentions } = snapshot
  const section = sectionAround(snapshot, at)
  const other = new Map(directory.units.flatMap(unit => otherNames(unit).map(name => [name, unit.name] as const)))
  const [here, everywhere] = [new Map<string, number>(), new Map<string, number>()]
  for (const { name, span } of mentions) {
    if (span.start <= at && at <= span.end) continue
    const full = other.get(name) ?? name
    everywhere.set(full, (everywhere.get(full) ?? 0) + 1)
    if (section.start <= span.start && span.start < section.end) here.set(full, (here.get(full) ?? 0) + 1)
  }
  const listed = new Set(directory.units.map(unit => unit.name))
  const stray = [...everywhere].filter(([name]) => !listed.has(name) && looksLikeUnit(name)).sort((a, b) => b[1] - a[1])
  const all = [...directory.units.map(ofDirectory), ...stray.map(([name, uses]) => ofDocument(name, uses))]
  const taken = new Set([...left].map(name => other.get(name) ?? name))
  return {
    candidates: all.filter(({ label }) => !taken.has(label))
      .sort((a, b) => (here.get(b.label) ?? 0) - (here.get(a.label) ?? 0)),
    names: new Set([...listed, ...other.keys(), ...stray.map(([name]) => name)]),
  }
}

/** The heading over the item in which the place lies, with everything under it; or the whole document. */
export function sectionAround({ nodes, text }: Snapshot, at: number): Span {
  const node = nodeBefore(nodes, at)
  const section = node === undefined || node.children.length > 0 ? node : node.parent ?? node
  return section?.span ?? { start: 0, end: text.length }
}

/** The last node that begins before the place; nodes are in reading order. */
export function nodeBefore(nodes: readonly OutlineNode[], at: number): OutlineNode | undefined {
  let [low, high] = [0, nodes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle]?.span.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return nodes[low - 1]
}

function ofDirectory(unit: DirectoryUnit): Candidate {
  const { name, group, isClass, abbreviations, formerNames } = unit
  const also = [
    ...(abbreviations.length > 0 ? [`简称：${abbreviations.join('、')}`] : []),
    ...(formerNames.length > 0 ? [`曾用名：${formerNames.join('、')}`] : []),
  ]
  return {
    kind: isClass ? 'unit-class' : 'unit', label: name, keys: [name, ...otherNames(unit)], insertText: name, goesOn: true,
    detail: [...(group === undefined ? [] : [group]), ...also].join('；'),
  }
}

function ofDocument(name: string, uses: number): Candidate {
  return { kind: 'unit', label: name, keys: [name], insertText: name, goesOn: true, detail: `名录里没有，文中用过${uses}次` }
}

function otherNames({ abbreviations, formerNames }: DirectoryUnit): readonly string[] {
  return [...abbreviations, ...formerNames]
}
