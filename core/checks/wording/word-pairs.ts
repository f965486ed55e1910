// The form of the word lists: a wrong word, the right one, and sentences that show both what is found and what is not.

import { flatMap, type Span } from '../../../grammar/index.js'
import type { Passage } from '../../model/passages.js'
import { WordFinder } from '../../text/word-finder.js'
import type { Report } from '../check.js'

export interface WordPair {
  readonly wrong: string
  readonly right: string
  /** A sentence in which the wrong word is found; with the right one in its place nothing is. */
  readonly found: string
  /** Longer words in which the same characters are right, each with a sentence that has it. */
  readonly innocent: Readonly<Record<string, string>>
}

export function word(wrong: string, right: string, found: string, innocent: WordPair['innocent'] = {}): WordPair {
  return { wrong, right, found, innocent }
}

export interface WordList {
  readonly pairs: ReadonlyMap<string, WordPair>
  readonly finder: WordFinder
}

export function wordList(pairs: readonly WordPair[]): WordList {
  return { pairs: new Map(pairs.map(pair => [pair.wrong, pair])), finder: new WordFinder(pairs.map(pair => pair.wrong)) }
}

/** A report for each wrong word in the passage. */
export function reportWords({ pairs, finder }: WordList, passage: Passage, reason: string): readonly Report[] {
  const { text, start, from, to } = passage
  return flatMap(finder.find(text), ({ word: wrong, index }) => {
    const pair = pairs.get(wrong)
    const place = { start: index, end: index + wrong.length }
    if (pair === undefined || index < from || place.end > to) return []
    if (isInnocent(text, place, pair) || isNamed(text, place)) return []
    const span = { start: start + index, end: start + place.end }
    return [{
      span,
      message: `“${wrong}”应为“${pair.right}”：${reason}。请改正。`,
      fixes: [{ title: `改为“${pair.right}”`, kind: 'choice', edits: [{ span, newText: pair.right }] }],
    } as const]
  })
}

function isInnocent(text: string, { start }: Span, { wrong, innocent }: WordPair): boolean {
  return Object.keys(innocent).some(longer => {
    const at = start - longer.indexOf(wrong)
    return at >= 0 && text.startsWith(longer, at)
  })
}

/** “部暑”: the word itself is spoken of. */
function isNamed(text: string, { start, end }: Span): boolean {
  return /[“‘"]/.test(text.charAt(start - 1)) && /[”’"]/.test(text.charAt(end))
}
