// The outline of a part: which lines are numbered nodes, and how they nest.

import type { LineBlock, Level, Ordinal, OrdinalForm } from '../../grammar/index.js'
import { announcesList, isProse } from './line-shapes.js'
import { textLineOf } from './place.js'
import type { PartLine } from './types.js'

/** A node before its number, its parent and its tasks are settled. */
export interface RawNode {
  /** Which of the part's nodes it is, in reading order. */
  readonly at: number
  readonly level: Level
  readonly ordinal: Ordinal
  readonly block: LineBlock
  readonly lines: LineBlock[]
  readonly children: RawNode[]
  readonly parent: RawNode | undefined
  /** A paragraph before it announces a new list, and it is number 1. */
  readonly newList: boolean
}

/** The nodes of a part in reading order; paragraphs hang on the node above them. */
export function readNodes(lines: readonly PartLine[]): readonly RawNode[] {
  const accepted = acceptOrdinals(lines)
  const nodes: RawNode[] = []
  const open: RawNode[] = []
  let paragraph: LineBlock | undefined
  for (const { block, role } of lines) {
    const ordinal = accepted.get(block)
    if (ordinal !== undefined) {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= ordinal.level) open.pop()
      const parent = open.at(-1)
      const newList = ordinal.number === 1 && paragraph !== undefined && (announcesList(paragraph) || !isProse(paragraph))
      const node: RawNode = { at: nodes.length, level: ordinal.level, ordinal, block, lines: [block], children: [], parent, newList }
      parent?.children.push(node)
      nodes.push(node)
      open.push(node)
      paragraph = undefined
    } else if (role === 'paragraph' || role === 'node') {
      paragraph = block
      open.at(-1)?.lines.push(block)
    }
  }
  return nodes
}

/** Ordinals that are none for certain (1.5万亩) count only where the series around them has a place for them. */
function acceptOrdinals(lines: readonly PartLine[]): ReadonlyMap<LineBlock, Ordinal> {
  const accepted = new Map<LineBlock, Ordinal>()
  const before = new Map<Level, number>()
  const after = nextCertainNumbers(lines)
  for (const line of lines) {
    const ordinal = ordinalOf(line)
    if (ordinal === undefined) continue
    if (ordinal.doubtful && !isMarked(line) && !fits(ordinal, before.get(ordinal.level), after.get(line.block) ?? [])) continue
    accepted.set(line.block, ordinal)
    if (ordinal.number !== undefined) before.set(ordinal.level, ordinal.number)
  }
  return accepted
}

/** Who pins or names a number says that it is one. */
function isMarked({ block }: PartLine): boolean {
  const line = textLineOf(block)
  return line?.pin !== undefined || line?.label !== undefined
}

/** It follows the number before it, or goes before the next certain one while that place is free. */
function fits({ number }: Ordinal, before: number | undefined, after: readonly number[]): boolean {
  if (number === undefined || number === 0) return false
  return (before !== undefined && number === before + 1) || (after.includes(number + 1) && before !== number)
}

/**
 * For each line with an ordinal, the number of the next one of the same level that is certain, or doubtful but leading
 * on to one that is (1.2026年…, 2.2027年…, 3.甲); and of the next that is as doubtful for the same wrong mark: who writes
 * 1， goes on with 2，.
 */
function nextCertainNumbers(lines: readonly PartLine[]): ReadonlyMap<LineBlock, readonly number[]> {
  const certain = new Map<Level, number | undefined>()
  const alike = new Map<string, number | undefined>()
  const after = new Map<LineBlock, readonly number[]>()
  for (const line of lines.toReversed()) {
    const ordinal = ordinalOf(line)
    if (ordinal === undefined) continue
    const { level, form, number } = ordinal
    const habit = WRONG_MARKS.has(form) ? alike.get(`${level} ${form}`) : undefined
    after.set(line.block, [habit, certain.get(level)].filter(next => next !== undefined))
    const leadsOn = number !== undefined && certain.get(level) === number + 1
    if (!ordinal.doubtful || leadsOn) certain.set(level, number)
    alike.set(`${level} ${form}`, number)
  }
  return after
}

/** Forms that are doubtful for their mark, not for the words after it. */
const WRONG_MARKS: ReadonlySet<OrdinalForm> = new Set<OrdinalForm>(
  ['comma-for-stop', 'colon-for-stop', 'comma-for-dot', 'full-stop-for-dot'],
)

function ordinalOf({ block, role }: PartLine): Ordinal | undefined {
  return role === 'node' ? textLineOf(block)?.ordinal : undefined
}
