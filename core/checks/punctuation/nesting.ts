// punctuation/nesting: quotes within quotes and titles within titles, all with the same marks.

import { flatMap } from '../../../grammar/index.js'
import type { Fix } from '../../finding.js'
import { passages } from '../../model/passages.js'
import { defineCheck, type Report } from '../check.js'
import { pairsWithin } from './mark-pairs.js'
import { canonicalMark, type Family, type MarkPair } from './marks.js'
import { editAt, placeOfMark } from './pair-fixes.js'

/** Which marks stand for these inside themselves. */
const INNER: Readonly<Partial<Record<Family, Family>>> = { 'double-quote': 'single-quote', book: 'angle' }

const RULE: Readonly<Partial<Record<Family, string>>> = {
  'double-quote': '引号里再用引号，外面用双引号，里面用单引号', book: '书名号里再用书名号，外面用双书名号，里面用单书名号',
}

export const nesting = defineCheck({
  code: 'punctuation/nesting',
  title: '引号、书名号套用不分内外',
  severity: 'error',
  level: '国标',
  clause: 'GB/T 15834—2011 4.8.3.4，4.15.3.5',
  of: 'line',
  run: line => flatMap(passages(line), passage => flatMap(withDepth(pairsWithin(passage, line.memory).pairs), reportNested)),
})

interface NestedPair {
  readonly pair: MarkPair
  /** The pair directly around it that has the same marks; `undefined` where another kind of quote comes between. */
  readonly around: MarkPair
}

/** Every second pair that lies directly in one of its own kind: the third goes with the first again. */
function withDepth(pairs: readonly MarkPair[]): readonly NestedPair[] {
  const nested: NestedPair[] = []
  const inner = new Set<MarkPair>()
  const open: MarkPair[] = []
  for (const pair of pairs) {
    if (INNER[pair.open.family] === undefined && !isInnerFamily(pair)) continue
    while (open.length > 0 && !contains(open.at(-1), pair)) open.pop()
    const around = open.at(-1)
    open.push(pair)
    if (around === undefined || isInnerFamily(pair) || inner.has(around)) continue
    if (around.open.family !== pair.open.family || hasSingleBetween(around, pair)) continue
    inner.add(pair)
    nested.push({ pair, around })
  }
  return nested
}

function isInnerFamily({ open }: MarkPair): boolean {
  return Object.values(INNER).includes(open.family)
}

function contains(outer: MarkPair | undefined, { open, close }: MarkPair): boolean {
  return outer !== undefined && outer.open.at < open.at && close.at < outer.close.at
}

/** 《…<…《…》…>…》 has its single marks, if not the right ones. */
function hasSingleBetween({ open: outer }: MarkPair, { open }: MarkPair): boolean {
  const between = open.passage.text.slice(outer.at, open.at)
  return /[<＜][^>＞]*$/.test(between)
}

function reportNested({ pair: { open, close }, around }: NestedPair): readonly Report[] {
  const { family } = open
  const inner = INNER[family]
  if (inner === undefined) return []
  const [left, right] = [canonicalMark(inner, 'open'), canonicalMark(inner, 'close')]
  const words = open.passage.text.slice(open.at + 1, close.at)
  const doubled = around.open.at + 1 === open.at && close.at + 1 === around.close.at
  const fix: Fix = doubled
    ? { title: '删去多打的一对', kind: 'choice', edits: [editAt(open, ''), editAt(close, '')] }
    : { title: `里面的改为${left}${right}`, kind: 'safe', edits: [editAt(open, left), editAt(close, right)] }
  return [{
    span: { start: placeOfMark(open).start, end: placeOfMark(close).end },
    message: doubled
      ? `“${open.text}${words}${close.text}”外面又套了一对同样的标点，多半是重复打的。请删去一对。`
      : `${RULE[family]}。${open.text}${words}${close.text}应写作${left}${words}${right}。`,
    related: [{
      span: { start: placeOfMark(around.open).start, end: placeOfMark(around.close).end }, message: '外面的一层在这里',
    }],
    fixes: [fix],
  }]
}
