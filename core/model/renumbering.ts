// Moving numbers: what the items of a series should be, and the edits that make them so, references included.

import {
  flatMap, formatNumeral, formatOrdinal, shift, textOf, type LineBlock, type Ordinal,
} from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import type { Snapshot } from '../snapshot.js'
import { paperMeant } from './other-papers.js'
import { isPinned } from './pins.js'
import { placeOf } from './place.js'
import type { ResolvedReference } from './references.js'

/** A numbered line; nodes of the outline at whatever stage are such. */
export interface NumberedLine {
  readonly block: LineBlock
  readonly ordinal: Ordinal
}

/** The lines that get another number, each with its edit. */
export type NewNumbers = ReadonlyMap<LineBlock, NewNumber>

export interface NewNumber {
  readonly number: number
  readonly edit: TextEdit
}

/**
 * Counts the series on from item `at`, beginning with `first`. Automatic numbers are counted and stay automatic; pinned
 * ones stay what they are, and the series goes on after them.
 */
export function countFrom(series: readonly NumberedLine[], at: number, first: number): NewNumbers {
  const changed = new Map<LineBlock, NewNumber>()
  let due = first
  for (const line of series.slice(at)) {
    const { number } = line.ordinal
    if (isPinned(line)) due = (number ?? due) + 1
    else {
      const edit = number === undefined || number === due ? undefined : numeralEdit(line, due)
      if (edit !== undefined) changed.set(line.block, { number: due, edit })
      due++
    }
  }
  return changed
}

/** Gives the line another number and keeps its marks; `undefined` for ①, which ends at ㊿. */
export function numeralEdit({ block, ordinal }: NumberedLine, number: number): TextEdit | undefined {
  const numeral = formatNumeral(textOf(block.text, ordinal.numeral), number)
  if (numeral !== undefined) return { span: placeOf(block, ordinal.numeral), newText: numeral }
  if (ordinal.level === 5) return undefined
  return { span: placeOf(block, ordinal.span), newText: formatOrdinal(ordinal.level, number) }
}

/** An ordinal with that number and the marks of `line`, canonical where its symbols do not go so far. */
export function ordinalLike({ block: { text }, ordinal: { span, numeral, level } }: NumberedLine, number: number): string {
  const written = formatNumeral(textOf(text, numeral), number)
  return written === undefined ? formatOrdinal(level, number)
    : text.slice(span.start, numeral.start) + written + text.slice(numeral.end, span.end)
}

/** A literal reference (第28项) to a line that gets another number. */
export interface MovedReference {
  readonly reference: ResolvedReference
  /** `undefined` where the sentence names another paper, which may be what it speaks of. */
  readonly edit: TextEdit | undefined
}

/** The literal references that mean the lines and nothing else, in no order; symbolic ones follow by themselves. */
export function movedReferences({ text, referencesTo }: Pick<Snapshot, 'text' | 'referencesTo'>, changed: NewNumbers): readonly MovedReference[] {
  return flatMap([...changed], ([block, { number }]) => flatMap((referencesTo.get(block) ?? []), reference => {
    const { target } = reference.reference
    if (target.by !== 'number') return []
    const span = shift(target.numeral, reference.span.start - reference.reference.span.start)
    const newText = formatNumeral(textOf(text, span), number)
    const other = paperMeant(text, (reference.outer ?? reference).span.start) === 'other'
    return [{ reference, edit: other || newText === undefined ? undefined : { span, newText } }]
  }))
}

/** All edits that give the lines their new numbers and take the references along. */
export function renumberEdits(snapshot: Pick<Snapshot, 'text' | 'referencesTo'>, changed: NewNumbers): readonly TextEdit[] {
  const references = flatMap(movedReferences(snapshot, changed), ({ edit }) => edit ?? [])
  return [...[...changed.values()].map(({ edit }) => edit), ...references].sort((a, b) => a.span.start - b.span.start)
}
