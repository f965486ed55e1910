// Makes a failing case small: fewer edits, fewer lines, fewer characters, as long as it fails (delta debugging).

import type { Case } from './property.js'
import { applyEdit, fitted, type Edit } from './random-text.js'

/** A smaller case that fails as well; after `milliseconds` the smallest so far. */
export function minimise(failing: Case, fails: (tried: Case) => boolean, milliseconds: number): Case {
  const end = Date.now() + milliseconds
  const still = (tried: Case) => Date.now() < end && fails(tried)
  let smallest = failing
  for (;;) {
    const before = JSON.stringify(smallest).length
    smallest = round(smallest, still)
    if (JSON.stringify(smallest).length >= before || Date.now() >= end) return smallest
  }
}

function round(failing: Case, fails: (tried: Case) => boolean): Case {
  let now = failing
  for (const name of ['directory', 'config'] as const) {
    const without = { ...now, [name]: undefined }
    if (now[name] !== undefined && fails(without)) now = without
    now = withLess(now, fails, now[name] ?? '', /(?<=\n)/, text => ({ ...now, ...now[name] === undefined ? {} : { [name]: text } }))
  }
  now = { ...now, edits: smallerList(now.edits, edits => fails({ ...now, edits })) }
  now = begunLater(now, fails)
  for (const cut of [/(?<=[\n\r])/, /(?:)/]) {
    const { text, edits } = now
    const having = (shorter: string): Case => ({ ...now, text: shorter, edits: moved(edits, text, shorter) })
    now = withLess(now, fails, text, cut, having)
  }
  for (const [i, edit] of now.edits.entries()) {
    const here = now
    const withText = (newText: string): Case => ({ ...here, edits: here.edits.with(i, { ...edit, newText }) })
    now = withLess(now, fails, edit.newText, /(?:)/, withText)
  }
  return now
}

function withLess(now: Case, fails: (tried: Case) => boolean, text: string, cut: RegExp, having: (text: string) => Case): Case {
  const pieces = text.split(cut)
  const fewer = smallerList(pieces, kept => fails(having(kept.join(''))))
  return fewer.length === pieces.length ? now : having(fewer.join(''))
}

/** The first edits made beforehand. */
function begunLater(now: Case, fails: (tried: Case) => boolean): Case {
  const [first, ...edits] = now.edits
  if (first === undefined) return now
  const later = { ...now, text: applyEdit(now.text, fitted(first, now.text)), edits }
  return fails(later) ? begunLater(later, fails) : now
}

/** Edits of a text for one that lacks a stretch: those behind it stand further in front. */
function moved(edits: readonly Edit[], text: string, shorter: string): readonly Edit[] {
  let from = 0
  while (from < shorter.length && text[from] === shorter[from]) from++
  const less = text.length - shorter.length
  const place = (offset: number) => offset <= from ? offset : Math.max(from, offset - less)
  return edits.map(({ start, end, newText }) => ({ start: place(start), end: place(end), newText }))
}

/** Leaves out stretches of the list, long ones first, while the rest fails. */
export function smallerList<T>(list: readonly T[], fails: (kept: readonly T[]) => boolean): readonly T[] {
  let kept = list
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)]
      if (fails(fewer)) kept = fewer
      else at += size
    }
  }
  return kept
}
