// punctuation/between: 、 between quotations or titles that stand side by side.

import { flatMap } from '../../../grammar/index.js'
import type { TextEdit } from '../../finding.js'
import { passages } from '../../model/passages.js'
import { defineCheck, type Report } from '../check.js'
import { pairsWithin } from './mark-pairs.js'
import type { MarkPair } from './marks.js'

export const between = defineCheck({
  code: 'punctuation/between',
  title: '并列的引号、书名号之间用了顿号',
  severity: 'hint',
  level: '国标',
  clause: 'GB/T 15834—2011 4.5.3.5',
  of: 'line',
  run: line => flatMap(passages(line), passage => flatMap(listsOf(pairsWithin(passage, line.memory).pairs), reportList)),
})

/** Pairs of one kind that are joined by 、 alone, two or more; lists with anything else in them are left out. */
function listsOf(pairs: readonly MarkPair[]): readonly (readonly MarkPair[])[] {
  const items = pairs.filter(({ open, close }) => /^[“"《]$/.test(open.text) && close.text.length === 1)
  const lists: MarkPair[][] = []
  for (const item of items) {
    const list = lists.at(-1)
    const before = list?.at(-1)
    if (list !== undefined && before !== undefined && areJoined(before, item)) list.push(item)
    else lists.push([item])
  }
  return lists.filter(isPure)
}

/** How far a list is looked at on either side. */
const NEAR = 60

function areJoined({ open, close }: MarkPair, next: MarkPair): boolean {
  return close.passage === next.open.passage && open.family === next.open.family &&
    /^ ?、 ?$/.test(close.passage.text.slice(close.at + 1, next.open.at))
}

/** Where an item has a 括注, or others of the same list have words around their marks or none, the 、 is wanted. */
function isPure(list: readonly MarkPair[]): boolean {
  const [first, last] = [list[0], list.at(-1)]
  if (first === undefined || last === undefined || list.length < 2) return false
  const { text } = first.open.passage
  const before = text.slice(Math.max(0, first.open.at - NEAR), first.open.at)
  const after = text.slice(last.close.at + 1, last.close.at + 1 + NEAR)
  return !/、[^，。；：,;:]*$/.test(before) && !/^(?:[（(]|[^，。；：、,;:]*、)/.test(after)
}

function reportList(list: readonly MarkPair[]): readonly Report[] {
  const edits = list.slice(0, -1).map((item, i): TextEdit => {
    const { passage: { start }, at } = item.close
    return { span: { start: start + at + 1, end: start + (list[i + 1]?.open.at ?? at) }, newText: '' }
  })
  const [first, ...others] = edits
  const kind = list[0]?.open.family === 'book' ? '书名号' : '引号'
  return first === undefined ? [] : [{
    span: first.span,
    message: `标有${kind}的并列成分之间通常不用顿号，${kind}已经把它们分开了。可以删去${edits.length > 1 ? `这里的${edits.length}个` : ''}顿号。`,
    related: others.map(({ span }) => ({ span, message: '同一处并列里的顿号' })),
    fixes: [{ title: edits.length > 1 ? `删去这${edits.length}个顿号` : '删去这个顿号', kind: 'choice', edits }],
  }]
}
