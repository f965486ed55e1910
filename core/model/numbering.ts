// Numbering of a part: the scheme of each level, and every defect with the nodes it concerns.

import { flatMap, type Level } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import type { RawNode } from './outline.js'
import { isPinned } from './pins.js'
import { inferScheme, type InferredScheme, type LevelItem, type Series } from './schemes.js'
import type { SeriesDefect } from './series.js'
import type { Scheme } from './types.js'

export interface LevelNumbering {
  readonly scheme: Scheme
  /** Nodes of the level in reading order. */
  readonly nodes: readonly RawNode[]
  /** The nodes again, cut into what should count 1, 2, 3 … */
  readonly series: readonly (readonly RawNode[])[]
  readonly defects: readonly LevelDefect[]
  /** What each node's number should be, by the drafter's own counting: automatic numbers get theirs here. */
  readonly numbers: ReadonlyMap<RawNode, number>
}

export interface LevelDefect {
  readonly kind: SeriesDefect['kind'] | 'scheme'
  readonly defect: SeriesDefect
  /** The nodes of the series that the defect is in. */
  readonly series: readonly RawNode[]
  readonly node: RawNode
  /** The node before, in the series or (where the schemes are mixed) in the section before. */
  readonly before: RawNode | undefined
}

export type StatedSchemes = ReadonlyMap<Level, Scheme['kind']>

export function numberLevels(
  part: number, nodes: readonly RawNode[], stated: StatedSchemes, memory: Memory,
): readonly LevelNumbering[] {
  const levels = [...new Set(nodes.map(node => node.level))].sort()
  return levels.map(level => numberLevel(part, level, nodes, stated.get(level), memory))
}

function numberLevel(
  part: number, level: Level, all: readonly RawNode[], stated: Scheme['kind'] | undefined, memory: Memory,
): LevelNumbering {
  const items = levelItems(all, level)
  const nodes = all.filter(node => node.level === level)
  const of = flatMap(items, ({ number, pinned, boundary, newList }) => [number, pinned, boundary, newList])
  const inferred = memory.whileSame(`scheme of level ${level}`, [stated, ...of], () => inferScheme(level, items, stated))
  const scheme: Scheme = {
    part, level, kind: inferred.kind, restartsAt: inferred.restartsAt, stated: stated !== undefined,
    unsettled: inferred.unsettled, reason: inferred.reason,
  }
  const series = inferred.series.map(({ from, to }) => nodes.slice(from, to))
  const defects = flatMap(inferred.series, series => defectsIn(series, nodes, inferred))
  return { scheme, nodes, series, defects, numbers: countNumbers(inferred.series, nodes) }
}

function levelItems(all: readonly RawNode[], level: Level): readonly LevelItem[] {
  const items: LevelItem[] = []
  let boundary: Level | undefined
  for (const node of all) {
    if (node.level < level) boundary = boundary === undefined || node.level < boundary ? node.level : boundary
    else if (node.level === level) {
      const between = items.length === 0 ? undefined : boundary
      items.push({ number: node.ordinal.number, pinned: isPinned(node), boundary: between, newList: node.newList })
      boundary = undefined
    }
  }
  return items
}

function defectsIn(series: Series, nodes: readonly RawNode[], scheme: InferredScheme): readonly LevelDefect[] {
  const own = nodes.slice(series.from, series.to)
  return flatMap(series.defects, defect => {
    const node = own[defect.at]
    if (node === undefined) return []
    const before = nodes[series.from + defect.at - 1]
    const kind = mixesSchemes(defect, node, before, scheme) ? 'scheme' : defect.kind
    return [{ kind, defect, series: own, node, before }]
  })
}

/** A section that restarts where the others run on, or goes on counting where the others restart. */
function mixesSchemes(
  defect: SeriesDefect, node: RawNode, before: RawNode | undefined, scheme: InferredScheme,
): boolean {
  if (before === undefined) return false
  if (defect.kind === 'start') return node.ordinal.number === (before.ordinal.number ?? 0) + 1
  return scheme.kind === 'running' && defect.kind === 'duplicate' && node.ordinal.number === 1 && node.parent !== before.parent
}

function countNumbers(allSeries: readonly Series[], nodes: readonly RawNode[]): ReadonlyMap<RawNode, number> {
  const numbers = new Map<RawNode, number>()
  for (const { from, to } of allSeries) {
    let last = 0
    for (const node of nodes.slice(from, to)) {
      last = node.ordinal.number ?? last + 1
      numbers.set(node, last)
    }
  }
  return numbers
}
