// Lint: styles, cells, paragraphs, fields, bookmarks and ids are sound, also where the schema does not ask.

import { type Document, type Element } from '@xmldom/xmldom'
import { repeated } from './package-rules.js'
import { all, child, children, value, type OpenPackage } from './word-xml.js'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

const TEXT_PART = /^word\/(?:document|header\w*|footer\w*|footnotes|endnotes)\.xml$/u

export function structureProblems({ documents }: OpenPackage): readonly string[] {
  const styles = all(documents.get('word/styles.xml'), 'style')
  const ids = styles.map(style => value(style, 'styleId') ?? '')
  const texts = [...documents].filter(([path]) => TEXT_PART.test(path))
  return [
    ...styleProblems(styles, ids),
    ...texts.flatMap(([path, document]) => listProblems(document, documents.get('word/numbering.xml'))
      .map(problem => `${path}: ${problem}`)),
    ...texts.flatMap(([path, document]) => textProblems(document, ids).map(problem => `${path}: ${problem}`)),
    ...[...documents].flatMap(([path, document]) => sizeProblems(document).map(problem => `${path}: ${problem}`)),
  ]
}

function styleProblems(styles: readonly Element[], ids: readonly string[]): readonly string[] {
  const names = styles.map(style => value(child(style, 'name')) ?? '')
  const isDefault = (style: Element): boolean => value(style, 'type') === 'paragraph' && value(style, 'default') === '1'
  return [
    ...repeated(ids).map(id => `styles: two styles have the id ${id}`),
    ...repeated(names).map(name => `styles: two styles have the name ${name}`),
    ...styles.filter(style => endlessOrBroken(style, styles))
      .map(style => `styles: ${value(style, 'styleId')} has no sound base`),
    ...(styles.some(isDefault) ? [] : ['styles: no default paragraph style']),
  ]
}

/** The chain of w:basedOn must end, in a style that exists. */
function endlessOrBroken(style: Element, styles: readonly Element[]): boolean {
  let at: Element | undefined = style
  for (let steps = 0; steps <= styles.length; steps++) {
    const base: string | undefined = at === undefined ? undefined : value(child(at, 'basedOn'))
    if (base === undefined) return at === undefined
    at = styles.find(candidate => value(candidate, 'styleId') === base)
  }
  return true
}

function textProblems(document: Document, styleIds: readonly string[]): readonly string[] {
  return [
    ...['pStyle', 'rStyle', 'tblStyle'].flatMap(name => all(document, name).map(style => value(style) ?? ''))
      .filter(id => !styleIds.includes(id)).map(id => `style ${id} is not defined`),
    ...[...all(document, 'tc'), ...all(document, 'txbxContent')].filter(e => children(e).at(-1)?.localName !== 'p')
      .map(e => `${e.tagName} does not end with a paragraph`),
    ...all(document, 'p').filter(p => p.parentNode?.localName === 'p').map(() => 'a paragraph stands in a paragraph'),
    ...all(document, 'tbl').flatMap(tableProblems),
    ...(fieldsPaired(document) ? [] : ['a field is not closed']),
    ...bookmarkProblems(document),
    ...repeated(all(document, 'docPr', DRAWING).map(e => e.getAttribute('id') ?? ''))
      .map(id => `two drawings have the id ${id}`),
    ...['body', 'tbl', 'tr', 'tc', 'p', 'r'].flatMap(name => all(document, name)).filter(hasBareText)
      .map(e => `text stands bare in ${e.tagName}`),
  ]
}

function listProblems(document: Document, numbering: Document | undefined): readonly string[] {
  const defined = all(numbering, 'num').map(list => value(list, 'numId'))
  return all(document, 'numId').map(list => value(list) ?? '').filter(id => id !== '0' && !defined.includes(id))
    .map(id => `list ${id} is not defined`)
}

function tableProblems(table: Element): readonly string[] {
  const columns = all(child(table, 'tblGrid'), 'gridCol').length
  const rows = children(table).filter(({ localName }) => localName === 'tr')
  const width = (row: Element): number => children(row).filter(({ localName }) => localName === 'tc')
    .reduce((sum, cell) => sum + Number(value(all(cell, 'gridSpan')[0]) ?? 1), 0)
  return rows.some(row => width(row) !== columns) ? [`a row does not fill the ${columns} columns of its table`] : []
}

function fieldsPaired(document: Document): boolean {
  let open = 0
  for (const character of all(document, 'fldChar')) {
    const type = value(character, 'fldCharType')
    if (type === 'begin') open += 1
    if (type === 'end') open -= 1
    if (open < 0) return false
  }
  return open === 0
}

function bookmarkProblems(document: Document): readonly string[] {
  const starts = all(document, 'bookmarkStart').map(e => value(e, 'id') ?? '')
  const ends = all(document, 'bookmarkEnd').map(e => value(e, 'id') ?? '')
  const unpaired = [...starts.filter(id => !ends.includes(id)), ...ends.filter(id => !starts.includes(id))]
  return [...repeated(starts), ...unpaired].map(id => `bookmark ${id} is not paired`)
}

function hasBareText(element: Element): boolean {
  return Array.from(element.childNodes).some(node => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')
}

function sizeProblems(document: Document): readonly string[] {
  return ['sz', 'szCs'].flatMap(name => all(document, name)).map(e => value(e) ?? '')
    .filter(size => !/^[1-9]\d*$/u.test(size)).map(size => `${size} is no font size`)
}
