// The picture 任务分布 as an SVG file: concrete colours and fonts, made for white paper, the same wherever it is opened.

import type { RoleCounts } from '../../server/protocol.js'
import { ROLES, type Matrix, type MatrixCell, type MatrixRow } from './matrix.js'

export interface PictureWords {
  readonly title: string
  readonly unit: string
  readonly sum: string
  readonly roles: Readonly<Record<'lead' | 'support' | 'other', string>>
}

export interface Picture {
  readonly svg: string
  /** Pixels at 96 to the inch. */
  readonly width: number
  readonly height: number
}

const FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','Heiti SC',SimHei,sans-serif"
/** The heats of webview/distribution/matrix.ts, none first. */
const HEATS = ['#ffffff', '#eaf2fb', '#d3e5f7', '#b3d2f0', '#8fbbe6', '#6aa3da']
const INK = { lead: '#0b2545', support: '#4a5a6e', other: '#0b2545', text: '#1f2328', faint: '#57606a', line: '#c8d1da', head: '#f3f6f9' }
const SIZE = 14
const MARGIN = 24
const COLUMN = 104
const ROW = 30
const LINE = 18
const NAME_LINES = 4
/** In widths of a Chinese character; what is longer is cut. */
const LONGEST_UNIT = 22
const LONGEST_LINE = 6.5

export function distributionSvg({ columns, rows, sum }: Matrix, words: PictureWords): Picture {
  const names = columns.map(({ name }) => linesOf(name))
  const head = 12 + LINE * Math.max(1, ...names.map(lines => lines.length))
  const first = SIZE * Math.min(LONGEST_UNIT, Math.max(6, ...rows.map(({ name }) => widthOf(name)))) + 20
  const top = MARGIN + 40
  const width = MARGIN * 2 + first + COLUMN * (columns.length + 1)
  const height = top + head + ROW * (rows.length + 1) + 44
  const left = (column: number): number => MARGIN + first + COLUMN * column
  const total: MatrixRow = { name: words.sum, fullName: null, unknown: false, cells: columns.map(column => column.sum), sum }
  const body = [
    text(width / 2, MARGIN + 16, words.title, { size: 18, weight: 'bold', anchor: 'middle' }),
    rect(MARGIN, top, first, head, INK.head),
    text(MARGIN + 10, top + head / 2 + 5, words.unit, { weight: 'bold' }),
    ...[...names, [words.sum]].flatMap((lines, i) => [
      rect(left(i), top, COLUMN, head, INK.head),
      ...lines.map((line, n) => text(
        left(i) + COLUMN / 2, top + (head - LINE * lines.length) / 2 + LINE * n + 14, line, { weight: 'bold', anchor: 'middle' })),
    ]),
    ...[...rows, total].flatMap((row, i) => rowMarks(row, top + head + ROW * i, first, left, i === rows.length)),
    ...legend(words, height - 18),
  ]
  return {
    width, height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `font-family="${FONT}" font-size="${SIZE}" role="img" aria-label="${escape(words.title)}">\n` +
      `<rect width="${width}" height="${height}" fill="#ffffff"/>\n${body.join('\n')}\n</svg>\n`,
  }
}

function rowMarks(
  { name, cells, sum }: MatrixRow, y: number, first: number, left: (column: number) => number, last: boolean,
): readonly string[] {
  const fill = last ? INK.head : '#ffffff'
  return [
    rect(MARGIN, y, first, ROW, fill),
    text(MARGIN + 10, y + 20, cutTo(name, LONGEST_UNIT), last ? { weight: 'bold' } : {}),
    ...cells.flatMap((cell, i) => [rect(left(i), y, COLUMN, ROW, last ? fill : HEATS[cell.heat] ?? fill), numbers(cell, left(i), y)]),
    rect(left(cells.length), y, COLUMN, ROW, INK.head),
    numbers(sum, left(cells.length), y),
  ]
}

/** Lead strong, support light, 负责 underlined: told apart in black and white, too. */
function numbers({ counts }: MatrixCell, x: number, y: number): string {
  const spans = shownRoles(counts).map((role, i) =>
    `<tspan${i === 0 ? '' : ' dx="6"'} fill="${INK[role]}"${STYLES[role]}>${counts[role]}</tspan>`)
  return spans.length === 0 ? '' : `<text x="${x + COLUMN / 2}" y="${y + 20}" text-anchor="middle">${spans.join(' ')}</text>`
}

const STYLES = { lead: ' font-weight="bold"', support: '', other: ' text-decoration="underline"' } as const

function shownRoles(counts: RoleCounts): readonly ('lead' | 'support' | 'other')[] {
  return ROLES.filter(role => counts[role] > 0)
}

function legend({ roles }: PictureWords, y: number): readonly string[] {
  const spans = ROLES.map((role, i) =>
    `<tspan${i === 0 ? '' : ' dx="24"'} fill="${INK[role]}"${STYLES[role]}>${escape(`3 ${roles[role]}`)}</tspan>`)
  return [`<text x="${MARGIN}" y="${y}">${spans.join(' ')}</text>`]
}

interface TextLook {
  readonly size?: number
  readonly weight?: 'bold'
  readonly anchor?: 'middle'
}

function text(x: number, y: number, words: string, { size, weight, anchor }: TextLook): string {
  const look = [
    ...size === undefined ? [] : [` font-size="${size}"`],
    ...weight === undefined ? [] : [` font-weight="${weight}"`],
    ...anchor === undefined ? [] : [` text-anchor="${anchor}"`],
  ]
  return `<text x="${x}" y="${y}" fill="${INK.text}"${look.join('')}>${escape(words)}</text>`
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${INK.line}"/>`
}

/** A heading in lines that fit into its column. */
function linesOf(name: string): readonly string[] {
  const lines: string[] = ['']
  for (const character of name) {
    const line = `${lines.at(-1) ?? ''}${character}`
    if (widthOf(line) <= LONGEST_LINE) lines[lines.length - 1] = line
    else lines.push(character)
  }
  const kept = lines.slice(0, NAME_LINES)
  return lines.length > NAME_LINES ? [...kept.slice(0, -1), `${[...kept.at(-1) ?? ''].slice(0, -1).join('')}…`] : kept
}

function cutTo(name: string, longest: number): string {
  if (widthOf(name) <= longest) return name
  let kept = ''
  for (const character of name) {
    if (widthOf(kept + character) > longest - 1) break
    kept += character
  }
  return `${kept}…`
}

/** In widths of a Chinese character; letters and digits take a little more than half of one. */
function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.58 : 1), 0)
}

/** XML 1.0 has no other way for these, and none at all for control characters. */
function escape(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, character => `&#${character.codePointAt(0) ?? 0};`)
}
