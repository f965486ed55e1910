// The line of the source that a finding is about, with the place underlined.

import type { Span } from '../../core/index.js'
import type { Paint, Style } from '../palette.js'
import { visible } from './display-width.js'
import type { LineTable } from './line-table.js'
import { windowAround } from './window.js'

export interface FrameStyle {
  readonly paint: Paint
  readonly mark: Style
  /** Columns of the terminal. */
  readonly columns: number
  /** Columns of the line numbers, so that the frames of one file stand under each other. */
  readonly gutter: number
}

/** Two lines: the source, cut to the terminal around the span, and the carets. */
export function codeFrame(lines: LineTable, span: Span, style: FrameStyle): readonly string[] {
  const { paint, mark, columns, gutter } = style
  const { line, character } = lines.placeOf(span.start)
  const last = lines.placeOf(span.end)
  const extent = lines.lineSpan(line)
  const source = visible(lines.text.slice(extent.start, extent.end))
  const end = last.line === line ? last.character : source.length
  const window = windowAround(source, character, end, columns - gutter - 5)
  const carets = '^'.repeat(Math.max(1, window.markedWidth))
  const goesOn = last.line > line ? paint('faint', ` 至第${last.line + 1}行`) : ''
  const number = String(line + 1).padStart(gutter)
  return [
    paint('faint', `  ${number} │ `) + window.before + paint(mark, window.marked) + window.after,
    `${paint('faint', `  ${' '.repeat(gutter)} │ `)}${' '.repeat(window.beforeWidth)}${paint(mark, carets)}${goesOn}`
  ]
}
