// How a part of a document assigns its tasks: which tasks have a clause, and what an empty one would look like there.

import type { Clause, ClauseGroup, LineBlock } from '../../../grammar/index.js'
import { clausesOf } from '../../model/assignments.js'
import { textLineOf } from '../../model/place.js'
import type { OutlineNode, Task } from '../../model/types.js'
import type { Snapshot } from '../../snapshot.js'

/** Whether a task's own clause, or that of a heading above, names somebody; what riders (下同) add does not count. */
export function isAssigned({ tree, memory }: Snapshot): (task: Task) => boolean {
  const naming = memory.findByPiece('lines that name somebody', tree.lines, found => found, block => clausesOf(block).filter(namesSomebody))
  return ({ node }) => {
    for (let at: OutlineNode | undefined = node; at !== undefined; at = at.parent) {
      if (at.lines.some(block => naming.has(block))) return true
    }
    return false
  }
}

/** Whether the task has a clause, be it an empty one. */
export function hasClause({ node }: Task): boolean {
  return node.lines.some(block => clausesOf(block).length > 0)
}

function namesSomebody({ groups }: Clause): boolean {
  return groups.some(group => group.label?.role !== 'deadline' && group.names.length > 0)
}

const PLAIN = '（责任单位：）'

/** The labels that most clauses of these tasks have, in their brackets and without names: （牵头单位：；配合单位：）. */
export function emptyClause(tasks: readonly Task[]): string {
  const counts = new Map<string, number>()
  for (const { node } of tasks) {
    for (const block of node.lines) {
      for (const clause of clausesOf(block)) {
        const skeleton = skeletonOf(clause, block)
        if (skeleton !== undefined) counts.set(skeleton, (counts.get(skeleton) ?? 0) + 1)
      }
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? (tasks.some(hasNarrowClause) ? '(责任单位:)' : PLAIN)
}

/** `undefined` for clauses without labels or without brackets. */
function skeletonOf({ groups, bracketed, span }: Clause, { text }: LineBlock): string | undefined {
  if (!bracketed || !groups.every(isLabelled)) return undefined
  const labels = groups.map(group => text.slice(group.label?.span.start, group.label?.span.end))
  const separators = groups.slice(1).map(group => /[；;，,。]/.exec(text.slice(0, group.span.start).slice(-1))?.[0] ?? '')
  const close = text.charAt(span.start) === '(' ? ')' : '）'
  return text.charAt(span.start) + labels.map((label, i) => (separators[i - 1] ?? '') + label).join('') + close
}

function isLabelled({ label }: ClauseGroup): boolean {
  return label !== undefined
}

function hasNarrowClause({ node }: Task): boolean {
  return node.lines.some(block => clausesOf(block).some(({ span }) => block.text.charAt(span.start) === '('))
}

/** The block where the task's own text ends, and the offset in it. */
export function endOfText({ node }: Task): { readonly block: LineBlock; readonly offset: number } {
  const block = node.lines.findLast(line => textLineOf(line) !== undefined) ?? node.block
  return { block, offset: textLineOf(block)?.span.end ?? block.text.length }
}
