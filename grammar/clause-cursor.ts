// The assignment clause in which someone is typing: found from its opening bracket, closed or not, or from its label.

import { CLOSE_ROUND, OPEN_ROUND } from './chars.js'
import { labelEnd } from './clause-finder.js'
import type { Span } from './span.js'

export interface ClauseAround {
  /** What stands between the brackets, or from the first label on; without a closing bracket to the line's end. */
  readonly inside: Span
  readonly bracketed: boolean
  readonly closed: boolean
  /** A sentence has ended before the bracket, or nothing stands before it. */
  readonly afterStop: boolean
}

const STOP = /[。！？；;!?”’」』]/
const OPEN_SQUARE = '〔［[【'
const CLOSE_SQUARE = '〕］]】'

/**
 * The bracket, or the label without brackets, that holds `offset` of this line; whether a clause is meant is not
 * judged. `undefined` in running text. `from` is where the line's text begins, behind its ordinal.
 */
export function clauseAround(text: string, from: number, offset: number): ClauseAround | undefined {
  const open = openBrackets(text, from, offset)
  const labelled = open.findLastIndex(start => labelEnd(text, start + 1) !== undefined)
  const at = labelled >= 0 ? labelled : open.findIndex(start => OPEN_ROUND.includes(text.charAt(start)))
  const start = open[at]
  if (start === undefined) return runOn(text, from, offset)
  const close = closingOf(text, offset, open.length - at)
  const before = text.slice(from, start).trimEnd()
  return {
    inside: { start: start + 1, end: close ?? text.trimEnd().length },
    bracketed: true, closed: close !== undefined, afterStop: before === '' || STOP.test(before.slice(-1)),
  }
}

/** Brackets that are open at `offset`, the outermost first. */
function openBrackets(text: string, from: number, offset: number): readonly number[] {
  const open: number[] = []
  for (let i = from; i < offset; i++) {
    const char = text.charAt(i)
    if (OPEN_ROUND.includes(char) || OPEN_SQUARE.includes(char)) open.push(i)
    else if (CLOSE_ROUND.includes(char) || CLOSE_SQUARE.includes(char)) open.pop()
  }
  return open
}

/** Where the bracket is closed that is the `depth`th around `offset`; `undefined` where it is left open. */
function closingOf(text: string, offset: number, depth: number): number | undefined {
  for (let i = offset, open = depth; i < text.length; i++) {
    const char = text.charAt(i)
    if (OPEN_ROUND.includes(char) || OPEN_SQUARE.includes(char)) open++
    else if (CLOSE_ROUND.includes(char) || CLOSE_SQUARE.includes(char)) open--
    if (open === 0) return i
  }
  return undefined
}

/** 责任单位：甲、乙配合单位：丙 — a label at the line's start or behind a sentence, and no full stop since. */
function runOn(text: string, from: number, offset: number): ClauseAround | undefined {
  const before = text.slice(from, offset)
  const stop = Math.max(...['。', '！', '？'].map(mark => before.lastIndexOf(mark)))
  const start = from + stop + 1 + (/^\s*/.exec(before.slice(stop + 1))?.[0].length ?? 0)
  const label = labelEnd(text, start)
  if (label === undefined || label > offset) return undefined
  const end = text.indexOf('。', offset)
  return {
    inside: { start, end: end < 0 ? Math.max(offset, text.trimEnd().length) : end },
    bracketed: false, closed: true, afterStop: true,
  }
}
