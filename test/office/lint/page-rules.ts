// Lint: the page is that of GB/T 9704-2012. The numbers stand here a second time, so that a slip in the profile shows.

import { type Element } from '@xmldom/xmldom'
import { all, child, value, type OpenPackage } from './word-xml.js'

const UPRIGHT = { paper: { w: '11906', h: '16838' }, margins: { top: 37, bottom: 35, left: 28, right: 26 } } // A4, mm
/** Turned a quarter to the left: the upright left edge is at the top. */
const TURNED = { paper: { w: '16838', h: '11906', orient: 'landscape' }, margins: { top: 28, bottom: 26, left: 35, right: 37 } }
const TWIPS_PER_MM = 1440 / 25.4
const GRID = { type: 'linesAndChars', linePitch: '579', charSpace: '-842' }

export function pageProblems({ documents }: OpenPackage): readonly string[] {
  const sections = all(documents.get('word/document.xml'), 'sectPr')
  return [
    ...(sections.length === 0 ? ['page: no section properties'] : sections.flatMap(sectionProblems)),
    ...bodyProblems(all(documents.get('word/styles.xml'), 'style')),
    ...(all(documents.get('word/settings.xml'), 'evenAndOddHeaders').length === 1
      ? [] : ['page: footers do not alternate']),
  ]
}

function sectionProblems(section: Element): readonly string[] {
  const [size, margins, grid] = [child(section, 'pgSz'), child(section, 'pgMar'), child(section, 'docGrid')]
  const page = value(size, 'orient') === 'landscape' ? TURNED : UPRIGHT
  const footers = all(section, 'footerReference').map(footer => value(footer, 'type'))
  return [
    ...differing('paper', size, page.paper),
    ...Object.entries(page.margins)
      .filter(([side, mm]) => !(Math.abs(Number(value(margins, side)) - mm * TWIPS_PER_MM) <= 1))
      .map(([side, mm]) => `page: ${side} margin is ${value(margins, side)}, not ${mm} mm`),
    ...differing('grid', grid, GRID),
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
function bodyProblems(styles: readonly Element[]): readonly string[] {
  const normal = styles.find(style => value(child(style, 'name')) === 'Normal')
  const spacing = all(normal, 'spacing')[0]
  return [
    ...(value(all(normal, 'sz')[0]) === '32' ? [] : ['page: Normal is not 16 pt']),
    ...differing('line', spacing, { line: '579', lineRule: 'exact' }),
    ...(value(all(normal, 'widowControl')[0]) === '0' ? [] : ['page: widow control would leave pages short']),
  ]
}
