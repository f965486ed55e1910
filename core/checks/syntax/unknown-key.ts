// syntax/unknown-key: a key of the front matter that the language does not know.

import { FRONT_MATTER_KEYS, isFrontMatterKey } from '../../../grammar/index.js'
import { placeOf } from '../../model/place.js'
import { nearestWord } from '../../text/nearest.js'
import { defineCheck } from '../check.js'

export const unknownKey = defineCheck({
  code: 'syntax/unknown-key',
  title: '文首有不认识的键',
  severity: 'warning',
  level: '本单位',
  clause: '要点语言 第2节',
  of: 'segment',
  run: ({ tree }) => {
    const block = tree.frontMatter
    if (block === undefined) return []
    return block.content.entries.filter(({ key }) => !isFrontMatterKey(key)).map(({ key, keySpan }) => {
      const nearest = nearestWord(key, Object.keys(FRONT_MATTER_KEYS))
      const span = placeOf(block, keySpan)
      return {
        span,
        message: `文首没有“${key}”这个键，这一行不起作用。${nearest === undefined ? '请删去' : `是不是“${nearest}”？请改正`}。`,
        fixes: nearest === undefined ? [] : [{ title: `改为“${nearest}”`, kind: 'choice', edits: [{ span, newText: nearest }] }],
      }
    })
  },
})
