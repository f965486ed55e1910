// syntax/unclosed-clause: an assignment clause whose bracket is never closed.

import { type LineBlock, type SyntaxProblem } from '../../../grammar/index.js'
import type { Fix, TextEdit } from '../../finding.js'
import { placeOf } from '../../model/place.js'
import type { Snapshot } from '../../snapshot.js'
import { defineCheck, type Report } from '../check.js'
import { pairsOverLines } from '../punctuation/mark-pairs.js'
import { placeOfMark } from '../punctuation/pair-fixes.js'

export const unclosedClause = defineCheck({
  code: 'syntax/unclosed-clause',
  title: '责任条款的括号没有闭合',
  severity: 'warning',
  level: '国标',
  clause: 'GB/T 15834—2011 4.9',
  of: 'segment',
  run: snapshot => unclosedClauses(snapshot).map(({ block, problem }) => report(block, problem, snapshot)),
})

interface UnclosedClause {
  readonly block: LineBlock
  readonly problem: SyntaxProblem
}

function unclosedClauses({ tree }: Snapshot): readonly UnclosedClause[] {
  const found: UnclosedClause[] = []
  for (const block of tree.lines) {
    for (const problem of block.content.problems) {
      if (problem.code === 'clause-unclosed') found.push({ block, problem })
    }
  }
  return found
}

/** A bracket that a line below closes is not to be closed again: the line was broken by force. */
function report(block: LineBlock, { span, found }: SyntaxProblem, snapshot: Snapshot): Report {
  const from = block.start + span.start
  const end = block.start + block.text.trimEnd().length
  const missing = missingBrackets(block.text.slice(span.start))
  const broken = pairsOverLines(snapshot).pairs.map(({ open, close }) => ({ open: placeOfMark(open).start, close: placeOfMark(close).start }))
    .filter(({ open }) => open >= from && open < end)
  const fix: Fix = broken.length === 0
    ? { title: `在行末补“${missing}”`, kind: 'safe', edits: [{ span: { start: end, end }, newText: missing }] }
    : { title: '与下面的行连成一行', kind: 'choice', edits: joining(snapshot, from, Math.max(...broken.map(({ close }) => close))) }
  return {
    span: placeOf(block, span),
    message: `责任条款以“${found ?? '（'}”开始，到行末没有“${missing.at(-1) ?? '）'}”。` +
      (broken.length === 0 ? '请补上右括号。' : '下面的行里才有右括号：责任条款写在一行里才读得懂，请连成一行。'),
    fixes: fix.edits.length === 0 ? [] : [fix],
  }
}

/** One line of those from one offset to the other; none where a comment is among them. */
function joining({ tree }: Snapshot, from: number, to: number): readonly TextEdit[] {
  const lines = tree.lines.filter(({ start, text }) => text.trim() !== '' && start <= to && start + text.length > from)
  if (lines.some(({ content }) => content.kind === 'comment')) return []
  return lines.slice(1).map((line, i) => {
    const above = lines[i] ?? line
    const start = above.start + above.text.trimEnd().length
    return { span: { start, end: line.start + line.text.length - line.text.trimStart().length }, newText: '' }
  })
}

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
