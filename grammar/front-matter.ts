// Reads front matter and unit directory files: entries nested by their indentation, lists, positions.

import type { IToken } from 'chevrotain'
import { parseFrontMatterLines, type FrontMatterLine } from './front-matter-parser.js'
import type { FrontMatter, FrontMatterEntry, FrontMatterValue, SyntaxProblem } from './tree.js'

/** An entry while its lists are still growing. */
interface Draft {
  readonly indent: number
  readonly key: string
  readonly keySpan: FrontMatterEntry['keySpan']
  readonly value: FrontMatterValue | undefined
  readonly items: FrontMatterValue[]
  readonly entries: Draft[]
  end: number
}

/**
 * Parses front matter, with or without its `---` fences; spans count from the start of `text`.
 * `closed` says whether the closing fence was found (a directory file needs none).
 */
export function parseFrontMatter(text: string, closed: boolean): FrontMatter {
  const roots: Draft[] = []
  const open: Draft[] = []
  const problems: SyntaxProblem[] = closed ? [] : [unclosed(text)]
  for (const line of parseFrontMatterLines(text)) {
    if (line.is === 'entry') {
      const draft = draftOf(line)
      while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= line.indent) open.pop()
      const siblings = open.at(-1)?.entries ?? roots
      siblings.push(draft)
      open.push(draft)
      open.forEach(d => { d.end = draft.end })
    } else if (line.is === 'item') {
      const value = valueOf(line.value)
      const owner = open.at(-1)
      if (owner === undefined) problems.push(stray(line))
      else if (value !== undefined) {
        owner.items.push(value)
        open.forEach(d => { d.end = value.span.end })
      }
    } else if (line.is === 'stray' && line.value.length > 0) {
      problems.push(stray(line))
    }
  }
  return { kind: 'front-matter', span: { start: 0, end: text.length }, entries: roots.map(entryOf), problems }
}

function draftOf(line: FrontMatterLine & { is: 'entry' }): Draft {
  const key = line.key.image.trimEnd()
  const keySpan = { start: line.key.startOffset, end: line.key.startOffset + key.length }
  const value = valueOf(line.value)
  return { indent: line.indent, key, keySpan, value, items: [], entries: [], end: value?.span.end ?? keySpan.end + 1 }
}

function entryOf(draft: Draft): FrontMatterEntry {
  const { key, keySpan, value, items, entries, end } = draft
  return { span: { start: keySpan.start, end }, key, keySpan, value, items, entries: entries.map(entryOf) }
}

function valueOf(tokens: readonly IToken[]): FrontMatterValue | undefined {
  const written = tokens.map(token => token.image).join('')
  const text = written.trim()
  const first = tokens[0]
  if (first === undefined || text === '') return undefined
  const start = first.startOffset + written.indexOf(text)
  return { span: { start, end: start + text.length }, text }
}

function stray(line: FrontMatterLine & { is: 'item' | 'stray' }): SyntaxProblem {
  const tokens = line.is === 'item' ? [line.dash, ...line.value] : line.value
  const start = tokens[0]?.startOffset ?? 0
  const found = tokens.map(token => token.image).join('')
  return { code: 'front-matter-entry', span: { start, end: start + found.length }, found: found.trim() }
}

function unclosed(text: string): SyntaxProblem {
  const fence = text.indexOf('---')
  return { code: 'front-matter-unclosed', span: { start: Math.max(0, fence), end: Math.max(0, fence) + 3 }, found: '---' }
}
