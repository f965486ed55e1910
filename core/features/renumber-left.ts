// What renumbering leaves as it is and the drafter ought to look at, with the reason.

import { halfWidthDigits } from '../model/half-width.js'
import { paperMeant } from '../model/other-papers.js'
import { isPinned } from '../model/pins.js'
import { placeOf } from '../model/place.js'
import type { MovedReference, NewNumbers, NumberedLine } from '../model/renumbering.js'
import { headingOf } from '../model/tasks.js'
import type { OutlineNode } from '../model/types.js'
import { textOf, type Span } from '../../grammar/index.js'
import type { Snapshot } from '../snapshot.js'

export interface LeftPlace {
  readonly span: Span
  readonly text: string
  /** A whole sentence in Chinese. */
  readonly reason: string
}

/** In reading order; spans of the text before renumbering. */
export function leftPlaces(
  snapshot: Snapshot, series: readonly (readonly NumberedLine[])[], changed: NewNumbers, moved: readonly MovedReference[],
): readonly LeftPlace[] {
  if (changed.size === 0) return []
  const { text } = snapshot
  const foreign = moved.filter(({ edit }) => edit === undefined).map(({ reference }) => {
    return place(reference.span, text, '这一句提到了别的文件，看不出说的是哪一份，没有改')
  })
  return [...foreign, ...unresolved(snapshot, changed), ...listedNumbers(snapshot, changed), ...usedTwice(series, text)]
    .sort((one, other) => one.span.start - other.span.start)
}

const LONGEST = 20

/** How an account of changes names an item. */
export function firstWords(node: OutlineNode): string {
  const words = [...headingOf(node)]
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).join('')}…` : words.join('')
}

function place(span: Span, text: string, reason: string): LeftPlace {
  return { span, text: textOf(text, span), reason }
}

// ---------------------------------------------------------------- references without one target

function unresolved({ text, references, nodes }: Snapshot, changed: NewNumbers): readonly LeftPlace[] {
  const moving = new Set(nodes.flatMap(({ level, block }) => changed.has(block) ? [level] : []))
  const numbered = new Map(nodes.map(node => [`${node.level}:${changed.get(node.block)?.number ?? node.number}`, node]))
  return references.flatMap(reference => {
    const { span, node, candidates, outer, reference: { target } } = reference
    if (node !== undefined || target.by !== 'number' || paperMeant(text, (outer ?? reference).span.start) === 'other') return []
    if (candidates.length > 1) {
      const concerned = candidates.some(({ block }) => changed.has(block))
      return concerned ? [place(span, text, `有${candidates.length}项都编这个号，看不出指的是哪一项，没有改`)] : []
    }
    if (!moving.has(target.level)) return []
    const now = numbered.get(`${target.level}:${target.number}`)
    const warning = now === undefined ? '' : `；现在编这个号的是“${firstWords(now)}”`
    return [place(span, text, `原来没有编这个号的项（也许已经删去），没有改${warning}`)]
  })
}

// ---------------------------------------------------------------- 第28至30项

const LISTED = /第[0-9０-９]+(?:项?[、,，至到和及与—–~～-]+第?[0-9０-９]+)+项/g

/** Numbers in one breath are no references to the language; where one of them moves, the drafter has to. */
function listedNumbers({ text, prose, nodes, references }: Snapshot, changed: NewNumbers): readonly LeftPlace[] {
  const moving = new Set(nodes.flatMap(({ level, number, block }) => level === 3 && changed.has(block) ? [number] : []))
  const known = new Set(references.map(({ span }) => span.start))
  return prose.flatMap(({ block }) => [...block.text.matchAll(LISTED)].flatMap(({ 0: written, index }) => {
    const span = placeOf(block, { start: index, end: index + written.length })
    const numbers = (halfWidthDigits(written).match(/\d+/g) ?? []).map(Number)
    const whole = written.split('项').length - 1 === numbers.length
    if (whole || known.has(span.start) || !numbers.some(number => moving.has(number))) return []
    return [place(span, text, '几个号码写在一起，请逐个核对')]
  }))
}

// ---------------------------------------------------------------- pinned numbers

/** A pinned number that the items before it have reached. */
function usedTwice(series: readonly (readonly NumberedLine[])[], text: string): readonly LeftPlace[] {
  return series.flatMap(lines => {
    let due = 1
    return lines.flatMap(line => {
      const { number } = line.ordinal
      const pinned = isPinned(line) && number !== undefined
      const reached = pinned && number < due
      due = (pinned ? number : due) + 1
      return reached ? [place(placeOf(line.block, line.ordinal.span), text, '固定的编号与前面的重复，没有改')] : []
    })
  })
}
