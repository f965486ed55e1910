// Layout blocks → the paragraphs of word/document.xml.

import type { AttachmentNote, Block, Face, Heading, Run } from '../layout/blocks.js'
import { paragraphProperties, runProperties, type Indent, type ParagraphFormat, type RunFormat } from './formatting.js'
import type { PageProfile } from './profile.js'
import { BLOCK_STYLES, FACE_STYLES, HEADING_STYLES } from './styles.js'
import { element, escapeText } from './xml.js'

/** One string per paragraph. A page break is a property of the paragraph after it, so that it prints no empty line. */
export function paragraphs(blocks: readonly Block[], profile: PageProfile): readonly string[] {
  const written: string[] = []
  let pageBreakBefore = false
  for (const block of blocks) {
    if (block.kind !== 'page-break') written.push(paragraph(block, pageBreakBefore, profile))
    pageBreakBefore = block.kind === 'page-break'
  }
  return written
}

type Printed = Exclude<Block, { readonly kind: 'page-break' }>

function paragraph(block: Printed, pageBreakBefore: boolean, profile: PageProfile): string {
  const { face, format } = formatOf(block, profile)
  const properties = paragraphProperties(pageBreakBefore ? { ...format, pageBreakBefore } : format)
  return element('w:p', {}, properties, content(block, face, profile))
}

interface BlockFormat {
  /** The face that the paragraph's style gives to its text. */
  readonly face: Face
  readonly format: ParagraphFormat
}

function formatOf(block: Printed, { cellTwips }: PageProfile): BlockFormat {
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
    case 'paragraph':
    case 'blank-line':
      return { face: 'body', format: { style, ...keeping(block) } }
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

function content(block: Printed, face: Face, profile: PageProfile): string {
  const writeRuns = (runs: readonly Run[]): string =>
    joined(runs).map(run => runElement(run, face, profile)).join('')
  switch (block.kind) {
    case 'title':
      return block.lines.map(writeRuns).join(element('w:r', {}, element('w:br')))
    case 'heading':
      return writeRuns([...block.head, ...block.rest])
    case 'blank-line':
      return ''
    default:
      return writeRuns(block.runs)
  }
}

/** Neighbours that look alike become one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const alike = last?.face === run.face && last.bold === run.bold
    if (last !== undefined && alike) result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}

function runElement({ text, face, bold }: Run, around: Face, profile: PageProfile): string {
  const format = { ...faceFormat(face, around, profile), ...(bold ? { bold } : {}) }
  const printed = escapeText(text.replace(/[\t\r\n]+/gu, ' '))
  if (printed === '') return ''
  return element('w:r', {}, runProperties(format), element('w:t', { 'xml:space': 'preserve' }, printed))
}

function faceFormat(face: Face, around: Face, { types }: PageProfile): RunFormat {
  if (face === around) return {}
  if (face === 'heading1' || face === 'heading2') return { style: FACE_STYLES[face] }
  return types[face]
}
