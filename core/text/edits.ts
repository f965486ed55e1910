// Text edits as data: applying them, and joining those of several fixes.

import { flatMap, type Span } from '../../grammar/index.js'
import type { TextEdit } from '../finding.js'

/** The text after all edits; they may come in any order but must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of sortEdits(edits)) {
    result += text.slice(at, edit.span.start) + edit.newText
    at = edit.span.end
  }
  return result + text.slice(at)
}

/** By place; insertions at one place keep their order. */
export function sortEdits<Edit extends TextEdit>(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** Whether no two of them touch the same text; they come in order. */
export function areApart(edits: readonly TextEdit[]): boolean {
  return edits.every(({ span }, i) => span.start >= (edits[i - 1]?.span.end ?? 0))
}

/** The edits inside the lines that the range touches; all of them without a range. */
export function editsWithin(edits: readonly TextEdit[], text: string, range: Span | undefined): readonly TextEdit[] {
  if (range === undefined) return edits
  const start = range.start === 0 ? 0
    : Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1
  const end = range.end + (/^[^\r\n]*/.exec(text.slice(range.end))?.[0].length ?? 0)
  return edits.filter(({ span }) => start <= span.start && span.end <= end)
}

/** Where an offset of the text is after the edits, which are sorted; one inside an edit goes to that edit's end. */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  let moved = offset
  for (const { span, newText } of edits) {
    if (span.start > offset || (span.start === offset && span.end > offset)) break
    moved += newText.length - (Math.min(span.end, offset) - span.start)
  }
  return moved
}

/**
 * Which of the groups of edits fit together, by index: a group that overlaps an earlier one is left out whole.
 * Linear in the edits, but for sorting and for what really overlaps.
 */
export function fittingGroups(groups: readonly (readonly TextEdit[])[]): readonly number[] {
  const rivals = rivalsOf(groups)
  const taken = new Set<number>()
  for (const index of groups.keys()) {
    if (![...rivals.get(index) ?? []].some(rival => taken.has(rival))) taken.add(index)
  }
  return [...taken]
}

interface OwnedEdit extends TextEdit {
  readonly group: number
}

/** For each group, the others that an edit of it overlaps. */
function rivalsOf(groups: readonly (readonly TextEdit[])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const rivals = new Map<number, Set<number>>()
  const note = (one: number, other: number) => {
    const set = rivals.get(one)
    if (set === undefined) rivals.set(one, new Set([other]))
    else set.add(other)
  }
  const all = flatMap(groups, (edits, group) => edits.map((edit): OwnedEdit => ({ ...edit, group })))
  let near: readonly OwnedEdit[] = []
  for (const edit of sortEdits(all)) {
    near = near.filter(other => other.span.end > edit.span.start || other.span.start === edit.span.start)
    for (const other of near) {
      if (other.group === edit.group || !overlaps(edit, other)) continue
      note(edit.group, other.group)
      note(other.group, edit.group)
    }
    near = [...near, edit]
  }
  return rivals
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true
  return a.span.start < b.span.end && b.span.start < a.span.end
}
