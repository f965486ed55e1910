// The elements of one part → its blocks: which block each becomes, and the blank lines between them.

import type { FormSettings } from '../../core/index.js'
import { attachmentNotes } from './attachment-notes.js'
import type { Block, Face, Run } from './blocks.js'
import { cellsOf } from './cells.js'
import { textOf, type Element, type ElementRole } from './elements.js'
import { headingBlock } from './heading-block.js'
import { signatureBlocks } from './signature-blocks.js'
import { titleBlock } from './title-block.js'

/** Blank lines between the text (or 附件说明) and 署名: room for the seal's upper half (GB/T 9704-2012, 7.3.5.1). */
const LINES_ABOVE_SEAL = 2
/** Without a seal (7.3.5.2). */
const LINES_ABOVE_SIGNATURE = 1
/** Between two rows of names: a seal, 42 mm across at most, covers its name and four lines. */
const LINES_BETWEEN_SEALS = 4
/** Four lines of 28 字. */
const MOST_KEPT_CELLS = 4 * 28

/** What of the 版式 shows in the text itself. */
export type PartStyle = Pick<FormSettings, 'sealed' | 'boldItems'>

/** `headed`: under 版头, whose page must show text (7.3.3): its first text stays there, come what may. */
export function layOutPart(elements: readonly Element[], style: PartStyle, headed: boolean): readonly Block[] {
  const groups = grouped(elements)
  const firstText = groups.findIndex(isText)
  const firstBody = groups.findIndex(isBody)
  const kept = keptWithSignature(groups)
  return groups.flatMap((group, index) =>
    layOutGroup(group, {
      aboveText: index < firstText,
      nextRole: groups[index + 1]?.[0].role,
      keepWithNext: index >= kept.from && index < kept.to && !(headed && index === firstBody),
      style,
    }),
  )
}

/** Elements that are laid out together: the lines of a title, of 附件说明, of 署名 and 成文日期. */
type Group = readonly [Element, ...Element[]]

interface Place {
  readonly aboveText: boolean
  readonly nextRole: ElementRole | undefined
  readonly keepWithNext: boolean
  readonly style: PartStyle
}

function layOutGroup(group: Group, place: Place): readonly Block[] {
  const [first] = group
  const { keepWithNext } = place
  switch (first.role) {
    case 'title':
      return [titleBlock(group), ...gapBelowTitle(place)]
    case 'document-number':
      return [subtitle(first), ...gapBelowTitle(place)]
    case 'attachment-label':
      return [{ kind: 'attachment-label', runs: runsOf(first, 'label'), source: first.source }, blankLine(false)]
    case 'salutation':
      return [{ kind: 'salutation', runs: runsOf(first, 'body'), source: first.source }]
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(first, 'body'), source: first.source, keepWithNext }]
    case 'node':
      return [headingBlock(first, keepWithNext, place.style.boldItems)]
    case 'attachment-note':
      return [blankLine(keepWithNext), ...attachmentNotes(group, keepWithNext)]
    case 'signature':
    case 'date':
      if (place.aboveText) return [...group.map(subtitle), ...gapBelowTitle(place)]
      return signed(group, place.style.sealed)
    case 'note':
      return [{ kind: 'note', runs: runsOf(first, 'body'), source: first.source }]
  }
}

function signed(group: Group, sealed: boolean): readonly Block[] {
  const between = blankLines(LINES_BETWEEN_SEALS)
  const blocks = signatureBlocks(group, sealed).flatMap((block, i): readonly Block[] =>
    block.kind === 'signature-row' && i > 0 ? [...between, block] : [block])
  return [...blankLines(sealed ? LINES_ABOVE_SEAL : LINES_ABOVE_SIGNATURE), ...blocks]
}

function blankLines(count: number): readonly Block[] {
  return Array.from({ length: count }, () => blankLine(true))
}

function grouped(elements: readonly Element[]): readonly Group[] {
  const groups: [Element, ...Element[]][] = []
  for (const element of elements) {
    const last = groups.at(-1)
    if (last !== undefined && joins(last[0].role, element.role)) last.push(element)
    else groups.push([element])
  }
  return groups
}

function joins(group: ElementRole, next: ElementRole): boolean {
  if (isSigning(group)) return isSigning(next)
  return group === next && (group === 'title' || group === 'attachment-note')
}

/**
 * The groups from the last text down to 署名, so that no signature stands on a page without text (7.3.5.5).
 * Programs may move the whole of a kept paragraph to the next page; a long one is not kept, it fills its page.
 */
function keptWithSignature(groups: readonly Group[]): { readonly from: number; readonly to: number } {
  const to = lastIndexOf(groups, groups.length, ([first]) => isSigning(first.role))
  const text = lastIndexOf(groups, to, isText)
  if (text < 0) return { from: 0, to: 0 }
  const cells = cellsOf((groups[text] ?? []).map(textOf).join(''))
  if (cells > MOST_KEPT_CELLS) return { from: text + 1, to }
  let from = text
  while (from > 0 && groups.slice(from - 1, from).some(isBareHeading)) from -= 1
  return { from, to }
}

/** A heading on a line of its own, which moves with the text under it. */
function isBareHeading([{ role, body }]: Group): boolean {
  return role === 'node' && !body.includes('。')
}

/** Of the groups before `end`; -1 if none fits. */
function lastIndexOf(groups: readonly Group[], end: number, fits: (group: Group) => boolean): number {
  return groups.slice(0, Math.max(end, 0)).map(fits).lastIndexOf(true)
}

function isSigning(role: ElementRole): boolean {
  return role === 'signature' || role === 'date'
}

function isText(group: Group): boolean {
  return group[0].role === 'salutation' || isBody(group)
}

function isBody([{ role }]: Group): boolean {
  return role === 'paragraph' || role === 'node'
}

/** One blank line under the title and what belongs to it (7.3.2). */
function gapBelowTitle({ aboveText, nextRole }: Place): readonly Block[] {
  const more = nextRole === 'document-number' || (aboveText && nextRole !== undefined && isSigning(nextRole))
  return nextRole === undefined || more ? [] : [blankLine(false)]
}

function subtitle(element: Element): Block {
  return { kind: 'subtitle', runs: runsOf(element, 'body'), source: element.source }
}

function blankLine(keepWithNext: boolean): Block {
  return { kind: 'blank-line', keepWithNext }
}

function runsOf(element: Element, face: Face): readonly Run[] {
  return [{ text: textOf(element), face, bold: false }]
}
