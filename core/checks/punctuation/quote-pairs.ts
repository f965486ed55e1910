// Pairs the quotes of one kind in a line. Quotations of one kind do not lie in each other, unless by mistake.

import type { MarkPair, PairedMarks, PlacedMark } from './marks.js'

/** Beyond this two halves are two mistakes rather than a pair. */
export const LONGEST_PAIR = 1000

/** A quote typed the wrong way round stands this near to its counterpart. */
const LONGEST_TURNED = 40
/** A quotation with others of its kind inside is not longer, and has not more marks. */
const LONGEST_NESTED = 200
const MOST_NESTED = 12

/** `marks` are all of one kind, in reading order. A pair may hold a mark that was typed the wrong way round. */
export function pairQuotes(marks: readonly PlacedMark[]): PairedMarks {
  const pairs: MarkPair[] = []
  const loose: PlacedMark[] = []
  let i = 0
  for (let mark = marks[i]; mark !== undefined; mark = marks[i]) {
    const next = marks[i + 1]
    const doubled = mark.side === 'open' && next?.side === 'open'
    const nested = doubled ? nestedPairs(marks.slice(i, i + MOST_NESTED), mark) : []
    if (nested.length > 0) {
      pairs.push(...nested)
      i += nested.length * 2
    } else if (next !== undefined && belongTogether(mark, next, marks[i + 2])) {
      pairs.push({ open: mark, close: next })
      i += 2
    } else {
      loose.push(mark)
      i++
    }
  }
  return { pairs, loose }
}

function belongTogether(first: PlacedMark, second: PlacedMark, third: PlacedMark | undefined): boolean {
  if (first.side !== 'close' && second.side !== 'open') return second.at - first.at <= LONGEST_PAIR
  const between = first.passage.text.slice(first.at + first.text.length, second.at)
  if (between.length > LONGEST_TURNED || /[。；！？]/.test(between)) return false
  if (first.side === 'open') return second.side === 'open' && third?.side !== 'close' && endsWithWord(between)
  return second.side === 'close' && endsWithWord(between) && /^[^、，：,:;）)》]/.test(between)
}

/** What goes before a closing quote; before an opening one a mark may stand. */
function endsWithWord(text: string): boolean {
  return /[^、，：:,;（(《]$/.test(text)
}

/** “…“…”…”: the pairs from `first` on until the outermost is closed; none where they do not come out even. */
function nestedPairs(marks: readonly PlacedMark[], first: PlacedMark): readonly MarkPair[] {
  const pairs: MarkPair[] = []
  const open: PlacedMark[] = []
  for (const mark of marks) {
    if (mark.side === 'either' || mark.at - first.at > LONGEST_NESTED) return []
    if (mark.side === 'open') {
      open.push(mark)
      continue
    }
    const begun = open.pop()
    if (begun === undefined) return []
    pairs.push({ open: begun, close: mark })
    if (open.length === 0) return pairs
  }
  return []
}
