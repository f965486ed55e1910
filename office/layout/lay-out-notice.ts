// Snapshot → layout blocks: the notice as it will be printed, part after part.

import type { Snapshot } from '../../core/index.js'
import type { Block, CalendarDate, NoticeLayout } from './blocks.js'
import { calendarDateOf } from './calendar-date.js'
import { elementsByPart, textOf, type Element } from './elements.js'
import { completed, frontMatterText } from './front-matter-elements.js'
import { layOutPart } from './lay-out-part.js'

/** Every part that prints anything; each after the first begins a new page (GB/T 9704-2012, 7.3.7). */
export function layOutNotice(snapshot: Snapshot): NoticeLayout {
  const parts = partsOf(snapshot)
  const elements = parts.flat()
  const blocks = parts.flatMap((part, index): readonly Block[] =>
    index === 0 ? layOutPart(part) : [{ kind: 'page-break' }, ...layOutPart(part)])
  return { title: titleOf(blocks), organ: organOf(snapshot, elements), issuedOn: issueDateOf(elements), blocks }
}

function partsOf(snapshot: Snapshot): readonly (readonly Element[])[] {
  const [first = [], ...others] = elementsByPart(snapshot)
  return [completed(snapshot, first), ...others].filter(elements => elements.length > 0)
}

/** What stands first names the file: the notice, not what it encloses. */
function titleOf(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.kind === 'title') return block.lines.flat().map(run => run.text).join('')
  }
  return undefined
}

function organOf(snapshot: Snapshot, elements: readonly Element[]): string | undefined {
  const signature = elements.find(element => element.role === 'signature')
  return signature === undefined ? frontMatterText(snapshot, '发文机关')?.texts[0] : textOf(signature)
}

function issueDateOf(elements: readonly Element[]): CalendarDate | undefined {
  for (const element of elements) {
    const date = element.role === 'date' ? calendarDateOf(textOf(element)) : undefined
    if (date !== undefined) return date
  }
  return undefined
}
