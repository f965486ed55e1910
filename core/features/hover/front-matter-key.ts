// On a key of the front matter, or on a value that it takes: what it is for, the clause of the standard, the values.

import type { FrontMatterEntry } from '../../../grammar/index.js'
import { isAt } from '../../model/at-offset.js'
import { factsOfKey, type KeyFacts } from '../../model/front-matter-keys.js'
import { placeOf } from '../../model/place.js'
import { levelOfKey } from '../../model/settings.js'
import type { Snapshot } from '../../snapshot.js'
import { bullets, literal, paragraphs, type Hover } from './subject.js'
import { checkNamed } from './suppression.js'

export function hoverKey({ tree }: Snapshot, offset: number): Hover | undefined {
  const block = tree.frontMatter
  if (block === undefined) return undefined
  const on = (span: { readonly start: number; readonly end: number }) => isAt(placeOf(block, span), offset)
  for (const entry of block.content.entries) {
    const facts = factsOfKey(entry.key)
    if (facts === undefined) continue
    if (on(entry.keySpan)) return { span: placeOf(block, entry.keySpan), markdown: explainKey(entry.key, facts) }
    for (const each of [entry, ...entry.entries]) {
      const value = each.value !== undefined && on(each.value.span) ? explainValue(each.value.text, facts) : undefined
      if (each.value !== undefined && value !== undefined) return { span: placeOf(block, each.value.span), markdown: value }
    }
    const below = entry.entries.find(each => on(each.keySpan))
    const markdown = below && explainBelow(entry, below)
    if (below !== undefined && markdown !== undefined) return { span: placeOf(block, below.keySpan), markdown }
  }
  return undefined
}

function explainKey(key: string, { group, clause, purpose, example, values, choice }: KeyFacts): string {
  const backed = clause === undefined ? '不打印' : `国标 GB/T 9704—2012 ${clause}`
  return paragraphs(
    `**${key}**　${group}　${backed}`,
    purpose,
    values.length === 0 ? undefined : choice === 'only' ? '只能写：' : '一般写：',
    bullets(values.map(({ word, meaning }) => `\`${word}\`　${meaning}`)),
    values.length > 0 || example === '' ? undefined : `例如：${literal(example)}`,
  )
}

/** Only of a value that the key knows. */
function explainValue(text: string, { values }: KeyFacts): string | undefined {
  const known = values.find(({ word }) => word === text)
  return known && `**${known.word}**　${known.meaning}`
}

function explainBelow(entry: FrontMatterEntry, below: FrontMatterEntry): string | undefined {
  switch (entry.key) {
    case '编号': return levelOfKey(below.key) === undefined ? undefined : `**${literal(below.key)}**　这一层怎样编号：写\`连续\`或者\`分节\``
    case '规则': return checkNamed(below.key)
    case '单位名录': return `**${literal(below.key)}**　一组单位，共${below.items.length}个`
    default: return undefined
  }
}
