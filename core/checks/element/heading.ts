// element/heading: headings of one level, some with a mark at their end and some without.

import type { OutlineNode } from '../../model/types.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { flatMap, LEVEL_NAMES } from '../../../grammar/index.js'
import { defineCheck, type Report } from '../check.js'

/** Longer lines are paragraphs with an ordinal. */
const LONGEST_HEADING = 40

export const heading = defineCheck({
  code: 'element/heading',
  title: '同层标题末尾标点不一致',
  severity: 'hint',
  level: '国标',
  clause: 'GB/T 15834—2011 附录B.4',
  of: 'segment',
  run: ({ nodes }) => flatMap([...groupHeadings(nodes).values()], judge),
})

interface Heading {
  readonly node: OutlineNode
  /** '' where there is none. */
  readonly mark: string
  readonly end: number
}

function groupHeadings(nodes: readonly OutlineNode[]): ReadonlyMap<string, readonly Heading[]> {
  const groups = new Map<string, Heading[]>()
  for (const node of nodes) {
    const heading = headingOf(node)
    if (heading === undefined) continue
    const key = `${node.part} ${node.level}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [heading])
    else group.push(heading)
  }
  return groups
}

/** A line of its own above other nodes; one that announces a list with a colon is left alone. */
function headingOf(node: OutlineNode): Heading | undefined {
  const line = textLineOf(node.block)
  if (line === undefined || node.children.length === 0) return undefined
  const text = node.block.text.slice(line.body.start, line.body.end)
  const mark = /[。；;，,]$/.exec(text)?.[0] ?? ''
  const words = text.slice(0, text.length - mark.length)
  if (words === '' || words.length > LONGEST_HEADING || /[。；;：:！？]/.test(words)) return undefined
  return { node, mark, end: placeOf(node.block, line.body).end }
}

function judge(headings: readonly Heading[]): readonly Report[] {
  const marked = headings.filter(({ mark }) => mark !== '')
  const bare = headings.filter(({ mark }) => mark === '')
  const odd = marked.length <= bare.length ? marked : bare
  const [first, ...others] = odd
  const sample = (odd === marked ? bare : marked)[0]
  if (first === undefined || sample === undefined) return []
  const level = LEVEL_NAMES[first.node.level]
  return [{
    span: spanOf(first),
    message: `“${level}”这一层的标题，末尾${marked.length}处有标点、${bare.length}处没有。同一层应当一致；` +
      '单独成行的标题，末尾通常不用标点。',
    related: [
      ...others.map(other => ({ span: spanOf(other), message: other.mark === '' ? '这里也没有标点' : '这里也有标点' })),
      { span: spanOf(sample), message: sample.mark === '' ? '这一处没有标点' : '这一处有标点' },
    ],
    fixes: [{
      title: `删去这一层标题末尾的标点（${marked.length}处）`, kind: 'choice',
      edits: marked.map(({ mark, end }) => ({ span: { start: end - mark.length, end }, newText: '' })),
    }],
  }]
}

/** The mark, or the ordinal of a heading that has none. */
function spanOf({ mark, end, node }: Heading): { readonly start: number; readonly end: number } {
  return mark === '' ? placeOf(node.block, node.ordinal.span) : { start: end - mark.length, end }
}
