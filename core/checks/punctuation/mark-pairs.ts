// Which quotes, brackets and book marks belong together, in a line and over line ends, and which are left alone.

import { flatMap } from '../../../grammar/index.js'
import type { Memory } from '../../memory.js'
import { passages, type Passage } from '../../model/passages.js'
import type { Snapshot } from '../../snapshot.js'
import { marksOf, type Family, type MarkPair, type PairedMarks, type PlacedMark } from './marks.js'
import { joinAcrossLines, markIn } from './pairs-across-lines.js'
import { LONGEST_PAIR, pairQuotes } from './quote-pairs.js'

/** The marks that have no other half in their line: those that are halves of one pair nevertheless, and those left alone. */
export function pairsOverLines(snapshot: Snapshot): PairedMarks {
  return snapshot.once('pairs over lines', () => {
    const { memory } = snapshot
    const all = passages(snapshot)
    const withLoose: number[] = []
    memory.ofEach('loose marks', all, passage => marksWithin(passage, memory).loose.length > 0)
      .forEach((loose, at) => { if (loose) withLoose.push(at) })
    return joinAcrossLines(withLoose, at => {
      const passage = all[at]
      return passage && { passage, marks: marksWithin(passage, memory) }
    })
  })
}

/** The marks of one line alone. */
export function pairsWithin(passage: Passage, memory: Memory): PairedMarks {
  const { pairs, loose } = marksWithin(passage, memory)
  const here = (mark: PlacedMark) => markIn({ passage }, mark)
  return { pairs: pairs.map(({ open, close }) => ({ open: here(open), close: here(close) })), loose: loose.map(here) }
}

/** The same in a line that said the same, wherever that stood. */
function marksWithin(passage: Passage, memory: Memory): PairedMarks {
  return memory.ofPiece('mark pairs', passage.content, () => pairMarks(passage))
}

const NONE: PairedMarks = { pairs: [], loose: [] }

function pairMarks(passage: Passage): PairedMarks {
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
