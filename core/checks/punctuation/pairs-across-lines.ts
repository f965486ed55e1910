// Pairs that reach over line ends: a quotation of several paragraphs, or a sentence whose line was broken by force.

import { flatMap } from '../../../grammar/index.js'
import type { Passage } from '../../model/passages.js'
import type { MarkPair, PairedMarks, PlacedMark } from './marks.js'

export interface PairedLine {
  readonly passage: Passage
  /** As they were found, in a line that said the same. */
  readonly marks: PairedMarks
}

/** A sentence broken by force does not go on over more lines. */
const MOST_BROKEN = 3
/** A quotation of several paragraphs has not more of them. */
const MOST_PARAGRAPHS = 30

/**
 * What is paired over line ends, and what then is still loose.
 *
 * @param at the lines with loose marks, in order
 * @param lineAt with the same marks whenever it is asked
 */
export function joinAcrossLines(at: readonly number[], lineAt: (at: number) => PairedLine | undefined): PairedMarks {
  const pairs: MarkPair[] = []
  const settled = new Set<number>()
  const lines = flatMap(at, i => lineAt(i) ?? [])
  lines.forEach((line, n) => {
    const i = at[n] ?? 0
    for (const open of line.marks.loose.filter(mark => mark.side === 'open').reverse()) {
      const closed = closeBelow(open, i, lineAt, settled)
      if (closed !== undefined) {
        settled.add(placeIn(line, open)).add(placeIn(closed.line, closed.mark))
        pairs.push({ open: markIn(line, open), close: markIn(closed.line, closed.mark) })
      } else if (isOpenedAgain(open, lineAt(i + 1))) settled.add(placeIn(line, open))
    }
  })
  return { pairs, loose: flatMap(lines, line => line.marks.loose.filter(mark => !settled.has(placeIn(line, mark))).map(mark => markIn(line, mark))) }
}

/** Lines that say the same may have the very same marks. */
function placeIn({ passage }: PairedLine, { at }: PlacedMark): number {
  return passage.start + at
}

export function markIn({ passage }: Pick<PairedLine, 'passage'>, mark: PlacedMark): PlacedMark {
  return mark.passage === passage ? mark : { ...mark, passage }
}

/** The first loose mark of the kind in the next lines, if it closes what is open for one of the reasons there are. */
function closeBelow(
  open: PlacedMark, from: number, lineAt: (at: number) => PairedLine | undefined, settled: ReadonlySet<number>,
): { readonly line: PairedLine; readonly mark: PlacedMark } | undefined {
  let above = open.passage
  let broken = true
  for (let below = 1; below <= MOST_PARAGRAPHS; below++) {
    const line = lineAt(from + below)
    if (line === undefined) return undefined
    const { passage, marks: { loose } } = line
    broken &&= below <= MOST_BROKEN && runsOn(above) && passage.ordinal === undefined
    const mark = loose.find(each => each.family === open.family && !settled.has(placeIn(line, each)))
    if (mark !== undefined) {
      const fits = broken || isTornOff(open, mark) || isWholeParagraphs(open, mark)
      return mark.side === 'close' && fits ? { line, mark } : undefined
    }
    above = passage
  }
  return undefined
}

/** The line does not end its sentence. */
function runsOn({ text, to }: Passage): boolean {
  return !/[。！？；：!?;:.]$/.test(text.slice(0, to))
}

/** The line was broken just inside the pair: “⏎…⏎”. */
function isTornOff({ passage, at }: PlacedMark, close: PlacedMark): boolean {
  return at === passage.to - 1 || close.at === close.passage.from
}

/** From the beginning of a paragraph, or behind a colon, to the end of a sentence or paragraph. */
function isWholeParagraphs(open: PlacedMark, close: PlacedMark): boolean {
  const begins = open.at === open.passage.from || /[：:]/.test(open.passage.text.charAt(open.at - 1))
  return begins && (close.at >= close.passage.to - 2 || /[。！？]/.test(close.passage.text.charAt(close.at - 1)))
}

/** Each paragraph of a long quotation begins with a quote; only the last ends with one (GB/T 15834—2011, 4.8.3.5). */
function isOpenedAgain(open: PlacedMark, next: PairedLine | undefined): boolean {
  if (next === undefined || !open.family.endsWith('quote')) return false
  const starts = (mark: PlacedMark) =>
    mark.family === open.family && mark.side === 'open' && mark.at === next.passage.from
  if (next.marks.loose.some(starts)) return true
  const pair = next.marks.pairs.find(each => starts(each.open))
  return pair !== undefined && pair.close.at >= next.passage.to - 2
}
