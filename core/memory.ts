// What a snapshot hands on to the next one of its document: answers about pieces of it that have not changed.
//
// Nothing in it depends on more than the piece, so that a snapshot with a memory and one without give the same answers.

import type { FrontMatter, Line, LineBlock } from '../grammar/index.js'
import { clauseWords, type ClauseWords } from './model/clause-words.js'
import { readDirectory, type DirectorySource, type UnitDirectory } from './model/directory.js'

export class Memory {
  private readonly words = new WeakMap<Line, ClauseWords>()
  private directory: { of: readonly unknown[], answer: UnitDirectory } | undefined

  clauseWords(block: LineBlock): ClauseWords {
    const known = this.words.get(block.content) ?? clauseWords(block)
    this.words.set(block.content, known)
    return known
  }

  readDirectory(frontMatter: FrontMatter | undefined, start: number, files: readonly DirectorySource[]): UnitDirectory {
    const of = [frontMatter, start, ...files.flatMap(file => [file.uri, file.text])]
    const same = this.directory?.of.length === of.length && of.every((part, i) => part === this.directory?.of[i])
    if (this.directory === undefined || !same) {
      this.directory = { of, answer: readDirectory(frontMatter?.entries ?? [], start, files) }
    }
    return this.directory.answer
  }
}
