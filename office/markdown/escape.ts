// Text of a notice in Markdown: nothing of it is taken for a mark.

/** Each of these may stand behind a backslash (CommonMark 2.4). */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&').replace(/[\r\n]+/g, '<br>')
}

/** The same at the start of a line, where a few more signs would begin a list, a heading or a rule. */
export function markdownLine(text: string): string {
  return markdownText(text.trim()).replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
