// What a document says of its own number of tasks (本要点共59项; 二、重点任务（共36项）; 以下6项工作：), against what there is.

import type { Span } from '../../../grammar/index.js'
import type { Memory } from '../../memory.js'
import { placeOf } from '../place.js'
import type { ProseLine } from '../prose.js'
import type { OutlineNode, Part, Task } from '../types.js'
import { FIGURE, figureValue } from './figures.js'
import { BOOK, BRACKET, readPassage, spanIn, type Passage } from './passage.js'

export interface WrongTotal {
  /** Absolute. */
  readonly figure: Span
  readonly written: string
  readonly stated: number
  readonly counted: number
  /** What was counted, for the drafter: 本部分有, 全文有. */
  readonly where: string
  /** The last of the items counted. */
  readonly last: OutlineNode
}

/** What the sentences of a document may count. */
export interface Countable {
  readonly parts: readonly Part[]
  readonly nodes: readonly OutlineNode[]
  readonly tasks: readonly Task[]
  readonly title: string | undefined
  readonly memory: Memory
}

export function findWrongTotals(lines: readonly ProseLine[], document: Countable): readonly WrongTotal[] {
  const plan = planOf(document)
  return lines.flatMap((line, i) => {
    const passage = line.role === 'node' || line.role === 'paragraph' ? readPassage(document.memory, line.line, line.block) : undefined
    if (passage === undefined) return []
    const behind = lines[i + 1]
    return [
      ...(plan === undefined || !mayTotal(line, passage, document.memory) ? [] : ofItself(line, passage, plan, document)),
      ...inHeading(line, passage),
      ...announced(line, passage, behind),
    ]
  })
}

// ---------------------------------------------------------------- 本要点共59项

const ITSELF = /本(?:要点|工作要点|方案|计划|清单|意见|通知)|上述|(?:以上|以下|下列)(?:各项|任务|工作|共|[0-9０-９一二两三四五六七八九十])/
const TOTAL = new RegExp(`(?:共计?|合计|总计|提出|明确|确定|部署|安排|细化|分解|包括|包含|列出)[了出为成]?(?:${FIGURE}个?(?:方面|部分|大类)[、共的]?)?` +
  `(${FIGURE})项(?:[\\u4e00-\\u9fff]{0,4}(?:任务|工作|要点|事项|措施|举措))?(?![\\u4e00-\\u9fff])`, 'g')
/** A figure that was once right is not far off. */
const FAR_OFF = 0.2

interface Plan {
  readonly tasks: readonly Task[]
  readonly counts: ReadonlySet<number>
}

/** A cheap look: hardly any line has such a total. */
function mayTotal({ line }: ProseLine, { text }: Passage, memory: Memory): boolean {
  return memory.ofPiece('total of tasks', line, () => text.search(TOTAL) >= 0)
}

/** The part that holds most tasks. */
function planOf({ parts, nodes, tasks }: Countable): Plan | undefined {
  const byPart = parts.map(part => tasks.filter(task => task.node.part === part.index))
  const own = byPart.reduce<readonly Task[]>((most, some) => some.length > most.length ? some : most, [])
  const part = own[0]?.node.part
  if (part === undefined || own.length < 3) return undefined
  const inPart = nodes.filter(node => node.part === part)
  const levels = [1, 2, 3, 4, 5].map(level => inPart.filter(node => node.level === level))
  const counts = [tasks.length, own.length, inPart.filter(node => node.children.length === 0).length,
    ...levels.map(level => level.length), ...levels.map(level => level.at(-1)?.number ?? 0)]
  return { tasks: own, counts: new Set(counts) }
}

function ofItself(
  { block, part }: ProseLine, passage: Passage, plan: Plan, document: Countable,
): readonly WrongTotal[] {
  const last = plan.tasks.at(-1)?.node
  if (part.kind === 'attachment' || last === undefined) return []
  return [...passage.text.matchAll(/[^。；]+/g)].flatMap(sentence => {
    if (!speaksOfItself(sentence[0], sentence.index, passage, document)) return []
    return [...sentence[0].matchAll(TOTAL)].flatMap(match => {
      const written = match[1] ?? ''
      const stated = figureValue(written)
      const counted = plan.tasks.length
      if (stated === undefined || plan.counts.has(stated) || isFarOff(stated, counted)) return []
      const at = sentence.index + match.index + match[0].lastIndexOf(written)
      const figure = placeOf(block, spanIn(passage, at, at + written.length))
      return [{ figure, written, stated, counted, where: '全文有', last }]
    })
  })
}

function isFarOff(stated: number, counted: number): boolean {
  return Math.abs(stated - counted) > Math.max(3, counted * FAR_OFF)
}

/** It says 本要点, or names its own title and no other one. */
function speaksOfItself(sentence: string, offset: number, { inside }: Passage, { title }: Countable): boolean {
  const books = [...sentence].flatMap((char, i) => char === BOOK ? [inside.get(offset + i)?.text ?? ''] : [])
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
  const leaves = items.flatMap(leavesOf)
  const below = items.flatMap(item => item.children)
  const counts = [items, leaves, leaves.filter(leaf => leaf.task), below].map(list => list.length)
  if (stated === undefined || last === undefined || items.some(item => item.level !== last.level)) return []
  if (counts.includes(stated) || stated === last.number) return []
  const counted = Math.abs(leaves.length - stated) < Math.abs(items.length - stated) ? leaves.length : items.length
  return [{ figure, written, stated, counted, where: '下面有', last }]
}

function leavesOf(node: OutlineNode): readonly OutlineNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf)
}
