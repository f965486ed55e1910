// What stands beside a mark, so that it can be told whether the mark is in Chinese text; and the fix that replaces it.

import type { Span } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import type { Passage } from '../../model/passages.js'
import { SIGN, signAt } from '../../text/signs.js'

/** How far is looked past. */
const NEAR = 8

export function isPointMark(char: string): boolean {
  return (signAt(char, 0) & SIGN.pointMark) !== 0
}

/** The character before `at`, past spaces, half-width brackets and the like; '' where there is none near. */
export function wordBefore(text: string, at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    if ((signAt(text, i) & SIGN.neutral) === 0) return text.charAt(i)
  }
  return ''
}

/** The character after `at` likewise. */
export function wordAfter(text: string, at: number): string {
  for (let i = at + 1; i < Math.min(text.length, at + 1 + NEAR); i++) {
    if ((signAt(text, i) & SIGN.neutral) === 0) return text.charAt(i)
  }
  return ''
}

/** A title or the name of an attachment takes no mark at its end: the checks of elements see to that. */
export function endsBare({ role, text }: Passage): boolean {
  return role === 'title' || role === 'attachment-note' || role === 'front-matter' ||
    (text.includes('抄') && /^\s*抄\s*送/.test(text))
}

export function replaceFix(span: Span, newText: string, title: string, kind: Fix['kind']): Fix {
  return { title, kind, edits: [{ span, newText }] }
}
