// count/sum: parts that do not add up to their total (16个，其中甲类2个、乙类7个、丙类3个、丁类5个).

import { flatMap } from '../../../grammar/index.js'
import { writeFigure } from '../../model/counting/figures.js'
import { countedPassage } from '../../model/counting/passage.js'
import { findWrongSums, type WrongSum } from '../../model/counting/sums.js'
import { placeOf } from '../../model/place.js'
import type { ProseLine } from '../../model/prose.js'
import { defineCheck, type Report } from '../check.js'

export const sum = defineCheck({
  code: 'count/sum',
  title: '分项之和与总数不符',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'line',
  run: ({ prose, memory }) => flatMap(prose, line => {
    if (line.role !== 'node' && line.role !== 'paragraph') return []
    const passage = countedPassage(memory, line.line, line.block)
    return passage === undefined ? [] : findWrongSums(passage).map(wrong => report(wrong, line))
  }),
})

function report({ total, figure, written, measure, sum: right, parts }: WrongSum, { block }: ProseLine): Report {
  const newText = writeFigure(right, written)
  return {
    span: placeOf(block, total),
    message: `总数写的是${written}${measure}，分项相加是${right}${measure}（${parts.map(part => part.value).join('＋')}）。` +
      '请核对总数和各个分项。',
    related: parts.map(part => ({ span: placeOf(block, part.span), message: `分项：${part.value}` })),
    fixes: [{
      title: `把总数改为“${newText}${measure}”`, kind: 'choice', edits: [{ span: placeOf(block, figure), newText }],
    }],
  }
}
