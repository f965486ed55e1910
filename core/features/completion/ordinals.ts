// The ordinal at a line's start: the next number of each level that may come there, written as its siblings are.

import { formatOrdinal, type Level, type LineBlock, type Span } from '../../../grammar/index.js'
import { nodeAt } from '../../model/at-offset.js'
import { ordinalText } from '../../model/first-words.js'
import { countNumbers } from '../../model/next-number.js'
import { ordinalLike } from '../../model/renumbering.js'
import type { OutlineNode } from '../../model/types.js'
import { gapOf } from '../../model/written-ordinal.js'
import type { Snapshot } from '../../snapshot.js'
import type { Completion, CompletionItem } from './item.js'

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
  const items = rest === '' ? nextOrdinals(snapshot, block, typed) : []
  const span: Span = { start: block.start + at - typed.length, end: block.start + at + closed }
  return { span, replaceEnd: span.end, typed, items }
}

/** That of the item above first, then those of the headings above it, then the levels below. */
function nextOrdinals({ parts, nodes }: Snapshot, block: LineBlock, typed: string): readonly CompletionItem[] {
  const others = nodes.filter(node => node.block !== block)
  const above = nodeAt(others, block.start - 1)
  const own = above?.level ?? 1
  const used = new Set(others.map(node => node.level))
  const possible = LEVELS.filter(level => level <= own || used.has(level) || level === own + 1)
  const upwards = possible.filter(level => level <= own).reverse()
  const before = others.filter(node => node.part === above?.part && node.block.start < block.start)
  const count = countNumbers(parts[above?.part ?? 0]?.schemes ?? [])
  for (const node of before) count.pass(node.level, node.number)
  return [...upwards, ...possible.filter(level => level > own)].flatMap(level => {
    const like = before.findLast(node => node.level === level)
    return ordinalItem(level, count.next(level), like, typed) ?? []
  })
}

/** Written as `like` is, the last one of that level; as the standard wants it where only that begins with what is typed. */
function ordinalItem(level: Level, number: number, like: OutlineNode | undefined, typed: string): CompletionItem | undefined {
  const forms = [...like === undefined ? [] : [ordinalLike(like, number)], formatOrdinal(level, number)]
  const label = forms.find(form => oneWidth(form).startsWith(oneWidth(typed)))
  return label === undefined ? undefined : {
    kind: 'ordinal', label, insertText: like === undefined ? label : label + gapOf(like), documentation: '',
    additionalEdits: [], goesOn: false, byReading: false,
    detail: like === undefined || number === 1 ? '从头编起' : `接“${ordinalText(like).trim()}”`,
  }
}

function oneWidth(ordinal: string): string {
  return ordinal.replace('(', '（')
}
