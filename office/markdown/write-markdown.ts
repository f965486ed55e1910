// Layout → Markdown: what print shows, for reading, for web pages and for other programs.

import type { Block, ImprintRow, Masthead, NoticeLayout, Run, Signatories, Table } from '../layout/blocks.js'
import { markdownLine, markdownText } from './escape.js'

/** One paragraph to a line, blank lines between; a page of its own begins behind a rule. */
export function writeMarkdown({ sections }: NoticeLayout): string {
  const written = sections.flatMap(({ blocks }, i) => [...i === 0 ? [] : [RULE], ...blocks.flatMap(blockLines)])
  return `${written.filter(paragraph => paragraph !== '').join('\n\n')}\n`
}

const RULE = '---'

/** Paragraphs without the blank lines between them. */
function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'masthead':
      return [...block.marks.map(mark => line(mark.runs)), ...organMark(block), ...numberLines(block), RULE]
    case 'letterhead':
      return [...organMark(block), RULE, ...block.marks.map(mark => line(mark.runs)), line(block.number?.runs ?? [])]
    case 'title':
      return [`# ${markdownText(textOf(block.lines.flat()))}`]
    case 'heading':
      return [heading(block)]
    case 'signature-row':
      return [markdownLine(block.names.map(({ runs }) => textOf(runs)).join('　'))]
    case 'table':
      return [table(block)]
    case 'imprint':
      return [RULE, ...block.rows.map(imprintLine)]
    case 'page-break':
      return [RULE]
    case 'blank-line':
      return []
    case 'head-mark':
    case 'subtitle':
    case 'salutation':
    case 'paragraph':
    case 'attachment-note':
    case 'signature':
    case 'date':
    case 'note':
    case 'attachment-label':
      return [line(block.runs)]
  }
}

/** 一、 and （一） that stand alone are headings; a heading sentence with text behind it is bold. */
function heading({ level, head, rest }: Extract<Block, { kind: 'heading' }>): string {
  if (level > 2) return line([...head, ...rest])
  if (rest.length === 0) return `${level === 1 ? '##' : '###'} ${markdownText(textOf(head).trim())}`
  // A mark in front of the end of the bold would keep it from ending, with a Chinese character behind it (CommonMark 6.2).
  const [, words = '', marks = ''] = /^(.*?)([\p{P}\p{S}\s]*)$/su.exec(textOf(head)) ?? []
  return `**${markdownText(words)}**${markdownText(marks + textOf(rest))}`
}

function organMark({ organMark: { organs, suffix = '' } }: Pick<Masthead, 'organMark'>): readonly string[] {
  return organs.map((name, i) => `**${markdownText(i === organs.length - 1 ? name + suffix : name)}**`)
}

function numberLines({ number, signatories }: Masthead): readonly string[] {
  return [line(number?.runs ?? []), ...signatories === undefined ? [] : [signatoryLine(signatories)]]
}

function signatoryLine({ label, rows }: Signatories): string {
  const names = rows.flat().map(({ runs }) => textOf(runs).trim())
  return markdownLine(`${label.text}${names.join('　')}`)
}

function table({ columns, headerRows, rows }: Table): string {
  const cells = (texts: readonly string[]): string => `| ${texts.map(markdownText).join(' | ')} |`
  const written = rows.map(row => row.kind === 'section'
    ? cells([textOf(row.runs), ...columns.slice(1).map(() => '')])
    : cells(row.cells.map(textOf)))
  const under = cells(columns.map(() => '')).replaceAll(/\|  (?=\|)/g, '| --- ')
  const header = headerRows > 0 ? written.slice(0, 1) : [cells(columns.map(() => ''))]
  return [...header, under, ...written.slice(headerRows > 0 ? 1 : 0)].join('\n')
}

function imprintLine(row: ImprintRow): string {
  return row.kind === 'list'
    ? line([row.label, ...row.runs])
    : markdownLine([row.organ, row.date].flatMap(part => part === undefined ? [] : [textOf(part.runs)]).join('　'))
}

/** '' where nothing is printed. */
function line(runs: readonly Run[]): string {
  return markdownLine(textOf(runs))
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
