// Every stretch of text that print shows: the lines of the body, and the elements that the front matter holds.

import { flatMap, type FrontMatterBlock, type FrontMatterEntry, type FrontMatterValue, type Ordinal } from '../../grammar/index.js'
import type { Memory } from '../memory.js'
import type { Piece } from '../pieces.js'
import type { LineSnapshot } from '../snapshot.js'
import { signsIn } from '../text/signs.js'
import { isAlone, signsOfLine, type ProseLine } from './prose.js'
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
}

/** Elements of the 公文 that are running text; the others have a form of their own. */
const WORDED_KEYS: readonly string[] = ['标题', '主送', '附件', '署名', '附注', '抄送']

/** In reading order; all of one segment. */
export function passages(snapshot: LineSnapshot): readonly Passage[] {
  return snapshot.once('passages', () => snapshot.tree.frontMatter === undefined ? linesOf(snapshot)
    : [...passagesOf(snapshot.tree.frontMatter), ...linesOf(snapshot)])
}

function passagesOf({ content, start }: FrontMatterBlock): readonly Passage[] {
  return flatMap(content.entries.filter(entry => WORDED_KEYS.includes(entry.key)), valuesOf)
    .map(value => frontMatterPassage(value, start))
}

function linesOf({ prose, memory }: LineSnapshot): readonly Passage[] {
  const make = (line: ProseLine) => passageOf(line, memory)
  return isAlone(prose) ? prose.map(make) : memory.ofEach('passages', prose, make, movePassage)
}

function passageOf({ block, line, role }: ProseLine, memory: Memory): Passage {
  const { text, start } = block
  const { body, ordinal } = line
  const signs = signsOfLine(line, block, memory)
  return { text, start, from: body.start, to: body.end, ordinal, role, content: line, as: role, signs }
}

function movePassage({ text, start, from, to, ordinal, role, content, as, signs }: Passage, by: number): Passage {
  return { text, start: start + by, from, to, ordinal, role, content, as, signs }
}

function valuesOf({ value, items }: FrontMatterEntry): readonly FrontMatterValue[] {
  return value === undefined ? items : [value, ...items]
}

function frontMatterPassage(value: FrontMatterValue, start: number): Passage {
  const { text, span } = value
  const placed = { text, start: start + span.start, from: 0, to: text.length, content: value, signs: signsIn(text) }
  return { ...placed, ordinal: undefined, role: 'front-matter', as: 'front-matter' }
}
