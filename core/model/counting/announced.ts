// Series that are announced with their number (以下三个方面：一是…二是…), and those with more or fewer members.

import { flatMap, type Inline, type SeriesMark, type Span } from '../../../grammar/index.js'
import type { Memory } from '../../memory.js'
import { matchesOf } from '../../text/matches.js'
import { placeOf } from '../place.js'
import type { ProseLine } from '../prose.js'
import { FIGURE, figureValue } from './figures.js'
import { countedPassage, SERIES, spanIn } from './passage.js'

export interface WrongSeries {
  /** Absolute, as all spans here. */
  readonly figure: Span
  readonly written: string
  readonly head: string
  readonly stated: number
  readonly counted: number
  readonly last: Span
}

/** The announcement ends where its series begins. */
const HAN = '[\\u4e00-\\u9fff]'
const ANNOUNCED = new RegExp(`(${FIGURE})([个项条大类点]${HAN}{0,10}|方面${HAN}{0,6})[：。]\\s*(?:${SERIES}|$)`, 'g')
const MOST_OFF = 2

/** `lines` are the lines of one node or one run of paragraphs, in order; `announcing` those that may announce a series. */
export function findWrongSeries(
  lines: readonly ProseLine[], announcing: ReadonlySet<ProseLine>, memory: Memory,
): readonly WrongSeries[] {
  return flatMap(lines, (each, i) => {
    const { line, block } = each
    const passage = announcing.has(each) ? countedPassage(memory, line, block) : undefined
    return passage === undefined ? [] : flatMap(matchesOf(passage.text, ANNOUNCED), match => {
      const [all, written = '', head = ''] = match
      const stated = figureValue(written)
      const own = markAt(line.content, passage.start + match.index + all.length - 1)
      const from = own === undefined ? i + 1 : i
      const first = own ?? lineBeginsSeries(lines[from])
      const counted = first === undefined ? undefined : membersOf(first, lines.slice(from))
      if (stated === undefined || counted === undefined || stated === counted.number) return []
      if (Math.abs(stated - counted.number) > MOST_OFF) return []
      const figure = placeOf(block, spanIn(passage, match.index, match.index + written.length))
      return [{ figure, written, head, stated, counted: counted.number, last: counted.last }]
    })
  })
}

/** Hardly any line does. */
export function mayAnnounce({ line, block }: ProseLine, memory: Memory): boolean {
  return (countedPassage(memory, line, block)?.text.search(ANNOUNCED) ?? -1) >= 0
}

function markAt(content: readonly Inline[], start: number): SeriesMark | undefined {
  return content.find(inline => inline.kind === 'series-mark' && inline.span.start === start && inline.number === 1) as
    SeriesMark | undefined
}

/** 一是 at the very start of the line behind. */
function lineBeginsSeries(line: ProseLine | undefined): SeriesMark | undefined {
  return line === undefined ? undefined : markAt(line.line.content, line.line.body.start)
}

/** The last mark of the series that begins with `first`; `undefined` where it is not whole or not alone. */
function membersOf(
  first: SeriesMark, lines: readonly ProseLine[],
): { readonly number: number; readonly last: Span } | undefined {
  let number = 0
  let last: Span | undefined
  for (const [i, line] of lines.entries()) {
    for (const mark of line.line.content) {
      if (mark.kind !== 'series-mark' || mark.style !== first.style) continue
      if (i === 0 && mark.span.start < first.span.start) continue
      if (mark.number !== number + 1) return undefined
      number = mark.number
      last = placeOf(line.block, mark.span)
    }
  }
  return last === undefined || number < 2 ? undefined : { number, last }
}
