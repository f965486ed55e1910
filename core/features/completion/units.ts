// The units that may be named at a place: those used in this section first, then by the directory.

import { looksLikeUnit, type Level, type LineBlock, type Span } from '../../../grammar/index.js'
import type { Memory } from '../../memory.js'
import { clauseWords } from '../../model/clause-words.js'
import type { DirectoryUnit, UnitDirectory } from '../../model/directory.js'
import { textLineOf } from '../../model/place.js'
import type { Snapshot } from '../../snapshot.js'
import { countUpTo } from '../../text/in-order.js'
import { contentsOf, linesBut } from './habits.js'
import type { Candidate } from './item.js'

export interface KnownUnits {
  /** In the order in which they are offered. */
  readonly candidates: readonly Candidate[]
  /** Full names, short and former ones, and those that only the document knows. */
  knows(name: string): boolean
}

/** `at`: where the name is being typed, whose line is no use of it; `left`: names that are listed already. */
export function knownUnits(snapshot: Snapshot, at: number, left: ReadonlySet<string>): KnownUnits {
  const { tree, directory, memory } = snapshot
  const others = linesBut(tree.lines, at)
  const section = sectionAround(tree.lines, at)
  const { candidates, fullName, knows } = memory.whileSame('known units', [directory, section.start, section.end, ...contentsOf(others)],
    () => unitsIn(others, section, directory, memory))
  const taken = new Set([...left].map(fullName))
  return { candidates: taken.size === 0 ? candidates : candidates.filter(({ label }) => !taken.has(label)), knows }
}

interface UnitsOfText extends KnownUnits {
  fullName(name: string): string
}

/** What the lines and the directory say: counted once while one line is written. */
function unitsIn(
  lines: readonly (LineBlock | undefined)[], section: Section, directory: UnitDirectory, memory: Memory,
): UnitsOfText {
  const full = new Map(directory.units.flatMap(unit => otherNames(unit).map(name => [name, unit.name] as const)))
  const { here, everywhere } = uses(lines, section, full, memory)
  const listed = new Set(directory.units.map(unit => unit.name))
  const stray = [...everywhere].filter(([name]) => !listed.has(name) && looksLikeUnit(name)).sort((a, b) => b[1] - a[1])
  const all = [...directory.units.map(ofDirectory), ...stray.map(([name, count]) => ofDocument(name, count))]
  const used = all.filter(({ label }) => here.has(label)).sort((a, b) => (here.get(b.label) ?? 0) - (here.get(a.label) ?? 0))
  const strays = new Set(stray.map(([name]) => name))
  return {
    candidates: [...used, ...all.filter(({ label }) => !here.has(label))],
    fullName: name => full.get(name) ?? name,
    knows: name => listed.has(name) || full.has(name) || strays.has(name),
  }
}

interface Uses {
  readonly here: ReadonlyMap<string, number>
  readonly everywhere: ReadonlyMap<string, number>
}

/** By full name, in the section and in the whole document. `full`: full names by the others. */
function uses(
  lines: readonly (LineBlock | undefined)[], section: Section, full: ReadonlyMap<string, string>, memory: Memory,
): Uses {
  const [here, everywhere] = [new Map<string, number>(), new Map<string, number>()]
  for (const [i, block] of lines.entries()) {
    for (const written of block === undefined ? [] : clauseWords(block, memory).units) {
      const name = full.get(written) ?? written
      everywhere.set(name, (everywhere.get(name) ?? 0) + 1)
      if (section.start <= i && i < section.end) here.set(name, (here.get(name) ?? 0) + 1)
    }
  }
  return { here, everywhere }
}

/** Counted in lines. */
type Section = Span

/**
 * From the heading over the item in which the place lies to the next heading of its level or above; the whole
 * document where there is none. Told by the lines alone: the outline would have to be made anew at each key.
 */
function sectionAround(lines: readonly LineBlock[], at: number): Section {
  const item = lastBefore(lines, blockIndex(lines, at) + 1, block => levelOf(block) !== undefined)
  const level = levelOf(lines[item])
  if (level === undefined) return { start: 0, end: Infinity }
  const heading = lastBefore(lines, item, block => (levelOf(block) ?? level) < level)
  const top = levelOf(lines[heading]) ?? level - 1
  const end = lines.findIndex((block, i) => i > item && (levelOf(block) ?? 6) <= top)
  return { start: Math.max(0, heading), end: end < 0 ? Infinity : end }
}

/** -1 where there is none. */
function lastBefore(lines: readonly LineBlock[], end: number, is: (block: LineBlock | undefined) => boolean): number {
  let i = end - 1
  while (i >= 0 && !is(lines[i])) i--
  return i
}

/** Of the last line that begins before the place; -1 where none does. */
export function blockIndex(lines: readonly LineBlock[], at: number): number {
  return countUpTo(lines, at, line => line.start) - 1
}

function levelOf(block: LineBlock | undefined): Level | undefined {
  const ordinal = block === undefined ? undefined : textLineOf(block)?.ordinal
  return ordinal === undefined || ordinal.doubtful ? undefined : ordinal.level
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
