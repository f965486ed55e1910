// Finds the words of a long list in a text: one look at each pair of characters, however many words there are.

export interface FoundWord {
  readonly word: string
  readonly index: number
}

const TABLE = 0x10000

/** Words of two characters and more. */
export class WordFinder {
  /** Which pairs of characters may begin a word; two pairs may share a place. */
  private readonly begins = new Uint8Array(TABLE)
  /** The words by their first two characters, longer ones first. */
  private readonly words: ReadonlyMap<string, readonly string[]>

  constructor(words: readonly string[]) {
    const byStart = new Map<string, readonly string[]>()
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const start = word.slice(0, 2)
      byStart.set(start, [...byStart.get(start) ?? [], word])
      this.begins[place(start.charCodeAt(0), start.charCodeAt(1))] = 1
    }
    this.words = byStart
  }

  /** From left to right, the longest at each place, without overlaps. */
  find(text: string): readonly FoundWord[] {
    const found: FoundWord[] = []
    let before = text.charCodeAt(0)
    for (let i = 1; i < text.length; i++) {
      const char = text.charCodeAt(i)
      const word = this.begins[place(before, char)] === 1 ? this.wordAt(text, i - 1) : undefined
      before = char
      if (word === undefined) continue
      found.push({ word, index: i - 1 })
      i += word.length - 1
      before = text.charCodeAt(i)
    }
    return found
  }

  private wordAt(text: string, index: number): string | undefined {
    return this.words.get(text.slice(index, index + 2))?.find(word => text.startsWith(word, index))
  }
}

function place(first: number, second: number): number {
  return (first * 31 + second) % TABLE
}
