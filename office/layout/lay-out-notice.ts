// Snapshot → layout blocks: the notice as it will be printed, section after section.

import { formElements, type FormElements, type FormSettings, type Snapshot } from '../../core/index.js'
import type { Block, CalendarDate, Letterhead, Masthead, NoticeLayout, Section } from './blocks.js'
import { calendarDateOf } from './calendar-date.js'
import { elementsByPart, textOf, type Element } from './elements.js'
import { completed, frontMatterText } from './front-matter-elements.js'
import { headBlock, headMarks, written } from './head-blocks.js'
import { imprintBlock } from './imprint-block.js'
import { layOutPart } from './lay-out-part.js'

/** Every part that prints anything; each after the first begins a new page (GB/T 9704-2012, 7.3.7). */
export function layOutNotice(snapshot: Snapshot): NoticeLayout {
  const { form } = snapshot.settings
  const official = formElements(snapshot)
  const [text = [], ...others] = elementsByPart(snapshot)
  const head = headBlock(official, form, numberOf(official, text))
  const first = completed(snapshot, text, head !== undefined)
  const parts = [first, ...others].filter(elements => elements.length > 0)
  const bodies = sectionsOf(parts, form, head !== undefined)
  const sections = withImprint(withHead(bodies, head, official), official, form)
  return {
    form: head === undefined ? 'plain' : official.kind,
    title: titleOf(sections.flatMap(({ blocks }) => blocks)),
    organ: organOf(snapshot, parts.flat()),
    issuedOn: issueDateOf(parts.flat()),
    sections,
  }
}

/** 发文字号: the front matter's, or the line that the text has for it. */
function numberOf({ documentNumber }: FormElements, text: readonly Element[]): Masthead['number'] {
  if (documentNumber !== undefined) return written(documentNumber.text, 'body', documentNumber)
  const line = text.find(({ role }) => role === 'document-number')
  return line === undefined ? undefined : { runs: [{ text: textOf(line), face: 'body', bold: false }], source: line.source }
}

/** Parts that follow each other on pages of one kind make one section. */
function sectionsOf(
  parts: readonly (readonly Element[])[], form: FormSettings, headed: boolean,
): readonly Section[] {
  const sections: Section[] = []
  for (const part of parts) {
    const orientation = isLandscape(part, form) ? 'landscape' : 'portrait'
    const blocks = layOutPart(part, form, headed && part === parts[0])
    const last = sections.at(-1)
    if (last?.orientation === orientation) {
      sections[sections.length - 1] = { ...last, blocks: [...last.blocks, { kind: 'page-break' }, ...blocks] }
    } else sections.push({ orientation, starts: 'next-page', pageNumbers: 'outer', blocks })
  }
  return sections.length > 0 ? sections : [{ orientation: 'portrait', starts: 'next-page', pageNumbers: 'outer', blocks: [] }]
}

function isLandscape([first]: readonly Element[], { landscapeAttachments }: FormSettings): boolean {
  if (first?.role !== 'attachment-label') return false
  const number = /\d+/u.exec(textOf(first).normalize('NFKC'))?.[0] ?? '1'
  return landscapeAttachments.includes(Number(number))
}

/** Two blank lines stand between the head and the title (7.3.1; 10.1). */
function withHead(
  [first, ...others]: readonly Section[], head: Masthead | Letterhead | undefined, official: FormElements,
): readonly Section[] {
  if (first === undefined) return others
  const marks = headMarks(official)
  const above: readonly Block[] = head === undefined ? marks : [head]
  const gap: readonly Block[] = above.length === 0 ? [] : Array.from({ length: 2 }, () => ({ kind: 'blank-line', keepWithNext: false }))
  const pageNumbers = head?.kind === 'letterhead' ? 'outer-after-first' : first.pageNumbers
  return [{ ...first, pageNumbers, blocks: [...above, ...gap, ...first.blocks] }, ...others]
}

/** 版记 stands at the foot of the last page, which is an even one where it has the page to itself. */
function withImprint(sections: readonly Section[], official: FormElements, form: FormSettings): readonly Section[] {
  const imprint = imprintBlock(official)
  const last = sections.at(-1)
  if (imprint === undefined || last === undefined) return sections
  const placed = form.imprint ?? (official.kind === 'letter' ? 'with-text' : 'own-page')
  if (placed === 'with-text' && last.orientation === 'portrait') {
    return [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, imprint] }]
  }
  return [...sections, { orientation: 'portrait', starts: 'even-page', pageNumbers: 'none', blocks: [imprint] }]
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
