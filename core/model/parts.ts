// Cuts a file into its parts (covering notice, enclosed 要点, 附件) and says what each line is.

import { flatMap, type LineBlock } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import {
  isAttachmentLabel, isAttachmentNote, isDate, isDocumentNumber, isFurniture, isNote, isProse, isSalutation, isSignature,
  isTitle, isTitlePiece,
} from './line-shapes.js'
import { textLineOf, wordsOf } from './place.js'
import type { LineRole, PartLine } from './types.js'

export interface RawPart {
  readonly attachment: boolean
  readonly lines: readonly PartLine[]
}

/** Parts in order; together they hold every line. There is always at least one. */
export function splitParts(lines: readonly LineBlock[], memory: Memory): readonly RawPart[] {
  const cuts = findCuts(lines)
  return cuts.map(({ from }, i) => readPart(lines.slice(from, cuts[i + 1]?.from), memory))
}

/** The part that these lines are. */
export function readPart(lines: readonly LineBlock[], memory: Memory): RawPart {
  const first = lines.find(block => textLineOf(block) !== undefined)
  return { attachment: first !== undefined && isAttachmentLabel(first), lines: assignRoles(lines, memory) }
}

// ---------------------------------------------------------------- where a part begins

/** What has been seen since the last cut. */
interface Seen {
  /** The first lines: a notice names there what it encloses. */
  readonly head: string[]
  title: number | undefined
  body: boolean
  date: boolean
  firstOrdinal: { readonly level: number } | undefined
}

const HEAD_LINES = 10

/** Where a part begins, and from which line on it has been looked at: lines of its title may stand between. */
export interface Cut {
  readonly from: number
  readonly looked: number
}

export const FIRST_CUT: Cut = { from: 0, looked: 0 }

/** Where a part begins is told from the lines before, and from so many from the one on that was looked at. */
export const LOOK_AHEAD = 12

export function findCuts(lines: readonly LineBlock[]): readonly Cut[] {
  const cuts = [FIRST_CUT]
  for (let cut = nextCut(lines, FIRST_CUT); cut !== undefined; cut = nextCut(lines, cut)) cuts.push(cut)
  return cuts
}

/** Where the part after this one begins; `undefined` if it is the last one. */
export function nextCut(lines: readonly LineBlock[], { from, looked }: Cut): Cut | undefined {
  let seen = nothingSeen()
  for (let i = looked; i < lines.length; i++) {
    const block = lines[i]
    if (block === undefined) continue
    if (i > looked && beginsPart(lines, i, seen)) {
      const next = isAttachmentLabel(block) ? i : firstTitleLine(lines, i, from)
      if (next > from) return { from: next, looked: i }
      seen = nothingSeen()
    }
    look(block, i, seen)
  }
  return undefined
}

function nothingSeen(): Seen {
  return { head: [], title: undefined, body: false, date: false, firstOrdinal: undefined }
}

function look(block: LineBlock, i: number, seen: Seen): void {
  const ordinal = textLineOf(block)?.ordinal
  if (seen.head.length < HEAD_LINES) seen.head.push(wordsOf(block))
  if (isTitle(block)) seen.title = i
  else if (isDate(block)) seen.date = seen.body
  else if (ordinal !== undefined && !ordinal.doubtful) {
    seen.firstOrdinal ??= { level: ordinal.level }
    seen.body = true
  } else if (isSalutation(block) || (isProse(block) && !isFurniture(block))) seen.body = true
}

function beginsPart(lines: readonly LineBlock[], i: number, seen: Seen): boolean {
  const block = lines[i]
  if (block === undefined) return false
  if (isAttachmentLabel(block)) return seen.body || seen.title !== undefined
  if (!isTitle(block)) return false
  if (textLineOf(block)?.titleMark !== undefined) return seen.body
  // A signed notice is followed by what it encloses; its title names that, signed or not.
  if (seen.date || (seen.body && enclosedTitle(wordsOf(block), seen.head))) return true
  return seen.firstOrdinal !== undefined && restartsAfter(lines, i, seen.firstOrdinal.level)
}

/** Whether one of the first lines is 关于印发…的通知 about exactly this title. */
function enclosedTitle(title: string, head: readonly string[]): boolean {
  return head.some(words => words.length > title.length && words.includes(title) && /印发|转发|发布|通知/.test(words))
}

/** Whether the first ordinal after line `i` is number one of the part's first level again. */
function restartsAfter(lines: readonly LineBlock[], i: number, level: number): boolean {
  for (const block of lines.slice(i + 1, i + LOOK_AHEAD)) {
    const ordinal = textLineOf(block)?.ordinal
    if (ordinal !== undefined) return ordinal.level === level && ordinal.number === 1
  }
  return false
}

/** A title may have upper lines of its own. */
function firstTitleLine(lines: readonly LineBlock[], i: number, from: number): number {
  let first = i
  while (first - 1 > from) {
    const above = lines[first - 1]
    if (above === undefined || !isTitlePiece(above) || isTitle(above) || isSignature(above) || isDate(above) || isNote(above)) break
    first--
  }
  return first
}

// ---------------------------------------------------------------- what each line is

function assignRoles(lines: readonly LineBlock[], memory: Memory): readonly PartLine[] {
  const roles = [...memory.ofEach('plain roles', lines, block => memory.ofPiece('plain role', block.content, () => plainRole(block)))]
  const bodyFrom = roles.findIndex((role, i) => role === 'node' || (role === 'paragraph' && isProse(lines[i] ?? lines[0] as LineBlock)))
  const head = bodyFrom < 0 ? lines.length : bodyFrom
  markHead(lines, roles, head)
  markAttachmentNotes(lines, roles)
  markTail(lines, roles, head)
  return lines.map((block, i) => ({ block, role: roles[i] ?? 'paragraph' }))
}

function plainRole(block: LineBlock): LineRole {
  switch (block.content.kind) {
    case 'blank': return 'blank'
    case 'comment': return 'comment'
    case 'text':
      if (block.content.ordinal !== undefined) return 'node'
      if (isFurniture(block)) return 'furniture'
      return 'paragraph'
  }
}

/** Title, 发文字号, 主送: what stands before the body. */
function markHead(lines: readonly LineBlock[], roles: LineRole[], head: number): void {
  const titles = flatMap(lines, (block, i) => i < head && roles[i] === 'paragraph' && isTitle(block) ? [i] : [])
  const title = titles.findLast(i => !isDate(lines[i] as LineBlock))
  for (let i = 0; i < head; i++) {
    const block = lines[i]
    if (block === undefined || roles[i] !== 'paragraph') continue
    if (isAttachmentLabel(block)) roles[i] = 'attachment-label'
    else if (isDocumentNumber(block)) roles[i] = 'document-number'
    else if (isSalutation(block)) roles[i] = 'salutation'
    else if (isDate(block)) roles[i] = 'date'
    else if (isNote(block)) roles[i] = 'note'
    else if (title !== undefined && i <= title) roles[i] = 'furniture'
  }
  if (title !== undefined) markTitle(lines, roles, title)
  else markUntypicalTitle(lines, roles, head)
}

function markTitle(lines: readonly LineBlock[], roles: LineRole[], last: number): void {
  roles[last] = 'title'
  const marked = textLineOf(lines[last] as LineBlock)?.titleMark !== undefined
  for (let i = last - 1; i >= 0 && !marked; i--) {
    const block = lines[i]
    if (block === undefined || roles[i] !== 'furniture' || !isTitlePiece(block) || isTitle(block)) break
    roles[i] = 'title'
  }
}

/** No line ends like a title: the short lines at the very top are one, if the body follows. */
function markUntypicalTitle(lines: readonly LineBlock[], roles: LineRole[], head: number): void {
  let i = roles.findIndex(role => role !== 'blank' && role !== 'comment' && role !== 'attachment-label')
  for (; i >= 0 && i < head && roles[i] === 'paragraph' && isTitlePiece(lines[i] as LineBlock); i++) {
    if (!isSignature(lines[i] as LineBlock)) roles[i] = 'title'
  }
}

/** 附件：1.… and the lines that go on with 2.… are a list of names, not items; blank lines may stand between. */
function markAttachmentNotes(lines: readonly LineBlock[], roles: LineRole[]): void {
  let next: number | undefined
  for (const [i, block] of lines.entries()) {
    const ordinal = textLineOf(block)?.ordinal
    if (isAttachmentNote(block)) next = 2
    else if (roles[i] === 'blank' && next !== undefined) continue
    else if (next !== undefined && ordinal?.level === 3 && ordinal.number === next && isShortName(block)) next++
    else next = undefined
    if (next !== undefined) roles[i] = 'attachment-note'
  }
}

function isShortName(block: LineBlock): boolean {
  return wordsOf(block).length <= 60
}

/** 署名, 成文日期, 附注, and the web page's furniture after them. */
function markTail(lines: readonly LineBlock[], roles: LineRole[], head: number): void {
  const last = roles.lastIndexOf('node')
  const date = lines.findLastIndex((block, i) => i >= Math.max(head, last) && isDate(block))
  if (date >= 0) markSignature(lines, roles, date, head)
  const lastNode = Math.max(date, roles.lastIndexOf('node'))
  let over = false
  for (let i = lastNode + 1; i < lines.length; i++) {
    const block = lines[i] as LineBlock
    if (roles[i] !== 'paragraph') {
      over ||= roles[i] === 'furniture'
    } else if (isNote(block)) roles[i] = 'note'
    else if (!isProse(block) && (over || date >= 0 || (lastNode >= 0 && afterGap(roles, i)))) {
      roles[i] = 'furniture'
      over = true
    }
  }
}

/** Two blank lines or more stand before line `i`. */
function afterGap(roles: readonly LineRole[], i: number): boolean {
  return roles[i - 1] === 'blank' && roles[i - 2] === 'blank'
}

function markSignature(lines: readonly LineBlock[], roles: LineRole[], date: number, head: number): void {
  roles[date] = 'date'
  for (let i = date - 1; i >= head; i--) {
    if (roles[i] === 'blank') continue
    if (roles[i] !== 'paragraph' || !isSignature(lines[i] as LineBlock)) break
    roles[i] = 'signature'
  }
}
