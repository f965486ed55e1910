// Layout blocks → the paragraphs and tables of one section of word/document.xml.

import type { AttachmentNote, Block, Face, Heading, SignatureRow } from '../layout/blocks.js'
import type { Indent, ParagraphFormat, TabStop } from './formatting.js'
import { letterheadElements, mastheadElements } from './head.js'
import { imprintElement } from './imprint.js'
import type { PageProfile } from './profile.js'
import { paragraphElement, tabRun, writeRuns } from './runs.js'
import { BLOCK_STYLES, HEADING_STYLES, PART_STYLES } from './styles.js'
import { tableElement } from './tables.js'
import { element } from './xml.js'

type Composite = Extract<Block, { readonly kind: 'masthead' | 'letterhead' | 'table' }>
/** What becomes one paragraph. */
type Single = Exclude<Block, Composite | { readonly kind: 'page-break' }>

/**
 * The elements of the section, one string each. A page break is a property of the paragraph after it, and the end of
 * the section one of its last paragraph, so that neither prints an empty line.
 *
 * @param ending the w:sectPr to put into the last paragraph; `undefined` for the last section, whose place is the body
 */
export function sectionElements(
  blocks: readonly Block[], profile: PageProfile, ending: string | undefined,
): readonly string[] {
  const written: string[] = []
  const last = blocks.at(-1)
  let format: ParagraphFormat = {}
  for (const block of blocks) {
    if (block.kind === 'page-break') format = { pageBreakBefore: true }
    else if (isComposite(block)) written.push(...taking(format), ...compositeElements(block, profile))
    else {
      if (block === last && ending !== undefined) format = { ...format, section: ending }
      written.push(paragraph(block, format, profile))
    }
    if (block.kind !== 'page-break') format = {}
  }
  const closed = last !== undefined && last.kind !== 'page-break' && !isComposite(last)
  return closed || ending === undefined ? written : [...written, ...taking({ section: ending })]
}

/** A paragraph of a point that takes what only a paragraph can say; none if there is nothing to say. */
function taking(format: ParagraphFormat): readonly string[] {
  return Object.keys(format).length === 0 ? [] : [paragraphElement({ style: PART_STYLES.spacer, ...format })]
}

function isComposite(block: Block): block is Composite {
  return block.kind === 'masthead' || block.kind === 'letterhead' || block.kind === 'table'
}

function compositeElements(block: Composite, profile: PageProfile): readonly string[] {
  switch (block.kind) {
    case 'masthead':
      return mastheadElements(block, profile)
    case 'letterhead':
      return letterheadElements(block, profile)
    case 'table':
      return [tableElement(block, profile)]
  }
}

function paragraph(block: Single, extra: ParagraphFormat, profile: PageProfile): string {
  if (block.kind === 'imprint') return imprintElement(block, profile, extra)
  const { face, format } = formatOf(block, profile)
  return paragraphElement({ ...format, ...extra }, content(block, face, profile))
}

interface BlockFormat {
  /** The face that the paragraph's style gives to its text. */
  readonly face: Face
  readonly format: ParagraphFormat
}

type Plain = Exclude<Single, { readonly kind: 'imprint' }>

function formatOf(block: Plain, { cellTwips }: PageProfile): BlockFormat {
  if (block.kind === 'heading') return headingFormat(block)
  const style = BLOCK_STYLES[block.kind]
  switch (block.kind) {
    case 'title':
      return { face: 'title', format: { style } }
    case 'attachment-label':
      return { face: 'label', format: { style } }
    case 'attachment-note':
      return { face: 'body', format: { style, ...keeping(block), indent: hangingIndent(block, cellTwips) } }
    case 'signature':
    case 'date':
      return { face: 'body', format: { style, indent: { right: block.rightInset, cellTwips } } }
    case 'signature-row':
      return { face: 'body', format: { style, tabs: centreTabs(block, cellTwips) } }
    case 'paragraph':
    case 'blank-line':
      return { face: 'body', format: { style, ...keeping(block) } }
    case 'head-mark':
    case 'subtitle':
    case 'salutation':
    case 'note':
      return { face: 'body', format: { style } }
  }
}

/** A heading sentence that runs on into text is no heading to Word: navigation would show the whole paragraph. */
function headingFormat(heading: Heading): BlockFormat {
  const { level, rest } = heading
  const keep = keeping(heading)
  if (level > 2) return { face: 'body', format: { style: HEADING_STYLES[level], ...keep } }
  if (rest.length > 0) return { face: 'body', format: { style: BLOCK_STYLES.paragraph, ...keep } }
  return { face: level === 1 ? 'heading1' : 'heading2', format: { style: HEADING_STYLES[level], ...keep } }
}

function keeping({ keepWithNext }: { readonly keepWithNext: boolean }): ParagraphFormat {
  return keepWithNext ? { keepWithNext } : {}
}

function hangingIndent({ firstLineAt, wrappedAt }: AttachmentNote, cellTwips: number): Indent {
  return { left: wrappedAt, hanging: wrappedAt - firstLineAt, cellTwips }
}

function centreTabs({ names }: SignatureRow, cellTwips: number): readonly TabStop[] {
  return names.map(({ centre }) => ({ at: centre * cellTwips, align: 'center' }))
}

function content(block: Plain, face: Face, profile: PageProfile): string {
  switch (block.kind) {
    case 'title':
      return block.lines.map(line => writeRuns(line, face, profile)).join(element('w:r', {}, element('w:br')))
    case 'heading':
      return writeRuns([...block.head, ...block.rest], face, profile)
    case 'signature-row':
      return block.names.map(({ runs }) => tabRun() + writeRuns(runs, face, profile)).join('')
    case 'blank-line':
      return ''
    default:
      return writeRuns(block.runs, face, profile)
  }
}
