// The report of a value that is none of the words of its key, with the nearest one as its fix.

import type { FrontMatterValue } from '../../../grammar/index.js'
import { nearestWord } from '../../text/nearest.js'
import type { Report } from '../check.js'

export function wrongWord(key: string, { text, span }: FrontMatterValue, words: readonly string[]): Report {
  const nearest = nearestWord(text, words)
  return {
    span,
    message: `“${key}”不能写“${text}”，只能写${words.map(word => `“${word}”`).join('')}。`,
    fixes: nearest === undefined ? [] : [
      { title: `改为“${nearest}”`, kind: 'choice', edits: [{ span, newText: nearest }] } as const,
    ],
  }
}
