// One page → SVG: every character is placed by its cell, whatever font the machine has for it. Text is set as text.

import type { PlacedText, Rule, Run, Sheet, SheetFace } from '../../server/protocol.js'
import { fontFamily } from './fonts.js'
import { edgesOf, type PlacedStrip, type PrintedPage, type Spot } from './pages.js'

const SVG = 'http://www.w3.org/2000/svg'
/** From the middle of a line down to the foot of its characters, in parts of their height. */
const FOOT = 0.36

/** The page, as wide as what it is put into; its units are points. `upright` is the paper before it is turned. */
export function drawPage(page: PrintedPage, sheet: Sheet, upright: Sheet): SVGSVGElement {
  const drawing = element('svg', { viewBox: `0 0 ${sheet.width} ${sheet.height}`, class: 'sheet' })
  const area = element('g', { transform: `translate(${sheet.area.left} ${sheet.area.top})` })
  area.append(element('g', { class: 'mark' }), ...page.strips.flatMap(strip => drawStrip(strip, sheet)))
  drawing.append(area)
  if (page.numbered) drawing.append(pageNumber(page, upright))
  return drawing
}

function drawStrip({ strip, top }: PlacedStrip, sheet: Sheet): readonly SVGElement[] {
  const texts = strip.texts.map(text => drawText(text, top + (text.middle ?? strip.height / 2), sheet))
  return [...(strip.rules ?? []).map(rule => drawRule(rule, top)), ...texts]
}

function drawRule({ from, to, thickness, red }: Rule, top: number): SVGElement {
  return element('line', {
    x1: String(round(from.x)), y1: String(round(top + from.y)), x2: String(round(to.x)), y2: String(round(top + to.y)),
    'stroke-width': String(thickness), class: red ? 'red' : 'rule',
  })
}

/** Characters that are set narrower than they are high are drawn at their places, squeezed as a whole. */
function drawText(text: PlacedText, middle: number, { faces }: Sheet): SVGElement {
  const [first] = text.runs
  const size = text.points ?? (first === undefined ? 0 : faces[first.face].points)
  const squeeze = text.points === undefined ? 1 : text.cell / text.points
  const edges = edgesOf(text).map(edge => edge / squeeze)
  const line = element('text', {
    y: String(round(middle + FOOT * size)),
    ...(squeeze === 1 ? {} : { transform: `scale(${squeeze} 1)` }),
    ...(first?.face === 'organ-mark' ? { class: 'red' } : {}),
  })
  let at = 0
  for (const run of text.runs) {
    const count = Array.from(run.text).length
    const { fonts, points } = faces[run.face]
    line.append(drawRun(run, edges.slice(at, at + count), { fonts, points: text.points ?? points }))
    at += count
  }
  return line
}

function drawRun({ text, bold }: Run, edges: readonly number[], face: SheetFace): SVGElement {
  const run = element('tspan', {
    x: edges.map(round).join(' '),
    'font-family': fontFamily(face.fonts),
    'font-size': String(face.points),
    ...(bold ? { 'font-weight': 'bold' } : {}),
  })
  run.textContent = text
  return run
}

/**
 * Odd pages carry it at the right, even pages at the left (GB/T 9704-2012, 7.5). On a turned page it stands where it
 * would on the upright sheet, and is read with the sheet held upright (chapter 8).
 */
function pageNumber({ number, orientation }: PrintedPage, upright: Sheet): SVGElement {
  const { area, faces, height, pageNumber: { dash, inset, middle } } = upright
  const odd = number % 2 === 1
  const { fonts, points } = faces.pageNumber
  const text = element('text', {
    x: String(odd ? area.left + area.width - inset : area.left + inset),
    y: String(round(middle + FOOT * points)),
    'text-anchor': odd ? 'end' : 'start',
    'font-family': fontFamily(fonts),
    'font-size': String(points),
    ...(orientation === 'landscape' ? { transform: `translate(${height} 0) rotate(90)` } : {}),
  })
  text.textContent = `${dash} ${number} ${dash}`
  return text
}

/** Marks the line that the cursor is in, and where in it. */
export function drawMark(drawing: SVGSVGElement, spot: Spot | undefined, sheet: Sheet): void {
  const mark = drawing.querySelector('.mark')
  if (mark === null) return
  mark.replaceChildren(...(spot === undefined ? [] : [
    element('rect', {
      class: 'line', x: '-6', y: String(round(spot.line.top)), width: String(round(sheet.area.width + 12)),
      height: String(round(spot.line.strip.height)),
    }),
    element('rect', {
      class: 'caret', x: String(round(spot.left - 0.75)), y: String(round(spot.line.top + 4)), width: '1.5',
      height: String(round(spot.line.strip.height - 8)),
    }),
  ]))
}

function element<Name extends keyof SVGElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}
