// Chinese prose broken into lines of a terminal: no mark at a line's start that must not stand there (避头尾).

import { cells } from './display-width.js'

const notAtStart = /^[。，、；：？！）〕】》〉」』”’…—·.,;:?!)\]}>%]/
const notAtEnd = /[（〔【《〈「『“‘([{<]$/

/** One line into lines of at most `columns` columns; a piece that cannot be broken may be wider. */
export function wrap(line: string, columns: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  let currentWidth = 0
  for (const piece of pieces(line)) {
    if (current !== '' && currentWidth + piece.width > columns) {
      lines.push(current.trimEnd())
      current = ''
      currentWidth = 0
      if (piece.text === ' ') continue
    }
    current += piece.text
    currentWidth += piece.width
  }
  return [...lines, current]
}

interface Piece {
  readonly text: string
  readonly width: number
}

/** The smallest pieces between which a line may be broken. */
function pieces(line: string): readonly Piece[] {
  const result: { text: string; width: number }[] = []
  for (const cell of cells(line)) {
    const last = result.at(-1)
    if (last !== undefined && !mayBreak(last.text, cell.text)) {
      last.text += cell.text
      last.width += cell.width
    } else result.push({ text: cell.text, width: cell.width })
  }
  return result
}

function mayBreak(before: string, after: string): boolean {
  if (notAtStart.test(after) || notAtEnd.test(before)) return false
  return !(/[\w./~*-]$/.test(before) && /^[\w./~*-]/.test(after))
}
