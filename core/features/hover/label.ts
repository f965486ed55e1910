// On a label, {#防汛}: how it is referred to, what that prints as, how often it is done.

import { isAt, lineAt } from '../../model/at-offset.js'
import { placeOf, textLineOf } from '../../model/place.js'
import { referenceText } from '../../model/references.js'
import type { Snapshot } from '../../snapshot.js'
import { literal, paragraphs, type Hover } from './subject.js'

export function hoverLabel(snapshot: Snapshot, offset: number): Hover | undefined {
  const block = lineAt(snapshot.tree.lines, offset)
  const label = block && textLineOf(block)?.label
  if (block === undefined || label === undefined || !isAt(placeOf(block, label.span), offset)) return undefined
  const { name } = label
  const node = snapshot.labels.find(other => other.span.start === placeOf(block, label.span).start)?.node
  const uses = snapshot.references.filter(({ reference: { target } }) => target.by === 'label' && target.name === name).length
  const prints = node === undefined ? undefined : `，打印为**${literal(referenceText(node.level, node.number))}**`
  return {
    span: placeOf(block, label.span),
    markdown: paragraphs(
      `标记“${literal(name)}”，不打印`,
      `别处写\`{@${name}}\`${prints ?? ''}；现在有${uses}处引用`,
    ),
  }
}
