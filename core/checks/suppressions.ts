// Suppression comments: which findings they silence, and which of them silence nothing.

import { shift, type LineBlock, type Span, type SuppressedCode, type Suppression } from '../../grammar/index.js'
import type { Finding } from '../finding.js'
import { placeOf, placeOfBlock } from '../model/place.js'
import type { Snapshot } from '../snapshot.js'
import type { Report } from './check.js'

export interface Suppressions {
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
  return {
    silence: finding => {
      const hit = silencers.filter(s => s.code === finding.code &&
        finding.span.start >= s.reach.start && finding.span.start <= s.reach.end)
      hit.forEach(s => { s.used = true })
      return hit.length > 0
    },
    covers: (code, offset) => silencers.some(s => s.code === code && offset >= s.reach.start && offset <= s.reach.end),
    idle: asked => silencers.filter(s => !s.used && running.has(s.code) && asked(s.code)).map(s => ({
      span: s.span, message: `这条忽略没有起作用：它管的范围里没有 ${s.code}。可以删去。`,
    })),
  }
}

function collectSilencers({ tree, text }: Snapshot): readonly Silencer[] {
  const silencers: Silencer[] = []
  const open: { from: number; codes: readonly SuppressedCode[]; start: number }[] = []
  const add = (codes: readonly SuppressedCode[], at: number, reach: Span) => {
    codes.forEach(({ code, span }) => silencers.push({ code, span: shift(span, at), reach, used: false }))
  }
  for (const [i, block] of tree.lines.entries()) {
    const suppression = suppressionOf(block)
    if (suppression === undefined) continue
    const here = placeOf(block, suppression.span)
    switch (suppression.reach) {
      case 'next-line': {
        const next = nextTextLine(tree.lines, i)
        add(suppression.codes, block.start, next === undefined ? here : placeOfBlock(next))
        break
      }
      case 'document': add(suppression.codes, block.start, { start: 0, end: text.length }); break
      case 'begin': open.push({ from: here.end, codes: suppression.codes, start: block.start }); break
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

function nextTextLine(lines: readonly LineBlock[], from: number): LineBlock | undefined {
  for (let at = from + 1; at < lines.length; at++) {
    if (lines[at]?.content.kind === 'text') return lines[at]
  }
  return undefined
}

export function suppressionOf({ content }: LineBlock): Suppression | undefined {
  return content.kind === 'comment' ? content.suppression : undefined
}
