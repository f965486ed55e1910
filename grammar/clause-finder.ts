// Finds the assignment clauses of a line: which brackets, and which run-on labels, say who answers.

import { flatMap } from './flat-map.js'
import { CLOSE_ROUND, OPEN_ROUND, WHITE_CLASS } from './chars.js'
import { readClauseGroups } from './clause.js'
import type { Span } from './span.js'
import type { Clause, ClauseGroup, Inline, SyntaxProblem } from './tree.js'
import { isSurelyUnit, looksLikeUnit } from './unit-name.js'
import { LABEL_PATTERN } from './words.js'

export interface FoundClause {
  readonly clause: Clause
  readonly problems: readonly SyntaxProblem[]
}

const LABEL_HERE = new RegExp(`${LABEL_PATTERN}[${WHITE_CLASS}]*[：:]`, 'y')
const MAY_BE_CLAUSE = /[局委办科处室部院心队司行府厅署会团位门构关站所社馆组区县市镇街业各校库]|负责|牵头|落实|配合|责任|领导|时限|时间/
/** Long enough for any real clause; a longer bracket is prose. */
const LONGEST_CLAUSE = 4000

/** The clauses of a line, in order. `leaves` are the line's inline leaves; nothing outside `body` is looked at. */
export function readClauses(text: string, leaves: readonly Inline[], body: Span): readonly FoundClause[] {
  const found: FoundClause[] = []
  let covered = body.start
  for (const bracket of outerBrackets(text, leaves, body)) {
    if (bracket.span.start < covered) continue
    const clause = bracket.closed ? readBracketed(text, bracket, body) : readUnclosed(text, bracket)
    if (clause === undefined) continue
    found.push(clause)
    covered = clause.clause.span.end
  }
  const runOn = readRunOn(text, leaves, { start: covered, end: body.end })
  return runOn === undefined ? found : [...found, runOn]
}

const OPEN_SQUARE = '〔［[【'
const CLOSE_SQUARE = '〕］]】'
const BRACKETS = OPEN_ROUND + CLOSE_ROUND + OPEN_SQUARE + CLOSE_SQUARE

interface Bracket {
  readonly span: Span
  readonly closed: boolean
}

/** Round brackets that stand in no other, and any bracket that opens with a label; one may be left open. */
function outerBrackets(text: string, leaves: readonly Inline[], body: Span): readonly Bracket[] {
  const brackets: Bracket[] = []
  const open: number[] = []
  for (const { span } of leaves) {
    const char = text.charAt(span.start)
    if (!BRACKETS.includes(char)) continue
    if (span.end - span.start > 1 && !/^[（(]\d/.test(text.slice(span.start, span.end))) continue
    const labelled = startsWithLabel(text, span.start + 1)
    if (OPEN_ROUND.includes(char) || (labelled && OPEN_SQUARE.includes(char))) open.push(span.start)
    else if (CLOSE_ROUND.includes(char) || CLOSE_SQUARE.includes(char)) {
      const start = open.at(-1)
      if (start === undefined || OPEN_ROUND.includes(text.charAt(start)) !== CLOSE_ROUND.includes(char)) continue
      open.pop()
      // The innermost bracket may belong to a clause that was left open.
      if (open.length === 0 || startsWithLabel(text, start + 1)) brackets.push({ span: { start, end: span.end }, closed: true })
    }
  }
  const [unclosed] = open
  if (unclosed !== undefined) brackets.push({ span: { start: unclosed, end: body.end }, closed: false })
  return brackets.filter(b => b.span.end - b.span.start <= LONGEST_CLAUSE).sort((a, b) => a.span.start - b.span.start)
}

function readBracketed(text: string, { span }: Bracket, body: Span): FoundClause | undefined {
  const atEnd = /^[\s。；;.]*$/.test(text.slice(span.end, body.end))
  const afterStop = span.start === body.start || /[。！？；;!?”’」』]/.test(text.charAt(span.start - 1))
  if (!atEnd && !afterStop) return undefined
  const inside = text.slice(span.start + 1, span.end - 1)
  if (!mayBeClause(inside)) return undefined
  const groups = readClauseGroups(inside, span.start + 1)
  if (!isClause(groups, atEnd, afterStop)) return undefined
  return { clause: { kind: 'clause', span, bracketed: true, groups }, problems: [] }
}

/** A bracket that is never closed is a clause left open if what follows to the end of the line reads like one. */
function readUnclosed(text: string, { span }: Bracket): FoundClause | undefined {
  const inside = text.slice(span.start + 1, span.end)
  if (!mayBeClause(inside) || /。(?!以下|$)/.test(inside)) return undefined
  const groups = readClauseGroups(inside, span.start + 1)
  if (!isClause(groups, true, /[。！？；]/.test(text.charAt(span.start - 1)))) return undefined
  const problem: SyntaxProblem = {
    code: 'clause-unclosed', span: { start: span.start, end: span.start + 1 }, found: text.charAt(span.start),
  }
  return { clause: { kind: 'clause', span, bracketed: true, groups }, problems: [problem] }
}

/** 责任单位：甲、乙配合单位：丙完成时限：6月底前 — without brackets, to the end of the line. */
function readRunOn(text: string, leaves: readonly Inline[], within: Span): FoundClause | undefined {
  let boundary = true
  for (const leaf of leaves) {
    if (leaf.span.start >= within.start && boundary && leaf.kind === 'text' && startsWithLabel(text, leaf.span.start)) {
      const span = { start: leaf.span.start, end: within.end }
      return readLabelled(text, span)
    }
    boundary = leaf.kind === 'punctuation' && leaf.mark === 'stop'
  }
  return undefined
}

function readLabelled(text: string, span: Span): FoundClause | undefined {
  const inside = text.slice(span.start, span.end)
  const stop = inside.search(/[。！？]/)
  if (stop >= 0 && /[^\s。]/.test(inside.slice(stop + 1))) return undefined
  const groups = readClauseGroups(inside, span.start)
  const names = flatMap(groups, g => g.names)
  const fits = names.every(n => n.text.length <= 40) && (names.length > 0 || groups.some(g => g.deadline !== undefined))
  return fits ? { clause: { kind: 'clause', span, bracketed: false, groups }, problems: [] } : undefined
}

function startsWithLabel(text: string, offset: number): boolean {
  return labelEnd(text, offset) !== undefined
}

/** Behind the colon of the label that begins at `offset`; `undefined` where none does. */
export function labelEnd(text: string, offset: number): number | undefined {
  LABEL_HERE.lastIndex = offset
  return LABEL_HERE.test(text) ? LABEL_HERE.lastIndex : undefined
}

/** A cheap look before the parser is asked. */
function mayBeClause(inside: string): boolean {
  return inside.length >= 3 && MAY_BE_CLAUSE.test(inside)
}

function isClause(groups: readonly ClauseGroup[], atEnd: boolean, afterStop: boolean): boolean {
  const names = flatMap(groups, g => g.names)
  if (groups.some(g => g.label !== undefined)) return beginsAsClause(groups[0])
  if (names.length === 0 || names.some(n => n.text.length > 60)) return false
  if (groups.some(g => g.role !== undefined)) return names.some(n => looksLikeUnit(n.text))
  return atEnd && (afterStop || names.length > 1) && names.every(n => isSurelyUnit(n.text))
}

/** Prose may stand in the bracket before a label that is there by chance. */
function beginsAsClause(first: ClauseGroup | undefined): boolean {
  return first !== undefined && (first.label !== undefined || first.deadline !== undefined || first.role !== undefined ||
    first.names.every(n => isSurelyUnit(n.text)))
}
