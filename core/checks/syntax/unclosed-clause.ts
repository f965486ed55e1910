// syntax/unclosed-clause: an assignment clause whose bracket is never closed.

import { placeOf } from '../../model/place.js'
import { defineCheck } from '../check.js'

export const unclosedClause = defineCheck({
  code: 'syntax/unclosed-clause',
  title: '责任条款的括号没有闭合',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 4.9',
  run: ({ tree }) => tree.lines.flatMap(block => block.content.problems
    .filter(problem => problem.code === 'clause-unclosed')
    .map(problem => {
      const end = block.start + block.text.trimEnd().length
      const close = problem.found === '(' ? ')' : '）'
      return {
        span: placeOf(block, problem.span),
        message: `责任条款以“${problem.found ?? '（'}”开始，到行末没有“${close}”。请补上右括号。`,
        fixes: [{ title: `在行末补“${close}”`, kind: 'safe', edits: [{ span: { start: end, end }, newText: close }] }],
      }
    })),
})
