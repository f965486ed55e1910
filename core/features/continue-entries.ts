// Enter in a list of the front matter or of a unit directory: the next entry begins, an empty one goes away.

import type { TextEdit } from '../finding.js'
import { typedEdit, type LineBreak, type TypedEdit } from './typed-edit.js'

/** The mark of an entry with the white space around it: 「    - 」 */
const ENTRY = /^([ \t\u3000]*)([-－•][ \t\u3000]*)(.*)$/

/** In a file that holds units and nothing else. @returns `undefined` where the lines above are no entries */
export function continueDirectory(text: string, breaks: readonly LineBreak[]): TypedEdit | undefined {
  const edits = breaks.flatMap(each => continueEntry(text, each))
  if (edits.length === 0) return undefined
  return typedEdit(edits, breaks.map(({ offset }) => ({ start: offset, end: offset })))
}

export function continueEntry(text: string, { offset, atLineEnd }: LineBreak): readonly TextEdit[] {
  const start = lineStart(text, offset)
  const end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1)
  if (end < 0) return []
  const above = lineStart(text, end)
  const entry = ENTRY.exec(text.slice(above, end))
  const [, indent = '', mark = '', words = ''] = entry ?? []
  // A fence (---) is no entry.
  if (entry === null || words.startsWith('-') || ENTRY.test(text.slice(start, nextBreak(text, start)))) return []
  if (words.trim() === '' && atLineEnd) return [{ span: { start: above, end: offset }, newText: '' }]
  const there = text.slice(start, offset)
  const missing = indent.startsWith(there) ? indent.slice(there.length) : ''
  return [{ span: { start: offset, end: offset }, newText: missing + mark }]
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

function nextBreak(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from))
  return found === null ? text.length : from + found.index
}
