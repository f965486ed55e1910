// Where in an assignment clause the cursor stands: what is being typed, and what may come there.

import {
  clauseAround, isSurelyUnit, parseClausePieces, readClauseGroups, shift, textOf, type ClauseAround, type ClauseGroup,
  type ClausePiece, type LabelRole, type LineBlock, type Span,
} from '../../../grammar/index.js'
import { textLineOf } from '../../model/place.js'

export interface ClausePlace {
  readonly around: ClauseAround
  /** All groups of the clause, those behind the cursor as well. */
  readonly groups: readonly ClauseGroup[]
  /** What is being typed, in the block; empty where a new word begins. */
  readonly typed: Span
  readonly text: string
  /** Behind the name in which the cursor stands. */
  readonly replaceEnd: number
  readonly expects: Expectation
  /** The label that holds here. */
  readonly label: LabelRole | undefined
  /** Of what stands before the cursor: a word of the clause has been finished, and nothing typed since. */
  readonly finished: 'role-phrase' | 'time-limit' | undefined
}

/** `group`: a label, a name or a time limit. `name`: a name, or a time limit or person by the label. */
export type Expectation = 'group' | 'name' | 'nothing'

/**
 * `undefined` outside of clauses. A bracket that could be anything is a clause only where a sentence has ended before
 * it, where units stand in it, or where `asked` says that the drafter wants to know.
 */
export function clausePlace(block: LineBlock, at: number, asked: boolean): ClausePlace | undefined {
  const line = textLineOf(block)
  const around = line === undefined ? undefined : clauseAround(block.text, line.body.start, at)
  if (around === undefined) return undefined
  const { inside } = around
  const groups = readClauseGroups(textOf(block.text, inside), inside.start)
  const pieces = parseClausePieces(block.text.slice(inside.start, at)).filter(piece => piece.is !== 'White')
    .map(({ is, span }): ClausePiece => ({ is, span: shift(span, inside.start) }))
  const place = placeIn(block, at, pieces)
  if (!readsAsClause(groups, around, place, asked)) return undefined
  return { around, groups, ...place, replaceEnd: endOfName(groups, place.typed, at) }
}

type Within = Pick<ClausePlace, 'typed' | 'text' | 'expects' | 'label' | 'finished'>

function placeIn(block: LineBlock, at: number, pieces: readonly ClausePiece[]): Within {
  const last = pieces.at(-1)
  const touches = last !== undefined && last.span.end === at
  const isWord = last?.is === 'name' || last?.is === 'Role' || last?.is === 'TimeLimit'
  const before = touches && isWord ? pieces.slice(0, -1) : pieces
  // 市水利局牵头: the phrase ends a group, and is not the beginning of 牵头单位.
  const finished = last?.is === 'Role' && (before.at(-1)?.is === 'name' || before.at(-1)?.is === 'Etc') ? 'role-phrase'
    : last?.is === 'TimeLimit' && !touches ? 'time-limit' : undefined
  const typed = touches && isWord && finished === undefined ? last.span : { start: at, end: at }
  return {
    typed, text: textOf(block.text, typed), finished, label: labelBefore(block, pieces),
    expects: finished !== undefined ? 'nothing' : expectedAfter(before.at(-1)),
  }
}

function expectedAfter(piece: ClausePiece | undefined): Expectation {
  switch (piece?.is) {
    case undefined:
    case 'Comma':
    case 'Semicolon': return 'group'
    case 'label':
    case 'EnumerationComma':
    case 'And':
    case 'Colon': return 'name'
    case 'name':
    case 'Role':
    case 'TimeLimit':
    case 'Etc':
    case 'Rider':
    case 'bracketedRider':
    case 'Stop':
    case 'White':
    case 'Close': return 'nothing'
  }
}

/** A label holds until the next one, or ；. */
function labelBefore(block: LineBlock, pieces: readonly ClausePiece[]): LabelRole | undefined {
  const at = pieces.findLastIndex(({ is }) => is === 'label' || is === 'Semicolon')
  const label = pieces[at]
  return label?.is === 'label' ? readClauseGroups(textOf(block.text, label.span), 0)[0]?.label?.role : undefined
}

function readsAsClause(groups: readonly ClauseGroup[], around: ClauseAround, place: Within, asked: boolean): boolean {
  if (groups.some(group => group.label !== undefined)) return true
  const others = groups.flatMap(group => group.names).filter(name => name.span.start !== place.typed.start)
  if (!others.every(name => isSurelyUnit(name.text))) return false
  return others.length > 0 || around.afterStop || (asked && place.text === '') || place.text.length > 1
}

/** The cursor may stand in the middle of a name. */
function endOfName(groups: readonly ClauseGroup[], typed: Span, at: number): number {
  const name = groups.flatMap(group => group.names).find(({ span }) => span.start === typed.start && span.end > at)
  return name === undefined || typed.start === at ? at : name.span.end
}
