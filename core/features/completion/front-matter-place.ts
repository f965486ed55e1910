// Where in the front matter the cursor stands: at a key, a key under a key, or a value; judged by the lines above it.

import type { Span } from '../../../grammar/index.js'
import type { Snapshot } from '../../snapshot.js'

export interface FrontMatterPlace {
  readonly is: 'key' | 'nested-key' | 'value' | 'nested-value'
  /** The key whose value it is; '' at a key. */
  readonly key: string
  /** The key over the key, or over the list's line; `key` itself for a value on its line. */
  readonly owner: string
  /** The key without indentation under which all of this stands; the key itself on its own line. */
  readonly root: string
  readonly typed: string
  readonly span: Span
  /** The colon that has to follow a key; '' where one stands already. */
  readonly colon: string
  /** Values of the same line before this one. */
  readonly before: readonly string[]
}

const INDENT = /^[ \t\u3000\u00a0]*/
const ITEM = /^[ \t\u3000\u00a0]*[-－•·][ \t\u3000\u00a0]*/
const KEY = /^([ \t\u3000\u00a0]*)(?![ \t\u3000\u00a0])([^：:]*)[：:][ \t\u3000\u00a0]*/

/** `undefined` outside of the front matter, on its fences, and in comments. */
export function frontMatterPlace({ text, tree }: Snapshot, offset: number): FrontMatterPlace | undefined {
  const block = tree.frontMatter
  if (block === undefined) return undefined
  const closed = !block.content.problems.some(problem => problem.code === 'front-matter-unclosed')
  const start = 1 + Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1))
  // Unclosed, it ends before the first line that is none of its lines: a blank one may be about to become one.
  const last = block.start + block.text.length
  if (start <= block.start || (closed ? offset > last - 3 : start > last + 2)) return undefined
  const written = text.slice(start, offset)
  if (/^\s*\/\//.test(written) || /^---/.test(written)) return undefined
  const above = text.slice(block.start, start).split(/\r\n|\n|\r/).slice(1, -1)
  return placeOnLine(written, start, above, text.slice(offset).match(/^[^\r\n]*/)?.[0] ?? '')
}

function placeOnLine(written: string, start: number, above: readonly string[], rest: string): FrontMatterPlace {
  const indent = INDENT.exec(written)?.[0].length ?? 0
  const item = ITEM.exec(written)
  const key = item === null ? KEY.exec(written) : null
  const owner = ownerOf(above, item === null ? indent : indent + 1)
  const root = ownerOf(above, 1)
  const colon = /^[ \t\u3000\u00a0]*[：:]/.test(rest) ? '' : '：'
  const at = (begin: number) => ({ typed: written.slice(begin), span: { start: start + begin, end: start + written.length }, colon })
  if (item !== null) return { is: 'value', key: owner, owner, root, before: [], ...at(item[0].length) }
  if (key === null) return { is: indent > 0 ? 'nested-key' : 'key', key: '', owner, root, before: [], ...at(indent) }
  const list = splitAtMarks(written.slice(key[0].length))
  const begin = written.length - (list.at(-1) ?? '').length
  const name = key[2]?.trimEnd() ?? ''
  return indent > 0 ? { is: 'nested-value', key: name, owner, root, before: list.slice(0, -1), ...at(begin) }
    : { is: 'value', key: name, owner: name, root: name, before: list.slice(0, -1), ...at(begin) }
}

/** The nearest key above that is indented less. */
function ownerOf(above: readonly string[], indent: number): string {
  const line = above.findLast(each => {
    const key = ITEM.test(each) ? null : KEY.exec(each)
    return key !== null && (key[1] ?? '').length < indent
  })
  return line === undefined ? '' : KEY.exec(line)?.[2] ?? ''
}

/** At 、 and ，outside of brackets: 各县（市、区）水利局 is one value. */
function splitAtMarks(list: string): readonly string[] {
  const values: string[] = ['']
  let depth = 0
  for (const char of list) {
    if ('（(〔<'.includes(char)) depth++
    if ('）)〕>'.includes(char)) depth--
    if (depth <= 0 && /[、，,]/.test(char)) values.push('')
    else values[values.length - 1] += char
  }
  return values.map((value, i) => i === 0 ? value : value.trimStart())
}
