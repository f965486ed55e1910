// task/unfinished: a task whose last sentence has no end mark, as text that was cut off has.

import { flatMap, type Inline, type LineBlock, type Span, type TextLine } from '../../../grammar/index.js'
import type { Memory } from '../../memory.js'
import { placeOf, textLineOf } from '../../model/place.js'
import type { Task } from '../../model/types.js'
import { defineCheck, type Report } from '../check.js'

/** So many of a part's other tasks must end in a mark before that is the document's habit. */
const HABIT = 0.8
const FEWEST = 3
/** A shorter text without a full sentence may be a heading. */
const SHORTEST_CLAUSES = 20

export const unfinished = defineCheck({
  code: 'task/unfinished',
  title: '任务末句没有句末标点',
  severity: 'warning',
  level: '惯例',
  clause: undefined,
  of: 'segment',
  run: ({ tasks, parts, memory }) => flatMap(parts, part => {
    const ends = flatMap(tasks.filter(task => task.node.part === part.index), task => lastSentence(task, memory) ?? [])
    const ended = ends.filter(end => end.ended)
    if (ended.length < FEWEST || ended.length < (ends.length - 1) * HABIT) return []
    return ends.filter(end => !end.ended && end.prose).map(report)
  }),
})

interface SentenceEnd {
  readonly ended: boolean
  /** Sentences, and not a heading or a row of a table. */
  readonly prose: boolean
  /** What follows the last mark before the end. */
  readonly tail: Span
}

interface PlacedEnd extends SentenceEnd {
  readonly block: LineBlock
}

/** How the text of a task ends, its clause left out; `undefined` where it has none. */
function lastSentence({ node }: Task, memory: Memory): PlacedEnd | undefined {
  const block = node.lines.findLast(each => {
    const line = textLineOf(each)
    return line !== undefined && hasText(line)
  })
  const line = block && textLineOf(block)
  if (block === undefined || line === undefined) return undefined
  const own = block === node.block
  return { block, ...memory.ofPiece(own ? 'end of a task' : 'end below a task', line, () => endOf(line, block, own)) }
}

function hasText({ content }: TextLine): boolean {
  return content.some(inline => inline.kind === 'text')
}

function endOf(line: TextLine, block: LineBlock, own: boolean): SentenceEnd {
  const leaves = beforeClause(line.content)
  const text = block.text.slice(line.body.start, leaves.at(-1)?.span.end ?? line.body.start).trimEnd()
  const end = line.body.start + text.length
  const stopBehind = line.content.at(-1)?.kind === 'punctuation' && leaves.length < line.content.length
  let lastMark = text.length - 2
  while (lastMark >= 0 && !'，,；;。！？!?：:'.includes(text.charAt(lastMark))) lastMark--
  return {
    ended: stopBehind || endsInMark(text),
    prose: isProse(text, own) && !isRow(text) && !/^[（(【[]/.test(text),
    tail: { start: line.body.start + Math.max(lastMark, -1) + 1, end },
  }
}

/** Behind the mark may stand what closes a quotation or a bracket. */
function endsInMark(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && '”’"\'」』）)〕】》'.includes(text.charAt(last))) last--
  return last >= 0 && '。！？!?；;：:….'.includes(text.charAt(last))
}

/** The text before the clauses that end the line, without the mark behind them. */
function beforeClause(content: readonly Inline[]): readonly Inline[] {
  const last = content.findLastIndex(inline =>
    inline.kind !== 'clause' && !(inline.kind === 'punctuation' && inline.mark === 'stop'))
  const clause = content.findIndex((inline, i) => i > last && inline.kind === 'clause')
  return clause < 0 ? content : content.slice(0, clause)
}

/** A line below the task's own without any sentence is a caption, a row of a table, an address. */
function isProse(text: string, own: boolean): boolean {
  return /[。！？!?；;]/.test(text.slice(0, -1)) || (own && /[，,]/.test(text) && text.length >= SHORTEST_CLAUSES)
}

/** Of a table, its cells parted by blanks or rules. */
function isRow(text: string): boolean {
  return /[\t｜|]/.test(text) || (text.includes('  ') && /\S {2,}\S/.test(text))
}

function report({ block, tail }: PlacedEnd): Report {
  const end = placeOf(block, tail).end
  return {
    span: placeOf(block, tail),
    message: '这一项最后一句没有句末标点，本部分其他任务都有。请核对内容是不是被截断了，没有截断的补上句号。',
    fixes: [{ title: '补上句号', kind: 'choice', edits: [{ span: { start: end, end }, newText: '。' }] }],
  }
}
