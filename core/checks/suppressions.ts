// Suppression comments: which findings they silence, and which of them silence nothing.

import {
  flatMap, shift, type LineBlock, type Span, type SuppressedCode, type Suppression,
} from '../../grammar/index.js'
import { across } from '../across.js'
import type { Finding } from '../finding.js'
import { placeOfBlock } from '../model/place.js'
import type { Snapshot } from '../snapshot.js'
import { countUpTo } from '../text/in-order.js'
import type { Report } from './check.js'

export interface Suppressions {
  /** The document has none at all. */
  readonly none: boolean
  /** Whether the finding is silenced; the suppression that does it is no longer idle. */
  silence(finding: Finding): boolean
  /** Whether findings of the code would be silenced at the offset. */
  covers(code: string, offset: number): boolean
  /** One report for each code of a suppression that has silenced nothing, for the codes that are asked about. */
  idle(asked: (code: string) => boolean): readonly Report[]
}

interface Silencer {
  readonly code: string
  /** Where the code is written. */
  readonly span: Span
  readonly reach: Span
  used: boolean
}

/** `running`: the codes that can find anything; a suppression of another is not called idle. */
export function readSuppressions(snapshot: Snapshot, running: ReadonlySet<string>): Suppressions {
  const silencers = collectSilencers(snapshot)
  const byCode = new Map<string, Silencer[]>()
  for (const silencer of silencers) byCode.set(silencer.code, [...byCode.get(silencer.code) ?? [], silencer])
  return {
    none: silencers.length === 0,
    silence: finding => {
      const hit = (byCode.get(finding.code) ?? []).filter(s => finding.span.start >= s.reach.start && finding.span.start <= s.reach.end)
      hit.forEach(s => { s.used = true })
      return hit.length > 0
    },
    covers: (code, offset) => silencers.some(s => s.code === code && offset >= s.reach.start && offset <= s.reach.end),
    idle: asked => silencers.filter(s => !s.used && running.has(s.code) && asked(s.code)).map(s => ({
      span: s.span, message: `这条忽略没有起作用：它管的范围里没有 ${s.code}。可以删去。`,
    })),
  }
}

/** In a comment, with what it may say of the line below. */
interface PlacedSuppression {
  readonly suppression: Suppression
  /** Of the comment's line. */
  readonly start: number
  /** The next line of text in the same segment. */
  readonly next: Span | undefined
}

function suppressionsIn({ tree: { lines } }: Snapshot): readonly PlacedSuppression[] {
  return flatMap(lines, (block, i) => {
    const suppression = suppressionOf(block)
    const next = suppression && nextTextLine(lines, i)
    return suppression === undefined ? [] : [{ suppression, start: block.start, next: next && placeOfBlock(next) }]
  })
}

function moveSuppression({ suppression, start, next }: PlacedSuppression, by: number): PlacedSuppression {
  return { suppression, start: start + by, next: next && shift(next, by) }
}

function collectSilencers(snapshot: Snapshot): readonly Silencer[] {
  const { text } = snapshot
  const silencers: Silencer[] = []
  const open: { from: number; codes: readonly SuppressedCode[]; start: number }[] = []
  const add = (codes: readonly SuppressedCode[], at: number, reach: Span) => {
    codes.forEach(({ code, span }) => silencers.push({ code, span: shift(span, at), reach, used: false }))
  }
  for (const { suppression, start, next } of across(snapshot, 'suppressions', suppressionsIn, moveSuppression).all()) {
    const here = shift(suppression.span, start)
    switch (suppression.reach) {
      case 'next-line': add(suppression.codes, start, next ?? lineBelow(snapshot, start) ?? here); break
      case 'document': add(suppression.codes, start, { start: 0, end: text.length }); break
      case 'begin': open.push({ from: here.end, codes: suppression.codes, start }); break
      case 'end': {
        const begun = open.pop()
        if (begun !== undefined) add(begun.codes, begun.start, { start: begun.from, end: here.start })
        break
      }
    }
  }
  open.forEach(begun => add(begun.codes, begun.start, { start: begun.from, end: text.length }))
  return silencers
}

/** The next line of text where a segment ends with a comment. */
function lineBelow({ tree: { lines } }: Snapshot, start: number): Span | undefined {
  const next = nextTextLine(lines, countUpTo(lines, start, line => line.start) - 1)
  return next && placeOfBlock(next)
}

function nextTextLine(lines: readonly LineBlock[], from: number): LineBlock | undefined {
  for (let at = from + 1; at < lines.length; at++) {
    if (lines[at]?.content.kind === 'text') return lines[at]
  }
  return undefined
}

export function suppressionOf({ content }: LineBlock): Suppression | undefined {
  return content.kind === 'comment' ? content.suppression : undefined
}
