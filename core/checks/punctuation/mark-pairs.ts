// Which quotes, brackets and book marks of a document belong together, and which are left alone.

import { flatMap } from '../../../grammar/index.js'
import { passages, type Passage } from '../../model/passages.js'
import type { Snapshot } from '../../snapshot.js'
import { marksOf, type Family, type MarkPair, type PairedMarks, type PlacedMark } from './marks.js'
import { joinAcrossLines } from './pairs-across-lines.js'
import { LONGEST_PAIR, pairQuotes } from './quote-pairs.js'

/** The marks of the whole document. */
export function pairMarks(snapshot: Snapshot): PairedMarks {
  const { memory } = snapshot
  return snapshot.once('mark pairs', () => joinAcrossLines(passages(snapshot).map(passage => {
    return { passage, ...placed(memory.ofPiece('mark pairs', passage.content, () => pairWithin(passage)), passage) }
  })))
}

/** What has been found in a line that said the same, as that of this one. */
function placed({ pairs, loose }: PairedMarks, passage: Passage): PairedMarks {
  const first = pairs[0]?.open ?? loose[0]
  if (first === undefined || first.passage === passage) return { pairs, loose }
  const here = (mark: PlacedMark): PlacedMark => ({ ...mark, passage })
  return { pairs: pairs.map(({ open, close }) => ({ open: here(open), close: here(close) })), loose: loose.map(here) }
}

const NONE: PairedMarks = { pairs: [], loose: [] }

function pairWithin(passage: Passage): PairedMarks {
  const marks = marksOf(passage)
  if (marks.length === 0) return NONE
  const families = [...new Set(marks.map(({ family }) => family))]
  const all = families.map(family => {
    const own = marks.filter(mark => mark.family === family)
    return isQuote(family) ? pairQuotes(own) : pairBrackets(own)
  })
  return {
    pairs: flatMap(all, each => each.pairs).sort((a, b) => a.open.at - b.open.at),
    loose: flatMap(all, each => each.loose).sort((a, b) => a.at - b.at),
  }
}

function isQuote(family: Family): boolean {
  return family === 'double-quote' || family === 'single-quote'
}

function pairBrackets(marks: readonly PlacedMark[]): PairedMarks {
  const pairs: MarkPair[] = []
  const loose: PlacedMark[] = []
  const open: PlacedMark[] = []
  for (const mark of marks) {
    const begun = mark.side === 'open' ? undefined : open.at(-1)
    if (mark.side === 'open') open.push(mark)
    else if (begun !== undefined && mark.at - begun.at <= LONGEST_PAIR) {
      open.pop()
      pairs.push({ open: begun, close: mark })
    } else if (!closesOrdinal(mark)) loose.push(mark)
  }
  return { pairs, loose: [...loose, ...open] }
}

const ORDINAL_BEFORE = /(?:^|[^0-9A-Za-z\u4e00-\u9fff])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,2}|[①-⑳])$/

/** 1）…2）… inside a paragraph: these brackets never had a left half. */
function closesOrdinal({ passage: { text }, at, family }: PlacedMark): boolean {
  return family === 'round' && ORDINAL_BEFORE.test(text.slice(Math.max(0, at - 3), at))
}
