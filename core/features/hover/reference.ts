// On a reference, {@防汛} or 第28项: what it prints as, and the item that it means.

import { textOf, type Reference } from '../../../grammar/index.js'
import { isAt, lineAt, tasksIn } from '../../model/at-offset.js'
import { ordinalText } from '../../model/first-words.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { referenceText } from '../../model/references.js'
import type { OutlineNode } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'
import { bodyOf, bullets, literal, nameOf, paragraphs, type Hover } from './subject.js'

export function hoverReference(snapshot: Snapshot, offset: number): Hover | undefined {
  const block = lineAt(snapshot.tree.lines, offset)
  if (block === undefined) return undefined
  const reference = textLineOf(block)?.content.find((inline): inline is Reference =>
    inline.kind === 'reference' && isAt(placeOf(block, inline.span), offset))
  if (reference === undefined) return undefined
  const span = placeOf(block, reference.span)
  const nodes = nodesMeant(snapshot, reference, offset)
  const written = literal(textOf(snapshot.text, span))
  const [only] = nodes
  if (only === undefined) return { span, markdown: `**${written}**　${nothingMeant(reference)}` }
  if (nodes.length > 1) {
    return { span, markdown: paragraphs(`**${written}**　有${nodes.length}处，不知道指的是哪一处：`, bullets(nodes.map(inSection))) }
  }
  const prints = reference.target.by === 'label' ? `打印为**${literal(referenceText(only.level, only.number))}**` : `**${written}**`
  return { span, markdown: paragraphs(prints, literal(`${ordinalText(only)}${bodyOf(only)}`), held(snapshot, only)) }
}

/** Of a number, those of the reference's own part where it has any. */
function nodesMeant({ labels, nodes, parts }: Snapshot, { target }: Reference, offset: number): readonly OutlineNode[] {
  if (target.by === 'label') return labels.filter(label => label.name === target.name).map(label => label.node)
  const all = nodes.filter(node => node.level === target.level && node.number === target.number)
  const part = parts.findLast(({ span }) => span.start <= offset)
  const own = all.filter(node => node.part === part?.index)
  return own.length > 0 ? own : all
}

function nothingMeant({ target }: Reference): string {
  return target.by === 'label' ? `没有哪一项叫“${literal(target.name)}”` : '没有这一项'
}

/** A heading is shown without the items below it. */
function held({ tasks }: Snapshot, node: OutlineNode): string | undefined {
  return node.children.length === 0 ? undefined : `下面有${tasksIn(tasks, node.span).length}项任务`
}

function inSection(node: OutlineNode): string {
  return node.parent === undefined ? nameOf(node) : `${nameOf(node)}（在“${nameOf(node.parent)}”之下）`
}
