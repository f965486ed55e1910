// syntax/unclosed-clause: an assignment clause whose bracket is never closed.

import { placeOf } from '../../model/place.js'
import { defineCheck } from '../check.js'

export const unclosedClause = defineCheck({
  code: 'syntax/unclosed-clause',
  title: '责任条款的括号没有闭合',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 4.9',
  of: 'segment',
  run: ({ tree }) => tree.lines.flatMap(block => block.content.problems
    .filter(problem => problem.code === 'clause-unclosed')
    .map(problem => {
      const end = block.start + block.text.trimEnd().length
      const missing = missingBrackets(block.text.slice(problem.span.start))
      return {
        span: placeOf(block, problem.span),
        message: `责任条款以“${problem.found ?? '（'}”开始，到行末没有“${missing.at(-1) ?? '）'}”。请补上右括号。`,
        fixes: [{ title: `在行末补“${missing}”`, kind: 'safe', edits: [{ span: { start: end, end }, newText: missing }] }],
      }
    })),
})

const CLOSING = new Map([['（', '）'], ['(', ')'], ['〔', '〕'], ['［', '］'], ['[', ']'], ['【', '】']])
const ROUND = '（('

/** What closes every bracket that is left open, the innermost first. Full and half width close each other. */
function missingBrackets(text: string): string {
  const open: string[] = []
  for (const [bracket] of text.matchAll(/[（(）)〔［【[\]】］〕]/g)) {
    const last = open.at(-1)
    if (CLOSING.has(bracket)) open.push(bracket)
    else if (last !== undefined && ROUND.includes(last) === '）)'.includes(bracket)) open.pop()
  }
  return open.reverse().map(bracket => CLOSING.get(bracket)).join('')
}
