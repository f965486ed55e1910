// Line ends: a text keeps its own, whatever is put into it.

import type { TextEdit } from '../finding.js'

/** How the first line of the text ends; LF where it has only one line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** The edit with the line ends of the text that it is for. */
export function withLineEnds(edit: TextEdit, text: string): TextEdit {
  return edit.newText.includes('\n') ? { ...edit, newText: edit.newText.replaceAll(/\r?\n/g, lineEndOf(text)) } : edit
}
