// Layout → HTML: one file that needs no other, to read on a screen and to print on A4.

import type { Block, Heading, ImprintRow, Letterhead, Masthead, NoticeLayout, Run, Section, Table } from '../layout/blocks.js'
import { PAGE_STYLE } from './page-style.js'
import { escapeHtml, tag } from './tags.js'

/** A whole document; the same layout gives the same text. It runs nothing and fetches nothing. */
export function writeHtml(layout: NoticeLayout): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    tag('title', {}, escapeHtml(layout.title ?? '工作要点')),
    `<style>\n${PAGE_STYLE}</style>`,
  ].join('\n')
  const sections = layout.sections.map(sectionHtml).join('\n')
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n${head}\n</head>\n<body>\n${sections}\n</body>\n</html>\n`
}

function sectionHtml({ orientation, blocks }: Section): string {
  const broken: string[] = []
  let begins = false
  for (const block of blocks) {
    if (block.kind === 'page-break') begins = true
    else {
      const written = blockHtml(block)
      broken.push(begins ? tag('div', { class: 'new-page' }, written) : written)
      begins = false
    }
  }
  return tag('section', { class: orientation }, `\n${broken.join('\n')}\n`)
}

function blockHtml(block: Exclude<Block, { kind: 'page-break' }>): string {
  switch (block.kind) {
    case 'masthead':
      return masthead(block)
    case 'letterhead':
      return letterhead(block)
    case 'title':
      return tag('h1', {}, block.lines.map(line => inline(line)).join('<br>'))
    case 'heading':
      return heading(block)
    case 'attachment-note': {
      const { firstLineAt, wrappedAt } = block
      return tag('p', { class: block.kind, style: `margin-left:${wrappedAt}em;text-indent:${firstLineAt - wrappedAt}em` }, inline(block.runs))
    }
    case 'signature':
    case 'date':
      return tag('p', { class: block.kind, style: `margin-right:${block.rightInset}em` }, inline(block.runs))
    case 'signature-row':
      return tag('p', { class: block.kind }, block.names.map(({ runs }) => tag('span', {}, inline(runs))).join(''))
    case 'table':
      return table(block)
    case 'imprint':
      return tag('footer', { class: block.ruled ? 'imprint ruled' : 'imprint' }, block.rows.map(imprintRow).join(''))
    case 'blank-line':
      return tag('p', { class: block.kind }, '<br>')
    case 'head-mark':
    case 'subtitle':
    case 'salutation':
    case 'paragraph':
    case 'note':
    case 'attachment-label':
      return tag('p', { class: block.kind }, inline(block.runs, block.kind === 'attachment-label' ? 'label' : 'body'))
  }
}

/** 一、 and （一） that stand alone are headings; a sentence with text behind it, and whatever is deeper, is a paragraph. */
function heading({ level, head, rest }: Heading): string {
  if (level > 2 || rest.length > 0) return tag('p', { class: 'paragraph' }, inline([...head, ...rest]))
  return tag(level === 1 ? 'h2' : 'h3', {}, inline(head, level === 1 ? 'heading1' : 'heading2'))
}

function masthead(block: Masthead): string {
  const { marks, number, signatories } = block
  const names = signatories?.rows.map(row => row.map(({ runs }) => inline(runs)).join('　')).join('<br>') ?? ''
  const signing = signatories === undefined ? ''
    : tag('span', { class: 'signatories' }, tag('span', {}, inline([signatories.label])) + tag('span', {}, names))
  return tag('header', { class: 'masthead' },
    ...marks.map(mark => tag('p', { class: 'head-mark' }, inline(mark.runs))), organMark(block),
    tag('p', { class: signatories === undefined ? 'number' : 'number signed' }, tag('span', {}, inline(number?.runs ?? [])), signing))
}

function letterhead(block: Letterhead): string {
  return tag('header', { class: 'letterhead' }, organMark(block),
    tag('p', { class: 'number' }, inline(block.number?.runs ?? [])),
    ...block.marks.map(mark => tag('p', { class: 'head-mark' }, inline(mark.runs))))
}

/** Smaller where print narrows its characters: so that it fits, too. */
function organMark({ organMark: { organs, suffix, points, widthPercent } }: Pick<Masthead, 'organMark'>): string {
  const names = organs.map(escapeHtml).join('<br>')
  const size = (points * widthPercent / 100).toFixed(1)
  return tag('div', { class: 'organ-mark', style: `font-size:${size}pt` }, tag('span', {}, names), suffix === undefined ? '' : tag('span', {}, escapeHtml(suffix)))
}

function table({ columns, headerRows, rows }: Table): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => tag('col', { style: `width:${(width / total * 100).toFixed(2)}%` }))
  const row = (cell: 'th' | 'td') => (each: Table['rows'][number]): string => tag('tr', {}, ...each.kind === 'section'
    ? [tag('th', { colspan: columns.length, scope: 'rowgroup', class: 'section' }, inline(each.runs))]
    : each.cells.map((runs, i) => tag(cell, cell === 'th' ? { scope: 'col' } : { class: columns[i]?.align }, inline(runs))))
  return tag('table', {}, tag('colgroup', {}, ...widths),
    headerRows === 0 ? '' : tag('thead', {}, ...rows.slice(0, headerRows).map(row('th'))),
    tag('tbody', {}, ...rows.slice(headerRows).map(row('td'))))
}

function imprintRow(row: ImprintRow): string {
  return row.kind === 'list'
    ? tag('p', {}, inline([row.label, ...row.runs]))
    : tag('p', { class: 'printing' }, tag('span', {}, inline(row.organ?.runs ?? [])), tag('span', {}, inline(row.date?.runs ?? [])))
}

/** `around`: the face that the block gives to its text, which needs no mark. */
function inline(runs: readonly Run[], around: Run['face'] = 'body'): string {
  return runs.map(({ text, face, bold }) => {
    const written = bold ? tag('b', {}, escapeHtml(text)) : escapeHtml(text)
    return face !== around && MARKED_FACES.has(face) ? tag('span', { class: face }, written) : written
  }).join('')
}

const MARKED_FACES: ReadonlySet<Run['face']> = new Set(['heading1', 'heading2', 'label', 'signatory'])
