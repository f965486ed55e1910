// On an ordinal: how its level is numbered and why, what stands before and after it, what it holds.

import { formatOrdinal } from '../../../grammar/index.js'
import { isAt, nodeAt, tasksIn } from '../../model/at-offset.js'
import { ordinalText } from '../../model/first-words.js'
import { placeOf } from '../../model/place.js'
import type { OutlineNode, Scheme } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import { bullets, literal, nameOf, paragraphs, type Hover } from './subject.js'

export function hoverOrdinal(snapshot: Snapshot, offset: number): Hover | undefined {
  const node = nodeAt(snapshot.nodes, offset)
  if (node === undefined) return undefined
  const span = placeOf(node.block, node.ordinal.span)
  if (!isAt(span, offset)) return undefined
  const scheme = snapshot.parts[node.part]?.schemes.find(({ level }) => level === node.level)
  const level = snapshot.nodes.filter(other => other.part === node.part && other.level === node.level)
  const at = level.indexOf(node)
  return {
    span,
    markdown: paragraphs(titleOf(node), bullets([
      scheme && `${literal(scheme.reason)}。`,
      neighbour('前一项', level[at - 1], node, scheme) ?? '前面没有同一组的编号',
      neighbour('后一项', level[at + 1], node, scheme) ?? '后面没有同一组的编号',
      node.task ? undefined : `下面有${tasksIn(snapshot.tasks, node.span).length}项任务`,
    ])),
  }
}

const LEVELS = ['第一层', '第二层', '第三层', '第四层', '第五层'] as const

function titleOf(node: OutlineNode): string {
  const kind = `${LEVELS[node.level - 1]}${node.task ? '，任务' : ''}`
  return node.ordinal.number === undefined
    ? `自动编号，打印为**${literal(ordinalText(node))}**（${kind}）`
    : `**${literal(formatOrdinal(node.level, node.number))}**　${kind}`
}

function neighbour(
  word: string, other: OutlineNode | undefined, node: OutlineNode, scheme: Scheme | undefined,
): string | undefined {
  const related = other !== undefined && holderOf(other, scheme) === holderOf(node, scheme)
  return related ? `${word}：${nameOf(other)}` : undefined
}

/** Under which node the numbers begin anew; `undefined` where they run on. */
function holderOf(node: OutlineNode, scheme: Scheme | undefined): OutlineNode | undefined {
  const restartsAt = scheme?.restartsAt
  if (restartsAt === undefined) return undefined
  let at = node.parent
  while (at !== undefined && at.level > restartsAt) at = at.parent
  return at
}
