// Every stretch of text that print shows: the lines of the body, and the elements that the front matter holds.

import { flatMap, type FrontMatterEntry, type FrontMatterValue, type Ordinal } from '../../grammar/index.js'
import type { Piece } from '../memory.js'
import type { LineSnapshot } from '../snapshot.js'
import { signsIn } from '../text/signs.js'
import { signsOfLine } from './prose.js'
import type { LineRole } from './types.js'

export interface Passage extends Piece {
  /** A line as it is written, or a value of the front matter. */
  readonly text: string
  /** Where its first character stands in the document. */
  readonly start: number
  readonly as: Passage['role']
  /** Where its words begin: after indent, ordinal and label. Counted from `start`, like `to`. */
  readonly from: number
  readonly to: number
  readonly ordinal: Ordinal | undefined
  readonly role: LineRole | 'front-matter'
  /** The kinds of its characters (`SIGN`): what holds none of a check's need not be searched. */
  readonly signs: number
  /** Of the part that the line is in; -1 in the front matter. */
  readonly part: number
}

/** Elements of the 公文 that are running text; the others have a form of their own. */
const WORDED_KEYS: readonly string[] = ['标题', '主送', '附件', '署名', '附注', '抄送']

/** In reading order. What a check finds in one of them may depend on all that it is, except its part. */
export function passages(snapshot: LineSnapshot): readonly Passage[] {
  return snapshot.once('passages', () => makePassages(snapshot))
}

function makePassages({ tree, prose, memory }: LineSnapshot): readonly Passage[] {
  const { frontMatter } = tree
  const entries = frontMatter?.content.entries ?? []
  const values = flatMap(entries.filter(entry => WORDED_KEYS.includes(entry.key)), valuesOf)
  const start = frontMatter?.start ?? 0
  const lines = prose.map(({ block, line, role, part }): Passage => {
    const { body, ordinal } = line
    return {
      text: block.text, start: block.start, from: body.start, to: body.end, ordinal, role, part: part.index,
      content: line, as: role, signs: signsOfLine(line, block, memory),
    }
  })
  return [...values.map(value => frontMatterPassage(value, start)), ...lines]
}

function valuesOf({ value, items }: FrontMatterEntry): readonly FrontMatterValue[] {
  return value === undefined ? items : [value, ...items]
}

function frontMatterPassage(value: FrontMatterValue, start: number): Passage {
  const { text, span } = value
  const placed = { text, start: start + span.start, from: 0, to: text.length, content: value, signs: signsIn(text) }
  return { ...placed, ordinal: undefined, role: 'front-matter', as: 'front-matter', part: -1 }
}
