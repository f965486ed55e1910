// Stating in the front matter how the numbers run: the edits that write, change or withdraw 「编号：…」.

import { LEVEL_NAMES, shift, type FrontMatterBlock, type FrontMatterEntry, type Level, type Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import { findEntry, ITEM_LEVELS, readSchemes } from '../model/settings.js'
import type { Scheme } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'
import { lineEndOf } from '../text/line-ends.js'

export interface SchemeStatement {
  /** `undefined` speaks of all items, （一） and 1. */
  readonly level: Level | undefined
  /** `undefined` leaves it to the numbers themselves. */
  readonly kind: Scheme['kind'] | undefined
}

type Stated = ReadonlyMap<Level, Scheme['kind']>

const WORDS = { running: '连续', restarting: '分节' } as const

/** What the document's own front matter says, level by level; what its project says is left out. */
export function statedSchemes({ tree }: Snapshot): Stated {
  return readSchemes(findEntry(tree.frontMatter?.content.entries ?? [], '编号'))
}

/** Empty where the front matter says so already; `undefined` where it is not closed, so that nothing can be added. */
export function stateScheme(snapshot: Snapshot, statement: SchemeStatement): readonly TextEdit[] | undefined {
  const before = statedSchemes(snapshot)
  const after = withStatement(before, statement)
  const { frontMatter } = snapshot.tree
  if (frontMatter?.content.problems.some(({ code }) => code === 'front-matter-unclosed') === true) return undefined
  if (sameStated(before, after)) return []
  const written = writtenEntry(after, lineEndOf(snapshot.text))
  const entry = findEntry(frontMatter?.content.entries ?? [], '编号')
  if (frontMatter === undefined) return [insertFrontMatter(snapshot.text, written)]
  if (entry === undefined) return [insertEntry(frontMatter, written, snapshot.text)]
  if (written !== undefined) return [{ span: shift(entry.span, frontMatter.start), newText: written }]
  return [{ span: removedSpan(frontMatter, entry, snapshot.text), newText: '' }]
}

function withStatement(before: Stated, { kind, level }: SchemeStatement): Stated {
  const after = new Map(level === undefined ? [] : before)
  for (const each of level === undefined ? ITEM_LEVELS : [level]) {
    if (kind === undefined) after.delete(each)
    else after.set(each, kind)
  }
  return after
}

/** `undefined` where nothing is left to be stated. */
function writtenEntry(stated: Stated, lineEnd: string): string | undefined {
  if (stated.size === 0) return undefined
  const [first] = stated.values()
  const asOne = stated.size === ITEM_LEVELS.length && ITEM_LEVELS.every(level => stated.get(level) === first)
  if (asOne && first !== undefined) return `编号：${WORDS[first]}`
  const levels = [...stated].sort(([a], [b]) => a - b)
  return ['编号：', ...levels.map(([level, kind]) => `  ${LEVEL_NAMES[level]}：${WORDS[kind]}`)].join(lineEnd)
}

function insertFrontMatter(text: string, written = ''): TextEdit {
  const at = text.startsWith('\ufeff') ? 1 : 0
  const lineEnd = lineEndOf(text)
  return { span: { start: at, end: at }, newText: ['---', written, '---', ''].join(lineEnd) }
}

/** Above the closing fence. */
function insertEntry(block: FrontMatterBlock, written = '', text: string): TextEdit {
  const at = block.start + block.text.search(/---+[ \t]*$/)
  return { span: { start: at, end: at }, newText: written + lineEndOf(text) }
}

/** The entry's lines; the whole front matter where nothing else is in it. */
function removedSpan({ content, start, text: block }: FrontMatterBlock, entry: FrontMatterEntry, text: string): Span {
  const alone = content.entries.length === 1 && !block.includes('//')
  const span = alone ? { start: 0, end: block.length } : entry.span
  const from = Math.max(...['\n', '\r'].map(end => block.lastIndexOf(end, span.start - 1))) + 1
  const end = start + span.end
  return { start: start + (alone ? 0 : from), end: end + (/^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(end))?.[0].length ?? 0) }
}

function sameStated(one: Stated, other: Stated): boolean {
  return one.size === other.size && [...one].every(([level, kind]) => other.get(level) === kind)
}
