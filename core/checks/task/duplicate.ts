// task/duplicate: two tasks that say the same, or nearly the same.

import type { LineBlock, Span } from '../../../grammar/index.js'
import type { Memory } from '../../memory.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { findSimilar } from '../../model/similarity.js'
import { headingOf } from '../../model/tasks.js'
import type { OutlineNode, Task } from '../../model/types.js'
import { defineCheck, type Report } from '../check.js'

/** Shorter texts are alike by chance: 「（待补充）」, 「持续推进。」 */
const SHORTEST = 12
const NEARLY = 0.8

export const duplicate = defineCheck({
  code: 'task/duplicate',
  title: '任务重复',
  severity: 'error',
  level: '惯例',
  clause: undefined,
  run: ({ tasks, memory }) => {
    const long = tasks.map(task => ({ task, words: wordsOfTask(task, memory) })).filter(({ words }) => words.length >= SHORTEST)
    return findSimilar(long.map(({ words }) => words), NEARLY).flatMap(({ earlier, later, share }) => {
      const [first, second] = [long[earlier], long[later]]
      return first === undefined || second === undefined ? [] : [report(first.task.node, second.task.node,
        first.words === second.words ? 1 : share)]
    })
  },
})

function report(first: OutlineNode, second: OutlineNode, share: number): Report {
  const twin = `“${ordinalText(first)}”`
  return {
    span: headSpan(second),
    severity: share === 1 ? 'error' : 'warning',
    message: share === 1
      ? `这一项与前面的${twin}内容完全相同。请删去其中一项，编号随后重排。`
      : `这一项与前面的${twin}内容有${Math.floor(share * 100)}%相同。请确认是不是同一件事，是则合并。`,
    related: [{ span: headSpan(first), message: '内容相同的前一项' }],
  }
}

/** The words that a task is about: no ordinal, no clause, no punctuation, no spaces. */
function wordsOfTask({ node }: Task, memory: Memory): string {
  return node.lines.map(block => memory.ofPiece('words of task', block.content, () => wordsOfLine(block))).join('')
}

function wordsOfLine(block: LineBlock): string {
  const line = textLineOf(block)
  return line === undefined ? '' : line.content.filter(inline => inline.kind !== 'clause')
    .map(inline => block.text.slice(inline.span.start, inline.span.end)).join('').replace(/[^\p{L}\p{N}]/gu, '')
}

/** The ordinal and the first sentence: enough to see which task is meant. */
function headSpan(node: OutlineNode): Span {
  const line = textLineOf(node.block)
  const bodyStart = line?.body.start ?? node.ordinal.span.end
  return placeOf(node.block, { start: node.ordinal.span.start, end: bodyStart + headingOf(node).length })
}

function ordinalText({ block, ordinal }: OutlineNode): string {
  return block.text.slice(ordinal.span.start, ordinal.span.end)
}
