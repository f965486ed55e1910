// From a place in the source to its place in print, and back.

import type { Span } from '../../core/index.js'
import type { FromSource, Run } from '../layout/blocks.js'
import type { FlowBlock } from './flow.js'
import { correspondingOffset } from './printed-offset.js'
import { organRuns, printedRuns, runText, startsOf } from './printed-runs.js'

/** A place in print. */
export interface PrintedPlace {
  /** Index of the block in `flowOf` the layout. */
  readonly block: number
  /** UTF-16 offset in its printed text. */
  readonly offset: number
}

/** A piece of a block's printed text that comes from one place. */
interface Piece {
  readonly runs: readonly Run[]
  readonly source: Span
}

/**
 * Where print shows what stands at `offset` in the source; for what is not printed (comments, blank lines), the end of
 * what stands above it. `undefined` where nothing is printed above it.
 */
export function printedPlace(blocks: readonly FlowBlock[], source: string, offset: number): PrintedPlace | undefined {
  let near: { readonly block: number; readonly piece: Piece } | undefined
  for (const [block, candidate] of blocks.entries()) {
    for (const piece of piecesOf(candidate)) {
      if (piece.source.start <= offset && isNearer(piece.source, near?.piece.source)) near = { block, piece }
    }
  }
  if (near === undefined) return undefined
  const { block, piece: { runs, source: { start, end } } } = near
  const before = blocks.slice(block, block + 1).map(found => startsOf(found)(runs))[0] ?? 0
  const inside = Math.min(offset, end) - start
  return { block, offset: before + correspondingOffset(source.slice(start, end), runText(runs), inside) }
}

function isNearer({ start, end }: Span, than: Span | undefined): boolean {
  return than === undefined || start > than.start || (start === than.start && end < than.end)
}

/** UTF-16 offset in the source; `undefined` for what the layout itself put in, and for a block that is not there. */
export function sourceOffset(blocks: readonly FlowBlock[], source: string, place: PrintedPlace): number | undefined {
  const block = blocks[place.block]
  if (block === undefined) return undefined
  const starts = startsOf(block)
  const pieces = piecesOf(block)
  const piece = pieces.findLast(({ runs }) => starts(runs) <= place.offset) ?? pieces[0]
  if (piece === undefined) return undefined
  const { runs, source: { start, end } } = piece
  return start + correspondingOffset(runText(runs), source.slice(start, end), Math.max(0, place.offset - starts(runs)))
}

/** In print order; what comes from nowhere in the source is left out. */
function piecesOf(block: FlowBlock): readonly Piece[] {
  const piece = ({ source }: FromSource, runs: readonly Run[]): readonly Piece[] =>
    source === undefined || runs.length === 0 ? [] : [{ runs, source }]
  switch (block.kind) {
    case 'page-break':
    case 'blank-line':
      return []
    case 'masthead':
    case 'letterhead':
      return [
        ...block.marks.flatMap(mark => piece(mark, mark.runs)),
        ...piece(block.organMark, organRuns(block.organMark)),
        ...block.number === undefined ? [] : piece(block.number, block.number.runs),
        ...block.kind === 'letterhead' || block.signatories === undefined ? []
          : piece(block.signatories, [block.signatories.label, ...block.signatories.rows.flat().flatMap(({ runs }) => runs)]),
      ]
    case 'table':
      return block.rows.flatMap(row => piece(row, row.kind === 'section' ? row.runs : row.cells.flat()))
    case 'imprint':
      return block.rows.flatMap(row => row.kind === 'list' ? piece(row, [row.label, ...row.runs])
        : [row.organ, row.date].flatMap(written => written === undefined ? [] : piece(written, written.runs)))
    default:
      return piece(block, printedRuns(block))
  }
}
