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
  readonly indent?: Indent
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** From 0; makes the paragraph part of Word's navigation. */
  readonly outlineLevel?: number
}

/** In 字. Word prefers these; the twips beside them are for programs that do not know them. */
export interface Indent {
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  readonly hanging?: number
  /** Width of a 字, in twips. */
  readonly cellTwips: number
}

export interface RunFormat {
  readonly style?: string
  readonly font?: Font
  readonly bold?: boolean
  readonly halfPoints?: number
}

/** w:pPr; empty if nothing is set. ECMA-376-1, 17.3.1: CT_PPrBase gives the order. */
export function paragraphProperties(format: ParagraphFormat): string {
  const children = [
    valued('w:pStyle', format.style),
    toggle('w:keepNext', format.keepWithNext),
    toggle('w:pageBreakBefore', format.pageBreakBefore),
    toggle('w:widowControl', format.widowControl),
    toggle('w:autoSpaceDE', format.autoSpace),
    toggle('w:autoSpaceDN', format.autoSpace),
    toggle('w:adjustRightInd', format.adjustRightIndent),
    toggle('w:snapToGrid', format.snapToGrid),
    format.lineTwips === undefined ? '' : element('w:spacing', { 'w:line': format.lineTwips, 'w:lineRule': 'exact' }),
    format.indent === undefined ? '' : indentation(format.indent),
    valued('w:jc', format.align),
    valued('w:outlineLvl', format.outlineLevel),
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
    valued('w:sz', format.halfPoints),
    valued('w:szCs', format.halfPoints),
  ].join('')
  return children === '' ? '' : element('w:rPr', {}, children)
}

/** All four slots alike: where one is left to the program, quotation marks at a line's start change their face. */
export function fonts({ name }: Font): string {
  return element('w:rFonts', {
    'w:hint': 'eastAsia', 'w:ascii': name, 'w:eastAsia': name, 'w:hAnsi': name, 'w:cs': name,
  })
}

function indentation({ cellTwips, ...cells }: Indent): string {
  const times = (count: number | undefined, unit: number): number | undefined =>
    count === undefined ? undefined : Math.round(count * unit)
  const chars = (count: number | undefined): number | undefined => times(count, 100)
  const twips = (count: number | undefined): number | undefined => times(count, cellTwips)
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
