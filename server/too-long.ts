// Texts that are no notices by their length: they stay open and can be edited, and nothing is asked of them.

import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver'

/** Characters (UTF-16 units). The longest notices have some ten thousand; a book has half a million. */
const LONGEST = 2_000_000

export function isTooLong(text: string): boolean {
  return text.length > LONGEST
}

/** What an analysis looks at: nothing of what is too long, so that a key in it costs no minute. */
export function analysed(text: string): string {
  return isTooLong(text) ? '' : text
}

/** For the drafter, in Chinese. */
export const TOO_LONG = `这份文稿超过${LONGEST / 10_000}万字，不检查，也不能导出。请拆成几份，或者确认打开的是不是工作要点。`

/** Said once, at the beginning of the text. */
export const tooLongDiagnostic: Diagnostic = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information, source: '要点·篇幅', message: TOO_LONG,
}
