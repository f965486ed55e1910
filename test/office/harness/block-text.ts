// The text of layout blocks, part by part, as a reader of the printed page would copy it: without white space.

import type { Block, ImprintRow, Letterhead, Masthead, NoticeLayout, Run } from '../../../office/index.js'

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'page-break':
    case 'blank-line':
      return ''
    case 'title':
      return textOf(block.lines.flat())
    case 'heading':
      return textOf([...block.head, ...block.rest])
    case 'masthead':
    case 'letterhead':
      return headText(block)
    case 'signature-row':
      return block.names.map(({ runs }) => textOf(runs)).join('')
    case 'table':
      return block.rows.map(row => row.kind === 'section' ? textOf(row.runs) : row.cells.map(textOf).join('')).join('')
    case 'imprint':
      return block.rows.map(imprintRowText).join('')
    default:
      return textOf(block.runs)
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(run => run.text).join('')
}

/** As print has it, line by line and from left to right. */
function headText(block: Masthead | Letterhead): string {
  const { organs, suffix = '' } = block.organMark
  const marks = block.marks.map(mark => textOf(mark.runs))
  // 文件 stands half way up, beside or below the name in the middle.
  const middle = Math.floor((organs.length - 1) / 2)
  const names = organs.map((name, i) => i === middle ? name + suffix : name).join('')
  const number = textOf(block.number?.runs ?? [])
  if (block.kind === 'letterhead') return [names, marks[0] ?? '', number, ...marks.slice(1)].join('')
  const rows = (block.signatories?.rows ?? []).map(row => row.map(({ runs }) => textOf(runs)).join(''))
  const label = block.signatories === undefined ? '' : block.signatories.label.text
  const last = rows.length - 1
  const lines = rows.map((row, i) => (i === last ? number : '') + (i === 0 ? label : '') + row)
  return [...marks, names, ...(rows.length === 0 ? [number] : lines)].join('')
}

function imprintRowText(row: ImprintRow): string {
  if (row.kind === 'list') return row.label.text + textOf(row.runs)
  return textOf(row.organ?.runs ?? []) + textOf(row.date?.runs ?? [])
}

/** The blocks of all sections, with a page break between sections. */
export function allBlocks({ sections }: NoticeLayout): readonly Block[] {
  return sections.flatMap(({ blocks }, i): readonly Block[] => i === 0 ? blocks : [{ kind: 'page-break' }, ...blocks])
}

/** One text per part; a page break ends a part. */
export function partTexts(blocks: readonly Block[]): readonly string[] {
  const texts = ['']
  for (const block of blocks) {
    if (block.kind === 'page-break') texts.push('')
    else texts.push((texts.pop() ?? '') + comparable(blockText(block)))
  }
  return texts
}

// Fonts that share one glyph between a character and its radical make pdftotext answer with the radical.
const RADICALS = /[\u2e80-\u2fdf]/gu
const SPACES = /[\s\u00a0\u200b\ufeff]/gu

/** The text in the form in which the texts of source, document and PDF are compared. */
export function comparable(text: string): string {
  return text.replace(SPACES, '').replace(RADICALS, radical => radical.normalize('NFKC'))
}
