// Pasted or scraped text → a document: lost line breaks restored, page furniture set aside, nothing deleted.

import { analyze } from '../analyze.js'
import { elementsToFrontMatter } from './elements-to-front-matter.js'
import { furnitureAside } from './furniture-aside.js'
import { restoreBreaks } from './restore-breaks.js'
import { joinWrapped } from './wrapped-lines.js'

export interface ImportedNotice {
  /** The document, lines ended by `\n`. */
  readonly text: string
  /** For the drafter, in Chinese: what was done to the source beyond copying it, and what was left out. */
  readonly notes: readonly string[]
}

/**
 * Never fails. Words, digits and marks stay as they are; half-width marks are left for the formatter.
 *
 * @param source any text; line ends of every kind
 */
export function importText(source: string): ImportedNotice {
  const clean = plainCharacters(source)
  const joined = joinWrapped(clean.text)
  const broken = restoreBreaks(joined.text)
  const { text, notes } = settled(broken.text)
  return {
    text,
    notes: [
      ...unseenNote(clean.removed),
      ...note(joined.count, count => `有${count}处是排版时折断的行，已经接成整段。`),
      ...note(broken.count, count => `原文的段落连成了一片，按序号和格式要素补了${count}处换行，请核对。`),
      ...notes,
    ],
  }
}

/** The same for paragraphs that a word processor knows to be paragraphs. */
export function importLines(lines: readonly string[]): ImportedNotice {
  const clean = plainCharacters(lines.map(line => line.trim()).join('\n'))
  const { text, notes } = settled(clean.text)
  return { text, notes: [...unseenNote(clean.removed), ...notes] }
}

/** 版头 and 版记 in the front matter, furniture set aside, no more than one blank line at a time, one line end at the end. */
function settled(source: string): ImportedNotice {
  const elements = elementsToFrontMatter(source)
  const aside = furnitureAside(analyze(elements.text))
  const lines = aside.text.replace(/(?<!\n)\n{3,}/g, '\n\n').replace(/^\n+|(?<!\n)\n+$/g, '')
  return {
    text: lines === '' ? '' : `${lines}\n`,
    notes: [
      ...note(elements.count, count => `版头、版记的${count}项已写进文首，导出时照样印出来。`),
      ...note(aside.count, count => `有${count}行像是网页或页面的残留，已改成“//”开头的注释，不会印出来；确实无用的可以删掉。`),
    ],
  }
}

function unseenNote(removed: number): readonly string[] {
  return note(removed, count => `去掉了${count}个看不见的字符（零宽空格、控制符等）。`)
}

function note(count: number, words: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [words(count)]
}

/** Zero-width and control characters are of no use to print, and hide ordinals from every reader. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/g

function plainCharacters(source: string): { readonly text: string; readonly removed: number } {
  let removed = 0
  const text = source
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(UNSEEN, () => {
      removed++
      return ''
    })
    .replace(/\u00a0/g, ' ')
    .replace(/(?<![ \t\u3000])[ \t\u3000]+$/gm, '')
  return { text, removed: source.startsWith('\ufeff') ? removed - 1 : removed }
}
