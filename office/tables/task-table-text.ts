// A table of tasks as text: CSV for other programs, Markdown for reading.

import { COLUMN_HEADINGS, type TaskTable } from '../../core/index.js'
import { markdownText } from '../markdown/escape.js'
import { flatRows } from './flat-rows.js'

/** RFC 4180, with the byte order mark by which Excel knows UTF-8. */
export function taskTableCsv(table: TaskTable): string {
  const { headings, rows } = flatRows(table)
  return `\ufeff${[headings, ...rows].map(row => row.map(csvField).join(',')).join('\r\n')}\r\n`
}

/** What begins like a formula is kept from being one. */
function csvField(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A heading for each section, and a table under it. */
export function taskTableMarkdown({ title, columns, rows }: TaskTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const header = [line(columns.map(column => COLUMN_HEADINGS[column])), line(columns.map(() => '---'))]
  let open = false
  const lines = rows.flatMap(row => {
    if (row.kind === 'heading') {
      open = false
      return ['', `## ${markdownText(row.text)}`]
    }
    const begins = open ? [] : ['', ...header]
    open = true
    return [...begins, line(columns.map(column => markdownText(row.cells[column])))]
  })
  return [`# ${markdownText(title)}`, ...lines, ''].join('\n')
}
