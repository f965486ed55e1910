// word/styles.xml: one style per element of the 公文, under the name that the drafter sees in Word's style list.

import type { Block } from '../layout/blocks.js'
import { fonts, paragraphProperties, runProperties, type ParagraphFormat, type RunFormat } from './formatting.js'
import { WORD } from './namespaces.js'
import type { PageProfile, Type } from './profile.js'
import { element, XML_DECLARATION } from './xml.js'

/** The blocks that are one paragraph of one style each. */
type PlainKind = Exclude<Block['kind'], 'heading' | 'page-break' | 'masthead' | 'letterhead' | 'table' | 'imprint'>
export type HeadingLevel = Extract<Block, { readonly kind: 'heading' }>['level']

/** Style ids by block; Word shows the names, not the ids. */
export const BLOCK_STYLES: Readonly<Record<PlainKind, string>> = {
  title: 'NoticeTitle', subtitle: 'NoticeSubtitle', salutation: 'NoticeSalutation', paragraph: 'NoticeBody',
  'attachment-note': 'NoticeAttachmentNote', signature: 'NoticeSignature', date: 'NoticeDate', note: 'NoticeNote',
  'attachment-label': 'NoticeAttachmentLabel', 'blank-line': 'NoticeBlankLine', 'head-mark': 'NoticeHeadMark',
  'signature-row': 'NoticeSignatureRow',
}
/** The paragraphs of the blocks that are more than one. */
export const PART_STYLES = {
  organMark: 'NoticeOrganMark', number: 'NoticeNumber', imprint: 'NoticeImprint', table: 'NoticeTableText',
  tableHeader: 'NoticeTableHeader', spacer: 'NoticeSpacer',
} as const
export const HEADING_STYLES: Readonly<Record<HeadingLevel, string>> = {
  1: 'NoticeHeading1', 2: 'NoticeHeading2', 3: 'NoticeHeading3', 4: 'NoticeHeading4', 5: 'NoticeHeading5',
}
export const PAGE_NUMBER_STYLE = 'NoticePageNumber'

/** 小四 on 18 pt, practice. */
const TABLE_LINE_TWIPS = 360

/** For a heading sentence with text behind it: its paragraph is body text, and not part of Word's navigation. */
export const FACE_STYLES: Readonly<Record<'heading1' | 'heading2', string>> = {
  heading1: 'NoticeHeading1Face', heading2: 'NoticeHeading2Face',
}

const NORMAL = 'a'
const DEFAULT_CHARACTER = 'a0'
/** Without a character grid: 16 pt less 0.25 pt, 28 of which fill 156 mm (measured; -4 gives 27). */
const NARROWER_TWIPS = -5

export function stylesPart(profile: PageProfile): string {
  return XML_DECLARATION + element('w:styles', WORD,
    documentDefaults(profile), ...builtIn(profile), ...noticeStyles(profile).map(style => styleElement(style, baseOf(style))))
}

/** A style of ours; what it does not say is as in Normal. */
export interface NoticeStyle {
  readonly id: string
  /** What Word's style list shows. */
  readonly name: string
  readonly type: 'paragraph' | 'character'
  readonly paragraph: ParagraphFormat
  readonly run: RunFormat
}

/** All of ours, in the order in which they are written. */
export function noticeStyles(profile: PageProfile): readonly NoticeStyle[] {
  return [
    ...blockStyles(profile), ...headingStyles(profile), ...faceStyles(profile), ...partStyles(profile),
    pageNumberStyle(profile),
  ]
}

/** `base`: the id of the style that says the rest; `undefined` for none. */
export function styleElement({ id, name, type, paragraph, run }: NoticeStyle, base: string | undefined): string {
  return element('w:style', { 'w:type': type, 'w:customStyle': 1, 'w:styleId': id },
    named(name), base === undefined ? '' : element('w:basedOn', { 'w:val': base }), element('w:qFormat'),
    paragraphProperties(paragraph), runProperties(run))
}

function baseOf({ type }: NoticeStyle): string {
  return type === 'paragraph' ? NORMAL : DEFAULT_CHARACTER
}

/** What every paragraph has, unless its style says otherwise. */
export function normalFormat({ lineTwips }: PageProfile): ParagraphFormat {
  return {
    widowControl: false, // a page takes its 22 lines, whatever paragraph they belong to
    autoSpace: false, // no quarter 字 between Chinese and digits: the character grid has no place for it
    lineTwips,
    align: 'both',
  }
}

/**
 * Without a character grid marks are said to hang over the edge, which is Word's default anyway: LibreOffice 7.4 takes it
 * the wrong way round and lets none hang, which is well, since it does not paint every one that does (measured).
 */
function documentDefaults({ types, characterGrid }: PageProfile): string {
  const size = types.body.halfPoints
  const narrower = characterGrid ? '' : element('w:spacing', { 'w:val': NARROWER_TWIPS })
  const hanging = characterGrid ? '' : element('w:pPr', {}, element('w:overflowPunct', { 'w:val': 1 }))
  const run = element('w:rPr', {}, fonts(types.body.font), narrower, element('w:sz', { 'w:val': size }),
    element('w:szCs', { 'w:val': size }),
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }))
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, run), element('w:pPrDefault', {}, hanging))
}

function builtIn(profile: PageProfile): readonly string[] {
  const { types } = profile
  const normal = paragraphProperties(normalFormat(profile))
  const margin = (name: string, width: number): string => element(name, { 'w:w': width, 'w:type': 'dxa' })
  const table = element('w:tblPr', {}, margin('w:tblInd', 0), element('w:tblCellMar', {},
    margin('w:top', 0), margin('w:left', 108), margin('w:bottom', 0), margin('w:right', 108)))
  const hidden = element('w:uiPriority', { 'w:val': 99 }) + element('w:semiHidden')
  return [
    element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': NORMAL },
      named('Normal'), element('w:qFormat'), normal, runProperties(types.body)),
    element('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': DEFAULT_CHARACTER },
      named('Default Paragraph Font'), hidden),
    element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'a1' }, named('Normal Table'), hidden, table),
  ]
}

function blockStyles({ types, firstLineCells, cellTwips }: PageProfile): readonly NoticeStyle[] {
  const indented = { indent: { firstLine: firstLineCells, cellTwips } }
  const signing: ParagraphFormat = { adjustRightIndent: false, align: 'right' }
  return [
    paragraphStyle(BLOCK_STYLES.title, '公文标题',
      { snapToGrid: false, align: 'center', outlineLevel: 0 }, types.title),
    paragraphStyle(BLOCK_STYLES.subtitle, '公文副题', { align: 'center' }),
    paragraphStyle(BLOCK_STYLES.salutation, '公文主送', {}),
    paragraphStyle(BLOCK_STYLES.paragraph, '公文正文', indented),
    paragraphStyle(BLOCK_STYLES['attachment-note'], '公文附件说明', {}),
    paragraphStyle(BLOCK_STYLES.signature, '公文署名', { keepWithNext: true, ...signing }),
    paragraphStyle(BLOCK_STYLES.date, '公文成文日期', signing),
    paragraphStyle(BLOCK_STYLES.note, '公文附注', indented),
    paragraphStyle(BLOCK_STYLES['attachment-label'], '公文附件序号', {}, types.label),
    paragraphStyle(BLOCK_STYLES['blank-line'], '公文空行', {}),
    paragraphStyle(BLOCK_STYLES['head-mark'], '公文份号密级', { snapToGrid: false }),
    paragraphStyle(BLOCK_STYLES['signature-row'], '公文联合署名', { keepWithNext: true, align: 'left' }),
  ]
}

function headingStyles({ types, firstLineCells, cellTwips }: PageProfile): readonly NoticeStyle[] {
  const indent = { firstLine: firstLineCells, cellTwips }
  return [
    paragraphStyle(HEADING_STYLES[1], '公文一级标题', { indent, outlineLevel: 1 }, types.heading1),
    paragraphStyle(HEADING_STYLES[2], '公文二级标题', { indent, outlineLevel: 2 }, types.heading2),
    paragraphStyle(HEADING_STYLES[3], '公文三级条目', { indent }),
    paragraphStyle(HEADING_STYLES[4], '公文四级条目', { indent }),
    paragraphStyle(HEADING_STYLES[5], '公文五级条目', { indent }),
  ]
}

function faceStyles({ types }: PageProfile): readonly NoticeStyle[] {
  return [
    characterStyle(FACE_STYLES.heading1, '公文一级标题字', types.heading1),
    characterStyle(FACE_STYLES.heading2, '公文二级标题字', types.heading2),
  ]
}

function partStyles({ types, head, imprint }: PageProfile): readonly NoticeStyle[] {
  const free: ParagraphFormat = { snapToGrid: false, align: 'left' }
  return [
    paragraphStyle(PART_STYLES.organMark, '公文发文机关标志', { ...free, align: 'center' },
      { ...types['organ-mark'], color: head.red }),
    paragraphStyle(PART_STYLES.number, '公文发文字号', { ...free, lineTwips: head.numberTwips }),
    paragraphStyle(PART_STYLES.imprint, '公文版记', { ...free, lineTwips: imprint.lineTwips }, types.imprint),
    paragraphStyle(PART_STYLES.table, '公文表格文字', { ...free, lineTwips: TABLE_LINE_TWIPS }, types.table),
    paragraphStyle(PART_STYLES.tableHeader, '公文表头',
      { ...free, align: 'center', lineTwips: TABLE_LINE_TWIPS }, types['table-header']),
    paragraphStyle(PART_STYLES.spacer, '公文占位', { ...free, lineTwips: 20 }, { halfPoints: 2 }),
  ]
}

function pageNumberStyle({ types, pageNumber }: PageProfile): NoticeStyle {
  return paragraphStyle(PAGE_NUMBER_STYLE, '公文页码',
    { snapToGrid: false, lineTwips: pageNumber.lineTwips }, types.pageNumber)
}

function paragraphStyle(id: string, name: string, paragraph: ParagraphFormat, run: RunFormat = {}): NoticeStyle {
  return { id, name, type: 'paragraph', paragraph, run }
}

function characterStyle(id: string, name: string, { font }: Type): NoticeStyle {
  return { id, name, type: 'character', paragraph: {}, run: { font } }
}

function named(name: string): string {
  return element('w:name', { 'w:val': name })
}
