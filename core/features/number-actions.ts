// What an editor offers to do with numbers: pin the one at the cursor, renumber its series, renumber the document.

import type { Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'
import { placeOf, textLineOf } from '../model/place.js'
import { isPinned } from '../model/pins.js'
import type { OutlineNode } from '../model/types.js'
import type { Snapshot } from '../snapshot.js'
import type { CodeAction, CodeActionKind } from './code-action.js'
import { renumber } from './renumber.js'

/** For the item whose ordinal (with its marks) touches `span`. */
export function numberActions(snapshot: Snapshot, { start, end }: Span): readonly CodeAction[] {
  const node = snapshot.nodes.find(each => {
    const { body } = textLineOf(each.block) ?? { body: each.ordinal.span }
    return each.span.start <= end && start <= each.block.start + body.start
  })
  if (node === undefined) return []
  const { edits } = renumber(snapshot, { kind: 'series', offset: node.block.start })
  return [
    ...pinAction(node),
    ...edits.length === 0 ? [] : [action('refactor.rewrite', '重新编号：只编这一组', edits)],
  ]
}

/** Every number for which it is certain how to count; none where all are right. */
export function renumberAll(snapshot: Snapshot): readonly CodeAction[] {
  const { edits } = renumber(snapshot, { kind: 'document' })
  return edits.length === 0 ? [] : [action('source.renumber.yaodian', '重新编号全文', edits)]
}

/** An automatic number has nothing to be pinned. */
function pinAction(node: OutlineNode): readonly CodeAction[] {
  const { block, ordinal } = node
  if (ordinal.number === undefined) return []
  const written = block.text.slice(ordinal.span.start, ordinal.span.end)
  const pin = textLineOf(block)?.pin
  const behind = { start: ordinal.span.end, end: ordinal.span.end }
  return [isPinned(node) && pin !== undefined
    ? action('refactor.rewrite', `取消固定编号“${written}”`, [{ span: placeOf(block, pin), newText: '' }])
    : action('refactor.rewrite', `固定编号“${written}”（重新编号时不变）`, [{ span: placeOf(block, behind), newText: '{!}' }])]
}

function action(kind: CodeActionKind, title: string, edits: readonly TextEdit[]): CodeAction {
  return { title, kind, finding: undefined, preferred: false, target: 'document', edits }
}
