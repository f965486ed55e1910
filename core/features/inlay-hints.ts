// What print will show, beside what is written: the number behind `#.`, what {@防汛} becomes, what a wrong number should be.

import { formatOrdinal, type Span } from '../../grammar/index.js'
import { nameNumber } from '../checks/numbering/series-report.js'
import { CHECKS } from '../checks/registry.js'
import { isOn } from '../checks/run.js'
import { readSuppressions } from '../checks/suppressions.js'
import { countUpTo } from '../text/in-order.js'
import { cutWords, firstWords, ordinalAndWords, ordinalText } from '../model/first-words.js'
import type { LevelDefect } from '../model/numbering.js'
import { placeOf } from '../model/place.js'
import { referenceText } from '../model/references.js'
import type { OutlineNode } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'

export interface InlayHint {
  /** It stands behind this offset. */
  readonly offset: number
  readonly text: string
  readonly tooltip: string
  /** What the text speaks of; `undefined` where that is the place itself. */
  readonly target: Span | undefined
}

/** In the order of the text; those in the asked stretch alone. */
export function inlayHints(snapshot: Snapshot, within: Span): readonly InlayHint[] {
  const hints = [...automaticNumbers(snapshot, within), ...references(snapshot, within), ...wrongNumbers(snapshot, within)]
  return hints.filter(({ offset }) => offset >= within.start && offset <= within.end).sort((a, b) => a.offset - b.offset)
}

function automaticNumbers({ nodes }: Snapshot, within: Span): readonly InlayHint[] {
  return slice(nodes, within, node => node.span.start).filter(node => node.ordinal.number === undefined).map(node => ({
    offset: placeOf(node.block, node.ordinal.span).end,
    text: formatOrdinal(node.level, node.number),
    tooltip: '自动编号：打印时写作这个号码',
    target: undefined,
  }))
}

function references({ references: all, text }: Snapshot, within: Span): readonly InlayHint[] {
  return slice(all, within, ({ span }) => span.start).flatMap(({ reference, span, node }) =>
    reference.target.by !== 'label' || node === undefined ? [] : [{
      offset: span.end,
      text: referenceText(node.level, node.number),
      tooltip: `打印为这几个字，指“${nameOf(node, text)}”`,
      target: ordinalAndWords(node),
    }])
}

const LONGEST = 30

function nameOf(node: OutlineNode, text: string): string {
  const { start, end } = firstWords(node)
  return ordinalText(node) + cutWords(text.slice(start, end), LONGEST)
}

/** Where a check reports the number; a drafter who silenced that has said that the number is meant. */
function wrongNumbers(snapshot: Snapshot, within: Span): readonly InlayHint[] {
  const wrong = snapshot.numbering.flatMap(({ defects, scheme }) => defects.flatMap(found => {
    const ordinal = placeOf(found.node.block, found.node.ordinal.span)
    return ordinal.end < within.start || ordinal.start > within.end ? [] : [{ found, scheme, ordinal }]
  }))
  if (wrong.length === 0) return []
  const suppressions = readSuppressions(snapshot, new Set())
  return wrong.flatMap(({ found, scheme, ordinal }) => {
    const check = CHECKS.find(({ code }) => code === `numbering/${found.kind}`)
    if (check === undefined || !isOn(check, snapshot) || suppressions.covers(check.code, ordinal.start)) return []
    const expected = nameNumber(scheme.level, expectedOf(found))
    return [{ offset: ordinal.end, text: `应为${expected}`, tooltip: `${scheme.reason}。`, target: undefined }]
  })
}

function expectedOf({ defect }: LevelDefect): number {
  return defect.kind === 'gap' ? defect.from : defect.expected
}

/** Of items sorted by place, those that begin in the stretch. */
function slice<Item>(items: readonly Item[], { start, end }: Span, placeOfItem: (item: Item) => number): readonly Item[] {
  // An item may begin before the stretch and end in it: one more is taken, and what does not fit is left out later.
  return items.slice(Math.max(0, countUpTo(items, start, placeOfItem) - 1), countUpTo(items, end, placeOfItem))
}
