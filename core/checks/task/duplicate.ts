// task/duplicate: two tasks that say the same, or nearly the same.

import { shift, type LineBlock, type Span } from '../../../grammar/index.js'
import { sharesOf } from '../../across.js'
import type { Memory } from '../../memory.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { SimilarTexts } from '../../model/similarity.js'
import { headingOf } from '../../model/tasks.js'
import type { OutlineNode, Task } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
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
  of: 'document',
  run: snapshot => {
    const { memory, segments } = snapshot
    const known = memory.follow<SimilarTexts<LongTask>>('similar tasks', before => before ?? new SimilarTexts(NEARLY))
    return known.pairsAmong(sharesOf(snapshot, 'long tasks', longTasks)).map(({ earlier, later, share }) => {
      const [from, at] = [segments[earlier.group.at]?.start ?? 0, segments[later.group.at]?.start ?? 0]
      return later.text.reportTwin(earlier.text, from, at, earlier.text.words === later.text.words ? 1 : share)
    })
  },
})

/** A task of a segment, and what was last said of it: the same tasks are alike after most keys. */
class LongTask {
  /** The ordinal and the first sentence: enough to see which task is meant. */
  private head: Span | undefined
  private said: { readonly of: LongTask; readonly from: number; readonly at: number; readonly share: number; readonly report: Report } | undefined

  constructor(private readonly node: OutlineNode, readonly words: string) {}

  /** @param from where the segment of the other begins, and `at` where its own does */
  reportTwin(of: LongTask, from: number, at: number, share: number): Report {
    const { said } = this
    if (said?.of === of && said.from === from && said.at === at && said.share === share) return said.report
    const related = [{ span: shift(of.headSpan(), from), message: '内容相同的前一项' }]
    const report = { span: shift(this.headSpan(), at), related, ...judge(ordinalText(of.node), share) }
    this.said = { of, from, at, share, report }
    return report
  }

  private headSpan(): Span {
    return this.head ??= headSpan(this.node)
  }
}

function longTasks({ tasks, memory }: Snapshot): readonly LongTask[] {
  return tasks.map(task => new LongTask(task.node, wordsOfTask(task, memory)))
    .filter(({ words }) => words.length >= SHORTEST)
}

function judge(ordinal: string, share: number): Pick<Report, 'severity' | 'message'> {
  return {
    severity: share === 1 ? 'error' : 'warning',
    message: share === 1
      ? `这一项与前面的“${ordinal}”内容完全相同。请删去其中一项，编号随后重排。`
      : `这一项与前面的“${ordinal}”内容有${Math.floor(share * 100)}%相同。请确认是不是同一件事，是则合并。`,
  }
}

/** The words that a task is about: no ordinal, no clause, no punctuation, no spaces. */
function wordsOfTask({ node }: Task, memory: Memory): string {
  return node.lines.map(block => memory.ofPiece('words of task', block.content, () => wordsOfLine(block))).join('')
}

function wordsOfLine(block: LineBlock): string {
  const line = textLineOf(block)
  return line === undefined ? '' : line.content.filter(({ kind }) => kind !== 'clause' && kind !== 'punctuation')
    .map(({ span }) => lettersOf(block.text.slice(span.start, span.end))).join('')
}

/** Letters and numbers of any script; between two marks most often all that there is. */
function lettersOf(text: string): string {
  return /[^0-9A-Za-z\u4e00-\u9fff]/.test(text) ? text.replace(/[^\p{L}\p{N}]/gu, '') : text
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
