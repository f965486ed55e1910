// Lint: the page is that of GB/T 9704-2012. The numbers stand here a second time, so that a slip in the profile shows.

import { type Element } from '@xmldom/xmldom'
import { all, child, value, type OpenPackage } from './word-xml.js'

const UPRIGHT = { paper: { w: '11906', h: '16838' }, margins: { top: 37, bottom: 35, left: 28, right: 26 } } // A4, mm
/** Turned a quarter to the left: the upright left edge is at the top. */
const TURNED = { paper: { w: '16838', h: '11906', orient: 'landscape' }, margins: { top: 28, bottom: 26, left: 35, right: 37 } }
const TWIPS_PER_MM = 1440 / 25.4
const GRID = { type: 'linesAndChars', linePitch: '579', charSpace: '-842' }
const LINES_ONLY = { type: 'lines' }
/** What GB/T 33476.2 has for word processors instead. */
const GB33476 = { top: 34.58, bottom: 32.58, linePitch: '589' }

/** What of the page the document was asked to have. */
export interface AskedPage {
  readonly margins: '9704' | '33476'
  readonly characterGrid: boolean
}

export function pageProblems({ documents }: OpenPackage, asked: AskedPage): readonly string[] {
  const sections = all(documents.get('word/document.xml'), 'sectPr')
  return [
    ...(sections.length === 0 ? ['page: no section properties'] : sections.flatMap(section => sectionProblems(section, asked))),
    ...bodyProblems(all(documents.get('word/styles.xml'), 'style'), linePitch(asked)),
    ...(all(documents.get('word/settings.xml'), 'evenAndOddHeaders').length === 1
      ? [] : ['page: footers do not alternate']),
  ]
}

function linePitch({ margins }: AskedPage): string {
  return margins === '33476' ? GB33476.linePitch : GRID.linePitch
}

/** The upper and lower margins of the upright page are the right and left ones of the turned page. */
function marginsOf(isTurned: boolean, { margins }: AskedPage): Readonly<Record<string, number>> {
  const page = isTurned ? TURNED.margins : UPRIGHT.margins
  if (margins === '9704') return page
  const { top, bottom } = GB33476
  return isTurned ? { ...page, right: top, left: bottom } : { ...page, top, bottom }
}

function sectionProblems(section: Element, asked: AskedPage): readonly string[] {
  const [size, margins, grid] = [child(section, 'pgSz'), child(section, 'pgMar'), child(section, 'docGrid')]
  const isTurned = value(size, 'orient') === 'landscape'
  const footers = all(section, 'footerReference').map(footer => value(footer, 'type'))
  return [
    ...differing('paper', size, isTurned ? TURNED.paper : UPRIGHT.paper),
    ...Object.entries(marginsOf(isTurned, asked))
      .filter(([side, mm]) => !(Math.abs(Number(value(margins, side)) - mm * TWIPS_PER_MM) <= 1))
      .map(([side, mm]) => `page: ${side} margin is ${value(margins, side)}, not ${mm} mm`),
    ...differing('grid', grid, asked.characterGrid ? { ...GRID, linePitch: linePitch(asked) } : LINES_ONLY),
    ...(footers.includes('default') && footers.includes('even') ? [] : ['page: a footer is missing']),
  ]
}

function differing(
  what: string, element: Element | undefined, wanted: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(wanted).filter(([name, wish]) => value(element, name) !== wish)
    .map(([name, wish]) => `page: ${what} ${name} is ${value(element, name)}, not ${wish}`)
}

/** The grid counts from Normal's size: 3号, on an exact line of the grid's pitch. */
function bodyProblems(styles: readonly Element[], line: string): readonly string[] {
  const normal = styles.find(style => value(child(style, 'name')) === 'Normal')
  const spacing = all(normal, 'spacing')[0]
  return [
    ...(value(all(normal, 'sz')[0]) === '32' ? [] : ['page: Normal is not 16 pt']),
    ...differing('line', spacing, { line, lineRule: 'exact' }),
    ...(value(all(normal, 'widowControl')[0]) === '0' ? [] : ['page: widow control would leave pages short']),
  ]
}
