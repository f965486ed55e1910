// Small Word files for tests of the import: what a test writes is the body, and what it needs of lists and styles.

import { strToU8, zipSync, type Zippable } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGED = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface WordFileParts {
  /** Children of w:body. */
  readonly body: string
  /** Children of w:numbering. */
  readonly numbering?: string
  /** Children of w:styles. */
  readonly styles?: string
  /** Further parts by name, as they are. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

export function wordFile({ body, numbering = '', styles = '', parts = {} }: WordFileParts): Uint8Array {
  const relations = ['numbering', 'styles', 'footnotes', 'comments', 'header', 'footer'].map((kind, index) =>
    `<Relationship Id="rId${index}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`)
  const texts: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGED}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" ` +
      'Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGED}">${relations.join('')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': root('numbering', numbering),
    'word/styles.xml': root('styles', styles),
    ...parts,
  }
  const entries = Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

export function root(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${W}" ` +
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
    `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</w:${name}>`
}

/** A paragraph; `properties` are children of w:pPr. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of a list. */
export function item(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

export interface LevelForm {
  readonly format: string
  readonly text: string
  readonly start?: number
  /** Further children of w:lvl, before w:lvlText. */
  readonly more?: string
}

/** A list definition with the id 1 … and the instance of the same id. */
export function list(id: number, levels: readonly LevelForm[]): string {
  const written = levels.map(({ format, text, start = 1, more = '' }, level) =>
    `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}` +
    `<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`)
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
}

/** A table; every cell is its text, or a cell's whole XML. */
export function table(rows: readonly (readonly string[])[]): string {
  const written = rows.map(cells => `<w:tr>${cells.map(cell =>
    cell.startsWith('<w:tc>') ? cell : `<w:tc>${cell.split('\n').map(text => p(text)).join('')}</w:tc>`).join('')}</w:tr>`)
  return `<w:tbl>${written.join('')}</w:tbl>`
}
