// Character classes for the lexers, as ranges: a complement class would cost the lexer its first-character index.

/** Backslash-u escapes of the code points from `first` to `last`, without those in `except`. */
function rangesWithout(first: number, last: number, except: string): string {
  const holes = [...new Set([...except].map(c => c.charCodeAt(0)))].sort((a, b) => a - b)
  let from = first
  let written = ''
  for (const hole of [...holes, last + 1]) {
    if (hole < from) continue
    if (hole > from) written += `${escape(from)}-${escape(hole - 1)}`
    from = hole + 1
  }
  return written
}

function escape(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}

/** All characters but line breaks and control characters (a tab is allowed), without those in `except`. */
export function anythingBut(except: string): string {
  return rangesWithout(0x20, 0xffff, except) + (except.includes('\t') ? '' : '\\u0009')
}

/** A character code of each bucket in the lexer's first-character index: of a token that may begin with any character. */
export const EVERY_BUCKET: readonly number[] = [
  ...Array.from({ length: 256 }, (_, code) => code), ...Array.from({ length: 256 }, (_, bucket) => 256 + bucket * 255),
]

export const OPEN_ROUND = '（('
export const CLOSE_ROUND = '）)'
export const OPEN_OTHER = '〔［[〈<【｛'
export const CLOSE_OTHER = '〕］]〉>】｝'
export const WHITE = ' \t\u3000\u00a0'
/** The white characters inside a regular expression's class. */
export const WHITE_CLASS = ' \\t\\u3000\\u00a0'

export function isWhite(char: string): boolean {
  return char !== '' && WHITE.includes(char)
}
