// What a document says of its own number of tasks (本要点共59项; 二、重点任务（共36项）; 以下6项工作：), against what there is.

import { flatMap, type Span } from '../../../grammar/index.js'
import { sharesOf } from '../../across.js'
import type { Memory } from '../../memory.js'
import { placeOf } from '../place.js'
import type { ProseLine } from '../prose.js'
import type { Snapshot } from '../../snapshot.js'
import { matchesOf } from '../../text/matches.js'
import type { OutlineNode } from '../types.js'
import { FIGURE, figureValue } from './figures.js'
import { BOOK, BRACKET, countedPassage, spanIn, type Passage } from './passage.js'

export interface WrongTotal {
  /** Counted from where the segment begins. */
  readonly figure: Span
  readonly written: string
  readonly stated: number
  readonly counted: number
  /** What was counted, for the drafter: 本部分有, 全文有. */
  readonly where: string
  /** The last of the items counted. */
  readonly last: OutlineNode
}

/** Those that the lines of a segment show by themselves. */
export function wrongTotalsIn({ prose, memory }: Snapshot): readonly WrongTotal[] {
  return flatMap(passagesIn(prose, memory), (passage, i) => {
    const line = prose[i]
    return passage === undefined || line === undefined ? [] : [...inHeading(line, passage), ...announced(line, passage, prose[i + 1])]
  })
}

/** Those of the whole document, in the segment that speaks of it. */
export function wrongTotalsOfAll(own: Snapshot, plan: Plan): readonly StatedTotal[] {
  return flatMap(own.once('lines with totals', () => linesWithTotals(own)), ({ line, passage }) => ofItself(line, passage, plan))
}

/** Hardly any line has one. */
function linesWithTotals({ prose, memory }: Snapshot): readonly { readonly line: ProseLine; readonly passage: Passage }[] {
  const withTotal = memory.ofEach('totals of tasks', prose, line => (passageIn(line, memory)?.text.search(TOTAL) ?? -1) >= 0)
  return flatMap(prose, (line, i) => {
    const passage = withTotal[i] === true ? passageIn(line, memory) : undefined
    return passage === undefined ? [] : [{ line, passage }]
  })
}

/** Of each line; `undefined` where nothing may be counted. */
function passagesIn(prose: readonly ProseLine[], memory: Memory): readonly (Passage | undefined)[] {
  return memory.ofEach('passages that may count', prose, line => passageIn(line, memory))
}

function passageIn({ role, line, block }: ProseLine, memory: Memory): Passage | undefined {
  return role === 'node' || role === 'paragraph' ? countedPassage(memory, line, block) : undefined
}

// ---------------------------------------------------------------- 本要点共59项

const ITSELF = /本(?:要点|工作要点|方案|计划|清单|意见|通知)|上述|(?:以上|以下|下列)(?:各项|任务|工作|共|[0-9０-９一二两三四五六七八九十])/
const TOTAL = new RegExp(`(?:共计?|合计|总计|提出|明确|确定|部署|安排|细化|分解|包括|包含|列出)[了出为成]?(?:${FIGURE}个?(?:方面|部分|大类)[、共的]?)?` +
  `(${FIGURE})项(?:[\\u4e00-\\u9fff]{0,4}(?:任务|工作|要点|事项|措施|举措))?(?![\\u4e00-\\u9fff])`, 'g')
/** A figure that was once right is not far off. */
const FAR_OFF = 0.2

/** The part that holds most tasks, with what may be counted there. */
export interface Plan {
  readonly title: string | undefined
  readonly tasks: number
  readonly counts: ReadonlySet<number>
  /** The last of the tasks, and where its segment begins. */
  readonly last: OutlineNode
  readonly start: number
}

export type StatedTotal = Omit<WrongTotal, 'last'>

/** `undefined` where there are hardly any tasks. */
export function planOf({ memory, segments, title }: Pick<Snapshot, 'memory' | 'segments' | 'title'>): Plan | undefined {
  const tasksIn = sharesOf({ memory, segments }, 'how many tasks', own => own.tasks.length)
  const most = tasksIn.reduce((best, count, i) => count > (tasksIn[best] ?? 0) ? i : best, 0)
  const { own, start } = segments[most] ?? {}
  const last = own?.tasks.at(-1)?.node
  if (own === undefined || start === undefined || last === undefined || own.tasks.length < 3) return undefined
  const all = tasksIn.reduce((sum, count) => sum + count, 0)
  const counts = own.once('counts of the plan', () => {
    const levels = [1, 2, 3, 4, 5].map(level => own.nodes.filter(node => node.level === level))
    return [own.tasks.length, own.nodes.filter(node => node.children.length === 0).length,
      ...levels.map(level => level.length), ...levels.map(level => level.at(-1)?.number ?? 0)]
  })
  return { title, tasks: own.tasks.length, counts: new Set([all, ...counts]), last, start }
}

function ofItself({ block, part }: ProseLine, passage: Passage, { title, tasks: counted, counts }: Plan): readonly StatedTotal[] {
  if (part.kind === 'attachment') return []
  return flatMap([...passage.text.matchAll(/[^。；]+/g)], sentence => {
    if (!speaksOfItself(sentence[0], sentence.index, passage, title)) return []
    return flatMap(matchesOf(sentence[0], TOTAL), match => {
      const written = match[1] ?? ''
      const stated = figureValue(written)
      if (stated === undefined || counts.has(stated) || isFarOff(stated, counted)) return []
      const at = sentence.index + match.index + match[0].lastIndexOf(written)
      const figure = placeOf(block, spanIn(passage, at, at + written.length))
      return [{ figure, written, stated, counted, where: '全文有' }]
    })
  })
}

function isFarOff(stated: number, counted: number): boolean {
  return Math.abs(stated - counted) > Math.max(3, counted * FAR_OFF)
}

/** It says 本要点, or names its own title and no other one. */
function speaksOfItself(sentence: string, offset: number, { inside }: Passage, title: string | undefined): boolean {
  const books = flatMap([...sentence], (char, i) => char === BOOK ? [inside.get(offset + i)?.text ?? ''] : [])
  const own = books.filter(book => book.length >= 2 && title?.endsWith(book) === true)
  return own.length < books.length ? false : own.length > 0 || ITSELF.test(sentence)
}

// ---------------------------------------------------------------- 二、重点任务（共36项）

const COUNT_ALONE = new RegExp(`^共?\\s?(${FIGURE})\\s?[项条]$`)

function inHeading({ block, node }: ProseLine, passage: Passage): readonly WrongTotal[] {
  if (node === undefined || node.block !== block || node.children.length === 0) return []
  const at = passage.text.lastIndexOf(BRACKET)
  const inner = at < 0 ? undefined : passage.inside.get(at)
  if (inner === undefined || passage.text.length > at + inner.text.length + 2) return []
  const written = COUNT_ALONE.exec(inner.text)?.[1]
  if (written === undefined) return []
  const start = inner.text.indexOf(written)
  return ofChildren(node.children, placeOf(block, spanIn(inner, start, start + written.length)), written)
}

// ---------------------------------------------------------------- 以下6项工作：

const FOLLOWING = new RegExp(`(?:以下|下列|如下)[\\u4e00-\\u9fff]{0,4}?(${FIGURE})[个项条][\\u4e00-\\u9fff]{0,10}[：。]?$`)

/** The line right before the first item announces how many there are. */
function announced(
  { block, part, node }: ProseLine, passage: Passage, behind: ProseLine | undefined,
): readonly WrongTotal[] {
  const first = behind?.node
  if (first === undefined || behind?.block !== first.block || behind.part !== part || first.parent !== node) return []
  const match = FOLLOWING.exec(passage.text.trimEnd())
  const written = match?.[1]
  if (match === null || written === undefined) return []
  const items = first.parent?.children ?? part.roots
  if (items[0] !== first) return []
  const at = match.index + match[0].indexOf(written)
  return ofChildren(items, placeOf(block, spanIn(passage, at, at + written.length)), written)
}

function ofChildren(items: readonly OutlineNode[], figure: Span, written: string): readonly WrongTotal[] {
  const stated = figureValue(written)
  const last = items.at(-1)
  const leaves = flatMap(items, leavesOf)
  const below = flatMap(items, item => item.children)
  const counts = [items, leaves, leaves.filter(leaf => leaf.task), below].map(list => list.length)
  if (stated === undefined || last === undefined || items.some(item => item.level !== last.level)) return []
  if (counts.includes(stated) || stated === last.number) return []
  const counted = Math.abs(leaves.length - stated) < Math.abs(items.length - stated) ? leaves.length : items.length
  return [{ figure, written, stated, counted, where: '下面有', last }]
}

function leavesOf(node: OutlineNode): readonly OutlineNode[] {
  return node.children.length === 0 ? [node] : flatMap(node.children, leavesOf)
}
