// Text copied from a PDF is broken where the page was full: such lines are joined again.

import { readOrdinal } from '../../grammar/index.js'

/** A page of GB/T 9704 has 28 characters in a line; others have up to 45. Shorter or longer lines were not wrapped. */
const NARROWEST = 20
const WIDEST = 50
/** So many of the long lines have to be of one width before we believe in a page. */
const FEWEST = 8
/** Characters that a full line may fall short of the widest: a mark or a Latin word that did not fit. */
const SLACK = 2

/** @returns the text, and how many line breaks were taken out; 0 where it does not look like a page */
export function joinWrapped(text: string): { readonly text: string; readonly count: number } {
  const lines = text.split('\n')
  const full = fullWidth(lines.map(line => width(line.trim())))
  if (full === undefined) return { text, count: 0 }
  const joined: string[] = []
  let count = 0
  let open = false
  for (const line of lines) {
    const words = line.trim()
    const goesOn = open && words !== '' && /^\S/.test(line) && readOrdinal(words, 0) === undefined
    if (goesOn) {
      joined[joined.length - 1] += words
      count++
    } else {
      joined.push(line)
    }
    open = width(words) >= full - SLACK && !/[：:]$/.test(words)
  }
  return { text: joined.join('\n'), count }
}

/** The width at which the page broke its lines; `undefined` where most lines go their own ways. */
function fullWidth(widths: readonly number[]): number | undefined {
  const written = widths.filter(one => one > 0)
  const widest = Math.max(0, ...written)
  if (widest < NARROWEST || widest > WIDEST) return undefined
  const full = written.filter(one => one >= widest - SLACK).length
  return full >= FEWEST && full * 2 >= written.length ? widest : undefined
}

/** In Chinese characters: what is half as wide counts half. */
function width(words: string): number {
  return [...words].reduce((sum, char) => sum + (char <= '\u007f' ? 0.5 : 1), 0)
}
