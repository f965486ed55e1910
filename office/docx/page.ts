// The pages: the properties of each section, and the headers and footers that the sections need.

import type { Letterhead, NoticeLayout, Section } from '../layout/blocks.js'
import { paragraphProperties } from './formatting.js'
import { letterFooter, letterHeader } from './head.js'
import { WORD_WITH_DRAWINGS } from './namespaces.js'
import type { PageProfile } from './profile.js'
import { PAGE_NUMBER_STYLE } from './styles.js'
import { textBoxRun } from './text-box.js'
import { element, escapeText, XML_DECLARATION } from './xml.js'

/** A header or footer: a part of its own, which sections refer to by its id. */
export interface PagePart {
  readonly id: PagePartId
  readonly kind: 'header' | 'footer'
  readonly xml: string
}

type PagePartId =
  | 'footerOdd' | 'footerEven' | 'footerOddLandscape' | 'footerEvenLandscape' | 'footerNone' | 'headerLetter' | 'footerLetter'

/** Odd pages carry the number at the right, even pages at the left: the outer edge of the open file (7.5). */
type PageSide = 'odd' | 'even'

/** The parts that the sections of the layout refer to, each once. */
export function pageParts({ sections }: NoticeLayout, profile: PageProfile): readonly PagePart[] {
  const letterhead = sections[0]?.blocks.find(block => block.kind === 'letterhead')
  const used = new Set(sections.flatMap(section => references(section).map(({ id }) => id)))
  return [...used].map(id => pagePart(id, profile, letterhead))
}

function pagePart(id: PagePartId, profile: PageProfile, letterhead: Letterhead | undefined): PagePart {
  const lift = letterhead === undefined ? 0 : profile.footerDistance - profile.head.letter.secondRuleBottom
  const footer = (content: string): PagePart =>
    ({ id, kind: 'footer', xml: XML_DECLARATION + element('w:ftr', WORD_WITH_DRAWINGS, content) })
  switch (id) {
    case 'footerOdd':
      return footer(pageNumber(profile, 'odd', lift))
    case 'footerEven':
      return footer(pageNumber(profile, 'even', lift))
    case 'footerOddLandscape':
      return footer(turnedPageNumber(profile, 'odd'))
    case 'footerEvenLandscape':
      return footer(turnedPageNumber(profile, 'even'))
    case 'footerNone':
      return footer(element('w:p', {}, paragraphProperties({ style: PAGE_NUMBER_STYLE })))
    case 'footerLetter':
      return footer(letterFooter(profile))
    case 'headerLetter': {
      const content = letterhead === undefined ? '' : letterHeader(letterhead, profile)
      return { id, kind: 'header', xml: XML_DECLARATION + element('w:hdr', WORD_WITH_DRAWINGS, content) }
    }
  }
}

interface Reference {
  readonly kind: 'header' | 'footer'
  readonly pages: 'default' | 'even' | 'first'
  readonly id: PagePartId
}

function references({ orientation, pageNumbers }: Section): readonly Reference[] {
  if (pageNumbers === 'none') return footers('footerNone', 'footerNone')
  if (orientation === 'landscape') return footers('footerOddLandscape', 'footerEvenLandscape')
  const numbers = footers('footerOdd', 'footerEven')
  if (pageNumbers === 'outer') return numbers
  return [
    { kind: 'header', pages: 'first', id: 'headerLetter' }, ...numbers,
    { kind: 'footer', pages: 'first', id: 'footerLetter' },
  ]
}

function footers(odd: PagePartId, even: PagePartId): readonly Reference[] {
  return [{ kind: 'footer', pages: 'default', id: odd }, { kind: 'footer', pages: 'even', id: even }]
}

/** The w:sectPr of a section; ECMA-376-1, 17.6.17 gives the order. */
export function sectionProperties(section: Section, isFirst: boolean, layout: NoticeLayout, profile: PageProfile): string {
  const grid = profile.characterGrid
    ? { 'w:type': 'linesAndChars', 'w:linePitch': profile.lineTwips, 'w:charSpace': profile.characterSpace }
    : { 'w:type': 'lines', 'w:linePitch': profile.lineTwips }
  return element('w:sectPr', {},
    ...references(section).map(({ kind, pages, id }) => element(`w:${kind}Reference`, { 'w:type': pages, 'r:id': id })),
    isFirst ? '' : element('w:type', { 'w:val': section.starts === 'even-page' ? 'evenPage' : 'nextPage' }),
    ...(section.orientation === 'portrait' ? uprightPage(layout, profile) : turnedPage(profile)),
    section.pageNumbers === 'outer-after-first' ? element('w:titlePg') : '',
    element('w:docGrid', grid))
}

function uprightPage({ form }: NoticeLayout, profile: PageProfile): readonly string[] {
  const { page, margins, headerDistance, footerDistance, head } = profile
  const isLetter = form === 'letter'
  return [
    element('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    element('w:pgMar', {
      'w:top': margins.top, 'w:right': margins.right, 'w:bottom': margins.bottom, 'w:left': margins.left,
      'w:header': isLetter ? head.letter.markTop : headerDistance,
      'w:footer': isLetter ? head.letter.secondRuleBottom : footerDistance, 'w:gutter': 0,
    }),
  ]
}

/** The upright page turned a quarter to the left: what was its left edge is at the top (chapter 8). */
function turnedPage({ page, margins, headerDistance }: PageProfile): readonly string[] {
  return [
    element('w:pgSz', { 'w:w': page.height, 'w:h': page.width, 'w:orient': 'landscape' }),
    element('w:pgMar', {
      'w:top': margins.left, 'w:right': margins.top, 'w:bottom': margins.right, 'w:left': margins.bottom,
      'w:header': headerDistance, 'w:footer': headerDistance, 'w:gutter': 0,
    }),
  ]
}

// ---------------------------------------------------------------- the page number

/** `lift`: twips by which the number stands higher than the footer's distance has it. */
function pageNumber(profile: PageProfile, side: PageSide, lift: number): string {
  const { dash, insetTwips } = profile.pageNumber
  const inset = side === 'odd' ? { right: 1 } : { left: 1 }
  const properties = paragraphProperties({
    style: PAGE_NUMBER_STYLE,
    ...(lift === 0 ? {} : { spaceAfter: lift }),
    indent: { ...inset, cellTwips: insetTwips },
    align: side === 'odd' ? 'right' : 'left',
  })
  return element('w:p', {}, properties, run(text(`${dash} `)), ...pageField(), run(text(` ${dash}`)))
}

/** Where the number stands on the upright sheet: at the left edge, reading downwards. */
function turnedPageNumber(profile: PageProfile, side: PageSide): string {
  const { page, margins, pageNumber: { turnedLeft, turnedWidth } } = profile
  const box = textBoxRun({
    id: 1,
    left: turnedLeft,
    top: margins.left,
    width: turnedWidth,
    height: page.width - margins.left - margins.right,
    turned: true,
    clearsText: false,
    content: pageNumber(profile, side, 0),
  })
  return element('w:p', {}, paragraphProperties({ style: PAGE_NUMBER_STYLE }), box)
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
