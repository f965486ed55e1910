// The page: its section properties, and the footers with the page number.

import { paragraphProperties } from './formatting.js'
import { WORD } from './namespaces.js'
import type { PageProfile } from './profile.js'
import { PAGE_NUMBER_STYLE } from './styles.js'
import { element, escapeText, XML_DECLARATION } from './xml.js'

/** Odd pages carry the number at the right, even pages at the left: the outer edge of the open file (7.5). */
export type PageSide = 'odd' | 'even'

export interface FooterReferences {
  readonly odd: string
  readonly even: string
}

/** The section properties of a portrait section; relationship ids name its footers. */
export function sectionProperties(profile: PageProfile, footers: FooterReferences): string {
  const { page, margins, headerDistance, footerDistance, lineTwips, characterSpace } = profile
  return element('w:sectPr', {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': footers.odd }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': footers.even }),
    element('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    element('w:pgMar', {
      'w:top': margins.top, 'w:right': margins.right, 'w:bottom': margins.bottom, 'w:left': margins.left,
      'w:header': headerDistance, 'w:footer': footerDistance, 'w:gutter': 0,
    }),
    element('w:docGrid', { 'w:type': 'linesAndChars', 'w:linePitch': lineTwips, 'w:charSpace': characterSpace }))
}

/** word/footerN.xml with the page number between 一字线. */
export function footerPart(profile: PageProfile, side: PageSide): string {
  const { dash, insetTwips } = profile.pageNumber
  const inset = side === 'odd' ? { right: 1 } : { left: 1 }
  const properties = paragraphProperties({
    style: PAGE_NUMBER_STYLE,
    indent: { ...inset, cellTwips: insetTwips },
    align: side === 'odd' ? 'right' : 'left',
  })
  const number = [run(text(`${dash} `)), ...pageField(), run(text(` ${dash}`))]
  return XML_DECLARATION + element('w:ftr', WORD, element('w:p', {}, properties, ...number))
}

function pageField(): readonly string[] {
  const character = (type: string): string => run(element('w:fldChar', { 'w:fldCharType': type }))
  const code = run(element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE '))
  return [character('begin'), code, character('separate'), run(text('1')), character('end')]
}

function run(content: string): string {
  return element('w:r', {}, content)
}

function text(content: string): string {
  return element('w:t', { 'xml:space': 'preserve' }, escapeText(content))
}
