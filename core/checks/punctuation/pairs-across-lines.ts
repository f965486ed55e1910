// Pairs that reach over line ends: a quotation of several paragraphs, or a sentence whose line was broken by force.

import { flatMap } from '../../../grammar/index.js'
import type { Passage } from '../../model/passages.js'
import type { MarkPair, PairedMarks, PlacedMark } from './marks.js'

export interface PairedLine extends PairedMarks {
  readonly passage: Passage
}

/** A sentence broken by force does not go on over more lines. */
const MOST_BROKEN = 3
/** A quotation of several paragraphs has not more of them. */
const MOST_PARAGRAPHS = 30

/** One `PairedMarks` for each line in; those of the document out. */
export function joinAcrossLines(lines: readonly PairedLine[]): PairedMarks {
  const pairs: MarkPair[] = flatMap(lines, line => line.pairs)
  const settled = new Set<PlacedMark>()
  lines.forEach((line, i) => {
    if (line.loose.length === 0) return
    for (const open of line.loose.filter(mark => mark.side === 'open').reverse()) {
      const close = closeBelow(open, lines.slice(i, i + MOST_PARAGRAPHS + 1), settled)
      if (close !== undefined) {
        settled.add(open).add(close)
        pairs.push({ open, close })
      } else if (isOpenedAgain(open, lines[i + 1])) settled.add(open)
    }
  })
  return { pairs, loose: flatMap(lines, line => line.loose.filter(mark => !settled.has(mark))) }
}

/** The first loose mark of the kind in the next lines, if it closes what is open for one of the reasons there are. */
function closeBelow(
  open: PlacedMark, [first, ...below]: readonly PairedLine[], settled: ReadonlySet<PlacedMark>,
): PlacedMark | undefined {
  let above = first?.passage
  let broken = true
  for (const [i, { passage, loose }] of below.entries()) {
    if (above === undefined || passage.part !== above.part) return undefined
    broken &&= i < MOST_BROKEN && runsOn(above) && passage.ordinal === undefined
    const mark = loose.find(each => each.family === open.family && !settled.has(each))
    if (mark !== undefined) {
      const fits = broken || isTornOff(open, mark) || isWholeParagraphs(open, mark)
      return mark.side === 'close' && fits ? mark : undefined
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
  if (next.loose.some(starts)) return true
  const pair = next.pairs.find(each => starts(each.open))
  return pair !== undefined && pair.close.at >= next.passage.to - 2
}
