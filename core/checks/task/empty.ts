// task/empty: an ordinal without any text.

import { placeOf } from '../../model/place.js'
import { isEmpty } from '../../model/tasks.js'
import { defineCheck } from '../check.js'

export const empty = defineCheck({
  code: 'task/empty',
  title: '有编号没有内容',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: ({ nodes }) => nodes.filter(isEmpty).map(({ block, ordinal }) => {
    const written = block.text.slice(ordinal.span.start, ordinal.span.end)
    return { span: placeOf(block, ordinal.span), message: `“${written}”后面没有内容。请补写，或删去这一项。` }
  }),
})
