// What renumbering has done, in the drafter's words: what to look at first, then every change with its line.

import { LEVEL_NAMES } from '../../grammar/index.js'
import { LineIndex } from '../text/lines.js'
import type { Renumbering, UnsettledLevel } from './renumber.js'

/** Lines of Chinese text, each ended by `\n`; line numbers count from 1 in the text after renumbering. */
export function renumberAccount({ items, references, left, unsettled, text }: Renumbering): string {
  const index = new LineIndex(text)
  const line = (offset: number) => `第${index.positionAt(offset).line + 1}行`
  return [
    ...section('没有编的层次', unsettled.map(unsettledReason)),
    ...section('没有改，请核对', left.map(({ span, text: written, reason }) => `${line(span.start)}  “${written}”：${reason}`)),
    ...section('改了的编号', items.map(({ span, oldText, newText, words }) => `${line(span.start)}  ${oldText} → ${newText}  ${words}`)),
    ...section('跟着改的引用', references.map(({ span, oldText, newText, words }) =>
      `${line(span.start)}  ${oldText} → ${newText}  指“${words}”`)),
  ].join('\n')
}

/** A whole sentence about a level that was left alone. */
export function unsettledReason({ level, items }: UnsettledLevel): string {
  return `“${LEVEL_NAMES[level]}”一级（${items}项）看不出是连续编号还是分节编号，没有编；请在文首写明“编号”`
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}（${lines.length}处）`, ...lines.map(each => `  ${each}`), '']
}
