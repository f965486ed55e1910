// 重新编号: every number as its scheme has it, references along, and an account of what was and was not changed.

import { textOf, type Level, type Span } from '../../grammar/index.js'
import { analyze } from '../analyze.js'
import type { TextEdit } from '../finding.js'
import type { LevelNumbering } from '../model/numbering.js'
import { placeOf } from '../model/place.js'
import { countFrom, movedReferences, type MovedReference, type NewNumber, type NewNumbers } from '../model/renumbering.js'
import type { OutlineNode, Scheme } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'
import { applyEdits, offsetAfter, sortEdits } from '../text/edits.js'
import { editPieces, editsOfPieces, wholeText } from '../text/piece-table.js'
import { firstWords, leftPlaces, type LeftPlace } from './renumber-left.js'
import { settledNumbers } from './settled-numbers.js'
import { stateScheme } from './state-scheme.js'

/** How levels are to count, by the drafter's choice. */
export type ChosenSchemes = ReadonlyMap<Level, Scheme['kind']>

/** The whole document; the part, or the series of numbers, that the offset is in. */
export type RenumberScope =
  | { readonly kind: 'document' }
  | { readonly kind: 'part' | 'series'; readonly offset: number }

export interface Renumbering {
  /** Of the text as it was: sorted, not overlapping. */
  readonly edits: readonly TextEdit[]
  /** The text after them; all spans below are in it. */
  readonly text: string
  /** Items with another number, in reading order. */
  readonly items: readonly ChangedNumber[]
  /** Literal references that went along, in reading order. */
  readonly references: readonly ChangedNumber[]
  /** What was left as it is and ought to be looked at, in reading order. */
  readonly left: readonly LeftPlace[]
  /** Levels that were left alone because their numbers fit both ways; to be asked again with `schemes`. */
  readonly unsettled: readonly UnsettledLevel[]
}

export interface ChangedNumber {
  readonly span: Span
  readonly oldText: string
  readonly newText: string
  /** The first words of the item, or of the item that the reference means. */
  readonly words: string
}

export interface UnsettledLevel {
  readonly level: Level
  /** How many items it has in all. */
  readonly items: number
}

/**
 * What renumbering does. Written forms are kept, automatic and pinned numbers stay.
 *
 * @param schemes stated in the front matter with the same edits; not where that is not closed
 */
export function renumber(original: Snapshot, scope: RenumberScope, schemes: ChosenSchemes = new Map()): Renumbering {
  let snapshot = original
  let pieces = wholeText(original.text)
  let offset = scope.kind === 'document' ? 0 : scope.offset
  for (const [level, kind] of schemes) {
    const stated = stateScheme(snapshot, { level, kind }) ?? []
    offset = offsetAfter(stated, offset)
    pieces = editPieces(pieces, stated)
    snapshot = analyze(applyEdits(snapshot.text, stated), original.context, snapshot)
  }
  const result = renumberAsStated(snapshot, scope.kind === 'document' ? scope : { ...scope, offset })
  return { ...result, edits: editsOfPieces(editPieces(pieces, result.edits), original.text) }
}

function renumberAsStated(snapshot: Snapshot, scope: RenumberScope): Renumbering {
  const chosen = chosenSeries(snapshot, scope)
  const certain = chosen.filter(({ scheme }) => !scheme.unsettled)
  const changed = settledNumbers(snapshot, (now, made) => newNumbers(now,
    scope.kind === 'document' ? scope : { ...scope, offset: offsetAfter(made, scope.offset) }))
  const references = movedReferences(snapshot, changed)
  const moved = references.flatMap(({ edit }) => edit ?? [])
  const edits = sortEdits([...[...changed.values()].map(({ edit }) => edit), ...moved])
  const left = leftPlaces(snapshot, certain.map(({ series }) => series), changed, references)
  return {
    edits,
    text: applyEdits(snapshot.text, edits),
    items: snapshot.nodes.flatMap(node => changedItem(node, changed.get(node.block), snapshot.text, edits)),
    references: references.flatMap(reference => changedReference(reference, snapshot.text, edits))
      .sort((one, other) => one.span.start - other.span.start),
    left: left.map(place => ({ ...place, span: spanAfter(edits, place.span) })),
    unsettled: unsettledLevels(chosen),
  }
}

type Series = LevelNumbering['series'][number]

interface ChosenSeries {
  readonly scheme: Scheme
  readonly series: Series
}

function chosenSeries(snapshot: Snapshot, scope: RenumberScope): readonly ChosenSeries[] {
  return snapshot.numbering.flatMap(numbering => seriesIn(snapshot, numbering, scope)
    .map(series => ({ scheme: numbering.scheme, series })))
}

function newNumbers(snapshot: Snapshot, scope: RenumberScope): NewNumbers {
  return new Map(chosenSeries(snapshot, scope).filter(({ scheme }) => !scheme.unsettled)
    .flatMap(({ series }) => [...countFrom(series, 0, 1)]))
}

function seriesIn({ parts, nodes }: Snapshot, { scheme, series }: LevelNumbering, scope: RenumberScope): readonly Series[] {
  switch (scope.kind) {
    case 'document': return series
    case 'part': return parts.findLast(part => part.span.start <= scope.offset)?.index === scheme.part ? series : []
    case 'series': {
      const here = nodes.findLast(node => node.block.start <= scope.offset)?.block
      return series.filter(lines => lines.some(({ block }) => block === here))
    }
  }
}

function changedItem(
  node: OutlineNode, changed: NewNumber | undefined, text: string, edits: readonly TextEdit[],
): readonly ChangedNumber[] {
  return changed === undefined ? [] : [changeOf(placeOf(node.block, node.ordinal.span), changed.edit, node, text, edits)]
}

function changedReference(
  { reference, edit }: MovedReference, text: string, edits: readonly TextEdit[],
): readonly ChangedNumber[] {
  return edit === undefined || reference.node === undefined ? []
    : [changeOf(reference.span, edit, reference.node, text, edits)]
}

/** `span` is that of the whole ordinal or reference, of which the edit is a piece. */
function changeOf(
  span: Span, edit: TextEdit, node: OutlineNode, text: string, edits: readonly TextEdit[],
): ChangedNumber {
  const oldText = textOf(text, span)
  const inside = { start: edit.span.start - span.start, end: edit.span.end - span.start }
  const newText = oldText.slice(0, inside.start) + edit.newText + oldText.slice(inside.end)
  return { span: spanAfter(edits, span), oldText, newText, words: firstWords(node) }
}

function unsettledLevels(chosen: readonly ChosenSeries[]): readonly UnsettledLevel[] {
  const items = new Map<Level, number>()
  for (const { scheme: { unsettled, level }, series } of chosen) {
    if (unsettled) items.set(level, (items.get(level) ?? 0) + series.length)
  }
  return [...items].sort(([one], [other]) => one - other).map(([level, count]) => ({ level, items: count }))
}

function spanAfter(edits: readonly TextEdit[], { start, end }: Span): Span {
  return { start: offsetAfter(edits, start), end: offsetAfter(edits, end) }
}
