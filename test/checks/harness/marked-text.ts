// Intent marked by hand in a text: `⟦numbering/gap|13.⟧` where that finding must begin and end. Marks may nest.

import type { Span } from '../../../core/index.js'

export interface MarkedText {
  /** Without the marks. */
  readonly text: string
  /** In the order in which findings come. */
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly code: string
  readonly span: Span
}

const PIECE = /⟦([a-z]+\/[a-z0-9-]+)\||⟧/g

export function readMarks(source: string): MarkedText {
  const marks: Mark[] = []
  const open: { readonly code: string; readonly start: number }[] = []
  let text = ''
  let at = 0
  for (const match of source.matchAll(PIECE)) {
    text += source.slice(at, match.index)
    at = match.index + match[0].length
    const code = match[1]
    if (code !== undefined) open.push({ code, start: text.length })
    else {
      const begun = open.pop()
      if (begun === undefined) throw new Error(`“⟧” without a beginning after “${text.slice(-20)}”`)
      marks.push({ code: begun.code, span: { start: begun.start, end: text.length } })
    }
  }
  if (open.length > 0) throw new Error(`“⟦${open.at(-1)?.code}|” has no end`)
  return { text: text + source.slice(at), marks: marks.sort(byPlace) }
}

function byPlace(a: Mark, b: Mark): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1)
}
