// A Word document as paragraphs and tables of plain words, with the numbers that Word shows.

import type { WordPackage } from './package.js'
import { readNumbering, type Numbering } from './numbering.js'
import { runText, type Dropped, type TrackedChanges } from './run-text.js'
import { listPlace, readStyles, type Styles } from './styles.js'
import { childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.js'

export type WordBlock = WordParagraph | WordTable

export interface WordParagraph {
  readonly kind: 'paragraph'
  /** With the automatic number; line breaks inside are `\n`. */
  readonly text: string
  /** The name of its style. */
  readonly style: string
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly WordCell[])[]
}

export interface WordCell {
  /** Its paragraphs, joined by `\n`. */
  readonly text: string
  /** How many columns it spans. */
  readonly columns: number
  /** It is the lower part of the cell above. */
  readonly continues: boolean
}

export interface ReadDocument {
  readonly blocks: readonly WordBlock[]
  readonly dropped: Readonly<Dropped>
}

export function readDocument(source: WordPackage, changes: TrackedChanges): ReadDocument {
  const reader: Reader = {
    styles: readStyles(source.part('styles')),
    numbering: readNumbering(source.part('numbering')),
    changes,
    dropped: { images: 0, footnotes: 0, formulas: 0, embedded: 0, tracked: 0 },
  }
  const body = childOf(source.document, 'w:body')
  return { blocks: body === undefined ? [] : readBlocks(body, reader), dropped: reader.dropped }
}

interface Reader {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly changes: TrackedChanges
  readonly dropped: Dropped
}

function readBlocks(holder: XmlElement, reader: Reader): readonly WordBlock[] {
  const blocks: WordBlock[] = []
  let open: WordParagraph | undefined
  for (const element of blockElements(holder, reader)) {
    if (element.name === 'w:tbl') {
      blocks.push(readTable(element, reader))
      continue
    }
    const { paragraph, boxes } = readParagraph(element, reader, open === undefined)
    const joined: WordParagraph = open === undefined ? paragraph : { ...open, text: open.text + paragraph.text }
    open = endsHere(element, reader.changes) ? undefined : joined
    if (open === undefined) blocks.push(joined)
    blocks.push(...boxes.flatMap(box => readBlocks(box, reader)))
  }
  return open === undefined ? blocks : [...blocks, open]
}

/** Paragraphs and tables, out of everything that may be wrapped around them. */
function blockElements(holder: XmlElement, reader: Reader): readonly XmlElement[] {
  return childrenOf(holder).flatMap(element => {
    switch (element.name) {
      case 'w:p':
      case 'w:tbl':
        return [element]
      case 'w:altChunk':
        reader.dropped.embedded++
        return []
      case 'w:ins':
      case 'w:moveTo':
        return reader.changes === 'accept' ? blockElements(element, reader) : []
      case 'w:del':
      case 'w:moveFrom':
        return reader.changes === 'reject' ? blockElements(element, reader) : []
      case 'mc:AlternateContent':
        return blockElements(childOf(element, 'mc:Choice') ?? element, reader)
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'mc:Choice':
      case 'mc:Fallback':
        return blockElements(element, reader)
      default:
        return []
    }
  })
}

/** A paragraph whose end was struck runs on into the next one; so does one whose end is not to be there yet. */
function endsHere(paragraph: XmlElement, changes: TrackedChanges): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
  return childOf(mark, changes === 'accept' ? 'w:del' : 'w:ins') === undefined
}

/** @param begins whether it begins a line of its own: only then it has a number */
function readParagraph(
  element: XmlElement, reader: Reader, begins: boolean,
): { readonly paragraph: WordParagraph; readonly boxes: readonly XmlElement[] } {
  const properties = childOf(element, 'w:pPr')
  const style = valueOf(properties, 'w:pStyle') ?? reader.styles.standard
  const { text, boxes } = runText(element, reader.changes, reader.dropped)
  const number = begins ? numberOf(properties, style, reader) : ''
  return { paragraph: { kind: 'paragraph', text: `${number}${text}`, style: reader.styles.nameOf(style) }, boxes }
}

/** A list that the paragraph names goes before that of its style; list 0 is none (17.9.18). */
function numberOf(properties: XmlElement | undefined, style: string, { styles, numbering }: Reader): string {
  const own = listPlace(properties)
  const inherited = styles.placeOf(style)
  const list = own.list ?? inherited.list
  if (list === undefined || list === '0' || isOn(childOf(properties, 'w:rPr'), 'w:vanish')) return ''
  const level = own.level ?? inherited.level ?? numbering.levelOfStyle(list, style) ?? 0
  return numbering.next(list, level) ?? ''
}

function readTable(table: XmlElement, reader: Reader): WordTable {
  const rows = unwrapped(table, 'w:tr').filter(row => !isStruck(row, reader.changes))
  return { kind: 'table', rows: rows.map(row => unwrapped(row, 'w:tc').map(cell => readCell(cell, reader))) }
}

/** A whole row may have been struck, or put in. */
function isStruck(row: XmlElement, changes: TrackedChanges): boolean {
  return childOf(childOf(row, 'w:trPr'), changes === 'accept' ? 'w:del' : 'w:ins') !== undefined
}

function unwrapped(holder: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(holder).flatMap(child => {
    if (child.name === name) return [child]
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? unwrapped(child, name) : []
  })
}

function readCell(cell: XmlElement, reader: Reader): WordCell {
  const properties = childOf(cell, 'w:tcPr')
  const merge = childOf(properties, 'w:vMerge')
  const columns = Number(valueOf(properties, 'w:gridSpan') ?? 1)
  const texts = readBlocks(cell, reader).map(block => block.kind === 'paragraph' ? block.text : tableText(block))
  return {
    text: texts.map(text => text.trim()).filter(text => text !== '').join('\n'),
    columns: Number.isInteger(columns) && columns > 0 ? Math.min(columns, 100) : 1,
    continues: merge !== undefined && (valueOf(properties, 'w:vMerge') ?? 'continue') === 'continue',
  }
}

function tableText({ rows }: WordTable): string {
  return rows.map(row => row.map(cell => cell.text).join(' ')).join('\n')
}
