// A text under several rounds of edits: what of it is still the original, and what is new.

import type { TextEdit } from '../finding.js'
import { sortEdits } from './edits.js'

/** In reading order: stretches of the original, and text that was put in. */
export type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string }

export function wholeText(text: string): readonly Piece[] {
  return [{ kind: 'kept', start: 0, end: text.length }]
}

/** The pieces after edits of the text that the pieces make; they may come in any order but must not overlap. */
export function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const rest = [...pieces].reverse()
  const result: Piece[] = []
  let at = 0
  const take = (upTo: number, keep: boolean) => {
    for (let piece = rest.at(-1); piece !== undefined && at < upTo; piece = rest.at(-1)) {
      rest.pop()
      const taken = Math.min(lengthOf(piece), upTo - at)
      if (keep) result.push(part(piece, 0, taken))
      if (taken < lengthOf(piece)) rest.push(part(piece, taken, lengthOf(piece)))
      at += taken
    }
  }
  for (const { span, newText } of sortEdits(edits)) {
    take(span.start, true)
    take(span.end, false)
    if (newText !== '') result.push({ kind: 'new', text: newText })
  }
  return [...result, ...rest.reverse()]
}

/** The edits that lead from the original to the text of the pieces at once: sorted, not overlapping, none idle. */
export function editsOfPieces(pieces: readonly Piece[], original: string): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let from = 0
  let newText = ''
  const closeAt = (start: number) => {
    if (newText !== original.slice(from, start)) edits.push({ span: { start: from, end: start }, newText })
  }
  for (const piece of pieces) {
    if (piece.kind === 'new') newText += piece.text
    else {
      closeAt(piece.start)
      from = piece.end
      newText = ''
    }
  }
  closeAt(original.length)
  return edits
}

/** For ascending offsets of the text that the pieces make: where each stands, or is put in, in the original. */
export function originalOffsets(pieces: readonly Piece[], offsets: readonly number[]): readonly number[] {
  let index = 0
  let start = 0
  let lastKept = 0
  return offsets.map(offset => {
    for (let piece = pieces[index]; piece !== undefined && start + lengthOf(piece) <= offset; piece = pieces[index]) {
      start += lengthOf(piece)
      if (piece.kind === 'kept') lastKept = piece.end
      index++
    }
    const piece = pieces[index]
    return piece?.kind === 'kept' ? piece.start + offset - start : lastKept
  })
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'new' ? piece.text.length : piece.end - piece.start
}

function part(piece: Piece, from: number, to: number): Piece {
  return piece.kind === 'new'
    ? { kind: 'new', text: piece.text.slice(from, to) }
    : { kind: 'kept', start: piece.start + from, end: piece.start + to }
}
