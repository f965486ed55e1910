// The units that may be named at a place: those used in this section first, then by the directory.

import { looksLikeUnit, type Level, type LineBlock, type Span } from '../../../grammar/index.js'
import type { DirectoryUnit } from '../../model/directory.js'
import { textLineOf } from '../../model/place.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import type { Candidate } from './item.js'

export interface KnownUnits {
  /** In the order in which they are offered. */
  readonly candidates: readonly Candidate[]
  /** Full names, short and former ones, and those that only the document knows. */
  knows(name: string): boolean
}

/** `at`: where the name is being typed, whose line is no use of it; `left`: names that are listed already. */
export function knownUnits(snapshot: Snapshot, at: number, left: ReadonlySet<string>): KnownUnits {
  const { directory } = snapshot
  const other = new Map(directory.units.flatMap(unit => otherNames(unit).map(name => [name, unit.name] as const)))
  const { here, everywhere } = uses(snapshot, at, other)
  const listed = new Set(directory.units.map(unit => unit.name))
  const stray = [...everywhere].filter(([name]) => !listed.has(name) && looksLikeUnit(name)).sort((a, b) => b[1] - a[1])
  const taken = new Set([...left].map(name => other.get(name) ?? name))
  const all = [
    ...directory.units.filter(({ name }) => !taken.has(name)).map(ofDirectory),
    ...stray.filter(([name]) => !taken.has(name)).map(([name, count]) => ofDocument(name, count)),
  ]
  const used = all.filter(({ label }) => here.has(label)).sort((a, b) => (here.get(b.label) ?? 0) - (here.get(a.label) ?? 0))
  const strays = new Set(stray.map(([name]) => name))
  return {
    candidates: [...used, ...all.filter(({ label }) => !here.has(label))],
    knows: name => listed.has(name) || other.has(name) || strays.has(name),
  }
}

interface Uses {
  readonly here: ReadonlyMap<string, number>
  readonly everywhere: ReadonlyMap<string, number>
}

/** By full name, in the section of the place and in the whole document. `other`: full names by the others. */
function uses(snapshot: Snapshot, at: number, other: ReadonlyMap<string, string>): Uses {
  const [here, everywhere] = [new Map<string, number>(), new Map<string, number>()]
  const section = sectionAround(snapshot.tree.lines, at)
  for (const block of snapshot.tree.lines) {
    if (block.start <= at && at <= block.start + block.text.length) continue
    for (const name of snapshot.clauseWords(block).units) {
      const full = other.get(name) ?? name
      everywhere.set(full, (everywhere.get(full) ?? 0) + 1)
      if (section.start <= block.start && block.start < section.end) here.set(full, (here.get(full) ?? 0) + 1)
    }
  }
  return { here, everywhere }
}

/**
 * From the heading over the item in which the place lies to the next heading of its level or above; the whole
 * document where there is none. Told by the lines alone: the outline would have to be made anew at each key.
 */
function sectionAround(lines: readonly LineBlock[], at: number): Span {
  const here = blockIndex(lines, at)
  const item = lines.findLastIndex((block, i) => i <= here && levelOf(block) !== undefined)
  const level = levelOf(lines[item])
  if (level === undefined) return { start: 0, end: Infinity }
  const heading = lines.findLastIndex((block, i) => i < item && (levelOf(block) ?? level) < level)
  const top = levelOf(lines[heading]) ?? level - 1
  const end = lines.find((block, i) => i > item && (levelOf(block) ?? 6) <= top)
  return { start: lines[heading]?.start ?? 0, end: end?.start ?? Infinity }
}

/** Of the last line that begins before the place; -1 where none does. */
export function blockIndex(lines: readonly LineBlock[], at: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function levelOf(block: LineBlock | undefined): Level | undefined {
  const ordinal = block === undefined ? undefined : textLineOf(block)?.ordinal
  return ordinal === undefined || ordinal.doubtful ? undefined : ordinal.level
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
