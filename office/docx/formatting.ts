// Paragraph and run formatting as plain data → w:pPr and w:rPr, their children in the order that the schema demands.

import type { Font } from './profile.js'
import { element } from './xml.js'

export interface ParagraphFormat {
  readonly style?: string
  readonly keepWithNext?: boolean
  readonly pageBreakBefore?: boolean
  readonly widowControl?: boolean
  /** Extra space between Chinese and Latin letters, and between Chinese and digits. */
  readonly autoSpace?: boolean
  /** Rounds the right indent to the character grid. */
  readonly adjustRightIndent?: boolean
  readonly snapToGrid?: boolean
  /** Exact line height, in twips. */
  readonly lineTwips?: number
  /** In twips. */
  readonly spaceBefore?: number
  readonly spaceAfter?: number
  readonly borders?: ParagraphBorders
  readonly tabs?: readonly TabStop[]
  readonly indent?: Indent
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** From 0; makes the paragraph part of Word's navigation. */
  readonly outlineLevel?: number
  /** The w:sectPr of the section that ends with this paragraph. */
  readonly section?: string
}

export interface ParagraphBorders {
  readonly top?: Border
  readonly bottom?: Border
}

export interface Border {
  /** In eighths of a point. */
  readonly eighths: number
  /** RRGGBB; black if not said otherwise. */
  readonly color?: string
  /** Between the text and the border, in points. */
  readonly space?: number
}

/** In twips from the left edge of the text. */
export interface TabStop {
  readonly at: number
  readonly align: 'left' | 'center' | 'right'
}

/** In 字, with the twips beside them for programs that do not know these; in twips alone where no 字 is given. */
export interface Indent {
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  readonly hanging?: number
  /** Width of a 字, in twips. */
  readonly cellTwips?: number
}

export interface RunFormat {
  readonly style?: string
  readonly font?: Font
  readonly bold?: boolean
  /** RRGGBB */
  readonly color?: string
  /** Added behind each character, in twips. */
  readonly spacing?: number
  /** Width of the characters in hundredths of the usual. */
  readonly widthPercent?: number
  readonly halfPoints?: number
}

/** w:pPr; empty if nothing is set. ECMA-376-1, 17.3.1: CT_PPrBase gives the order. */
export function paragraphProperties(format: ParagraphFormat): string {
  const children = [
    valued('w:pStyle', format.style),
    toggle('w:keepNext', format.keepWithNext),
    toggle('w:pageBreakBefore', format.pageBreakBefore),
    toggle('w:widowControl', format.widowControl),
    format.borders === undefined ? '' : paragraphBorders(format.borders),
    format.tabs === undefined ? '' : element('w:tabs', {}, ...format.tabs.map(tabStop)),
    toggle('w:autoSpaceDE', format.autoSpace),
    toggle('w:autoSpaceDN', format.autoSpace),
    toggle('w:adjustRightInd', format.adjustRightIndent),
    toggle('w:snapToGrid', format.snapToGrid),
    spacing(format),
    format.indent === undefined ? '' : indentation(format.indent),
    valued('w:jc', format.align),
    valued('w:outlineLvl', format.outlineLevel),
    format.section ?? '',
  ].join('')
  return children === '' ? '' : element('w:pPr', {}, children)
}

/** w:rPr; empty if nothing is set. ECMA-376-1, 17.3.2: CT_RPr gives the order. */
export function runProperties(format: RunFormat): string {
  const children = [
    valued('w:rStyle', format.style),
    format.font === undefined ? '' : fonts(format.font),
    toggle('w:b', format.bold),
    toggle('w:bCs', format.bold),
    valued('w:color', format.color),
    valued('w:spacing', format.spacing),
    valued('w:w', format.widthPercent),
    valued('w:sz', format.halfPoints),
    valued('w:szCs', format.halfPoints),
  ].join('')
  return children === '' ? '' : element('w:rPr', {}, children)
}

/**
 * All four slots alike, unless letters and digits are to have a font of their own: where a slot is left to the
 * program, quotation marks at a line's start change their face.
 */
export function fonts({ name, latin = name }: Font): string {
  return element('w:rFonts', {
    'w:hint': 'eastAsia', 'w:ascii': latin, 'w:eastAsia': name, 'w:hAnsi': latin, 'w:cs': latin,
  })
}

/** The attributes of a border of paragraph, table or cell. */
export function border(name: string, { eighths, color = '000000', space = 0 }: Border): string {
  return element(name, { 'w:val': 'single', 'w:sz': eighths, 'w:space': space, 'w:color': color })
}

function paragraphBorders({ top, bottom }: ParagraphBorders): string {
  return element('w:pBdr', {},
    top === undefined ? '' : border('w:top', top), bottom === undefined ? '' : border('w:bottom', bottom))
}

function tabStop({ at, align }: TabStop): string {
  return element('w:tab', { 'w:val': align, 'w:pos': Math.round(at) })
}

function spacing({ spaceBefore, spaceAfter, lineTwips }: ParagraphFormat): string {
  if (spaceBefore === undefined && spaceAfter === undefined && lineTwips === undefined) return ''
  return element('w:spacing', {
    'w:before': spaceBefore, 'w:after': spaceAfter,
    'w:line': lineTwips, 'w:lineRule': lineTwips === undefined ? undefined : 'exact',
  })
}

function indentation({ cellTwips, ...cells }: Indent): string {
  const times = (count: number | undefined, unit: number): number | undefined =>
    count === undefined ? undefined : Math.round(count * unit)
  const chars = (count: number | undefined): number | undefined => cellTwips === undefined ? undefined : times(count, 100)
  const twips = (count: number | undefined): number | undefined => times(count, cellTwips ?? 1)
  return element('w:ind', {
    'w:leftChars': chars(cells.left), 'w:left': twips(cells.left),
    'w:rightChars': chars(cells.right), 'w:right': twips(cells.right),
    'w:hangingChars': chars(cells.hanging), 'w:hanging': twips(cells.hanging),
    'w:firstLineChars': chars(cells.firstLine), 'w:firstLine': twips(cells.firstLine),
  })
}

function valued(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : element(name, { 'w:val': value })
}

function toggle(name: string, on: boolean | undefined): string {
  if (on === undefined) return ''
  return on ? element(name) : element(name, { 'w:val': 0 })
}
