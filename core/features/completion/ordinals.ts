// The ordinal at a line's start: the next number of each level that may come there.

import { formatOrdinal, type Level, type LineBlock, type Span } from '../../../grammar/index.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import type { Completion, CompletionItem } from './item.js'
import { nodeBefore } from './units.js'

/** What may be typed of an ordinal before its last mark. */
const BEGUN = /^[ \t\u3000]*([（(]?[一二三四五六七八九十百〇零\d]*)$/
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]

/** `undefined` behind other text. */
export function ordinalCompletion(snapshot: Snapshot, block: LineBlock, at: number): Completion | undefined {
  const typed = BEGUN.exec(block.text.slice(0, at))?.[1]
  if (typed === undefined) return undefined
  // An editor that closes brackets has written the second one already.
  const closed = /^[（(]/.test(typed) && /[）)]/.test(block.text.charAt(at)) ? 1 : 0
  const rest = block.text.slice(at + closed).trim()
  const items = rest === '' ? nextOrdinals(snapshot, block).filter(({ label }) => label.startsWith(typed.replace('(', '（'))) : []
  const span: Span = { start: block.start + at - typed.length, end: block.start + at + closed }
  return { span, replaceEnd: span.end, typed, items }
}

/** That of the item above first, then those of the headings above it, then the levels below. */
function nextOrdinals(snapshot: Snapshot, block: LineBlock): readonly CompletionItem[] {
  const last = nodeBefore(snapshot.nodes.filter(node => node.block !== block), block.start - 1)
  const used = new Set(snapshot.nodes.map(node => node.level))
  const own = last?.level ?? 1
  const possible = LEVELS.filter(level => level <= own || used.has(level) || level === own + 1)
  const upwards = possible.filter(level => level <= own).reverse()
  return [...upwards, ...possible.filter(level => level > own)].map(level => {
    const before = last === undefined ? undefined : sameSeries(snapshot, last, level)
    const ordinal = formatOrdinal(level, (before?.number ?? 0) + 1)
    return {
      kind: 'ordinal', label: ordinal, insertText: ordinal, documentation: '', additionalEdits: [],
      goesOn: false, byReading: false,
      detail: before === undefined ? '从头编起' : `接“${formatOrdinal(level, before.number)}”`,
    }
  })
}

/** The item that the next one of this level counts on from; `undefined` where it would be the first. */
function sameSeries({ parts, nodes }: Snapshot, last: OutlineNode, level: Level): OutlineNode | undefined {
  const part = parts[last.part]
  const scheme = part?.schemes.find(each => each.level === level)
  const boundary = scheme?.kind === 'running' ? 0 : scheme?.restartsAt ?? level - 1
  for (let i = nodes.indexOf(last); i >= 0; i--) {
    const node = nodes[i]
    if (node === undefined || node.part !== last.part || node.level <= boundary && node.level < level) return undefined
    if (node.level === level) return node
  }
  return undefined
}
