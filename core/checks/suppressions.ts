// Suppression comments: which findings they silence, and which of them silence nothing.

import type { Span, SuppressedCode, Suppression } from '../../grammar/index.js'
import type { Finding } from '../finding.js'
import { placeOf, placeOfBlock } from '../model/place.js'
import type { Snapshot } from '../snapshot.js'
import type { Report } from './check.js'
import { isKnownCode } from './codes.js'

export interface Suppressions {
  /** Whether the finding is silenced; the suppression that does it is no longer idle. */
  silence(finding: Finding): boolean
  /** One report for each code of a suppression that has silenced nothing. */
  idle(): readonly Report[]
}

interface Silencer {
  readonly code: string
  /** Where the code is written. */
  readonly span: Span
  readonly reach: Span
  used: boolean
}

export function readSuppressions(snapshot: Snapshot): Suppressions {
  const silencers = collectSilencers(snapshot)
  return {
    silence: finding => {
      const hit = silencers.filter(s => s.code === finding.code &&
        finding.span.start >= s.reach.start && finding.span.start <= s.reach.end)
      hit.forEach(s => { s.used = true })
      return hit.length > 0
    },
    idle: () => silencers.filter(s => !s.used && isKnownCode(s.code) && !isOff(snapshot, s.code)).map(s => ({
      span: s.span, message: `这条忽略没有起作用：它管的范围里没有 ${s.code}。可以删去。`,
    })),
  }
}

function collectSilencers({ tree, text }: Snapshot): readonly Silencer[] {
  const silencers: Silencer[] = []
  const open: { from: number; codes: readonly SuppressedCode[]; start: number }[] = []
  const add = (codes: readonly SuppressedCode[], at: number, reach: Span) => {
    codes.forEach(({ code, span }) => silencers.push({ code, span: { start: at + span.start, end: at + span.end }, reach, used: false }))
  }
  for (const [i, block] of tree.lines.entries()) {
    const suppression = suppressionOf(block.content)
    if (suppression === undefined) continue
    const here = placeOf(block, suppression.span)
    switch (suppression.reach) {
      case 'next-line': {
        const next = tree.lines.slice(i + 1).find(line => line.content.kind === 'text')
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

function suppressionOf(content: Snapshot['tree']['lines'][number]['content']): Suppression | undefined {
  return content.kind === 'comment' ? content.suppression : undefined
}

function isOff({ settings }: Snapshot, code: string): boolean {
  return settings.rules.get(code) === 'off'
}
