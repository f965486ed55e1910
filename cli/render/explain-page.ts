// A check's page on the terminal: Markdown made easy on the eye; where nobody looks, the Markdown itself.

import type { Paint } from '../palette.js'
import { wrap } from './wrap.js'

export function explainPage(markdown: string, paint: Paint, columns: number): string {
  let fenced = false
  const lines = markdown.trimEnd().split(/\r\n|\n|\r/).flatMap(line => {
    if (line.startsWith('```')) {
      fenced = !fenced
      return exampleLabel(line.slice(3), paint)
    }
    return fenced ? [paint('faint', '  │ ') + line] : proseLines(line, paint, columns)
  })
  return `${lines.join('\n')}\n`
}

/** 「对」 or 「错」 above an example; the name of a language says nothing to the drafter. */
function exampleLabel(info: string, paint: Paint): readonly string[] {
  return /\p{Script=Han}/u.test(info) ? [paint('faint', `  ${info.trim()}`)] : []
}

function proseLines(line: string, paint: Paint, columns: number): readonly string[] {
  const heading = /^#+\s+(.*)$/.exec(line)?.[1]
  if (heading !== undefined) return [paint('heading', withoutMarks(heading))]
  const hanging = ' '.repeat(/^\s*[-*]\s+/.exec(line)?.[0].length ?? 0)
  const lines = wrap(withoutMarks(line), columns - hanging.length)
  return lines.map((each, index) => (index === 0 ? each : hanging + each))
}

/** Without the marks of Markdown inside a line: they would be counted as text where the line is broken. */
function withoutMarks(line: string): string {
  return line.replaceAll(/\*\*([^*]+)\*\*/g, '$1').replaceAll(/`([^`]+)`/g, '$1')
}
