// task/empty: an ordinal without any text.

import { placeOf, textLineOf } from '../../model/place.js'
import { defineCheck } from '../check.js'

export const empty = defineCheck({
  code: 'task/empty',
  title: '有编号没有内容',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  run: ({ nodes }) => nodes.flatMap(node => {
    const line = textLineOf(node.block)
    const hasWords = line === undefined || line.body.start < line.body.end
    if (hasWords || node.children.length > 0 || node.lines.length > 1) return []
    const written = node.block.text.slice(node.ordinal.span.start, node.ordinal.span.end)
    return [{ span: placeOf(node.block, node.ordinal.span), message: `“${written}”后面没有内容。请补写，或删去这一项。` }]
  }),
})
