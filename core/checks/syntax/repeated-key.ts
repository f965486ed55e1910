// syntax/repeated-key: the same key twice in the front matter; only the first counts.

import { flatMap } from '../../../grammar/index.js'
import { placeOf } from '../../model/place.js'
import { defineCheck } from '../check.js'

export const repeatedKey = defineCheck({
  code: 'syntax/repeated-key',
  title: '文首的键重复',
  severity: 'warning',
  level: '本单位',
  clause: '要点语言 第2节',
  of: 'segment',
  run: ({ tree }) => {
    const block = tree.frontMatter
    if (block === undefined) return []
    const { entries } = block.content
    return flatMap(entries, (entry, i) => {
      const first = entries.slice(0, i).find(other => other.key === entry.key)
      return first === undefined ? [] : [{
        span: placeOf(block, entry.keySpan),
        message: `“${entry.key}”前面已经写过，以前面的为准。请删去一处。`,
        related: [{ span: placeOf(block, first.keySpan), message: `前面的“${entry.key}”` }],
      }]
    })
  },
})
