// Entries of the front matter by their key, and words by their meaning.

import type { FrontMatterEntry, FrontMatterKey } from '../../grammar/index.js'

/** What a word of such a list means; what the language itself hangs on every object (`constructor`) is no word. */
export function meaningOf<Meaning>(words: Readonly<Record<string, Meaning>>, word: string): Meaning | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined
}

/** The entry with that key; the first one counts. */
export function findEntry(entries: readonly FrontMatterEntry[], key: FrontMatterKey): FrontMatterEntry | undefined {
  return entries.find(entry => entry.key === key)
}
