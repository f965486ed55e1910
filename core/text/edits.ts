// Text edits as data: applying them, and joining those of several fixes.

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
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** The edits of as many groups as fit together: a group that overlaps an earlier one is left out whole. */
export function joinEdits(groups: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const taken: TextEdit[] = []
  for (const group of groups) {
    if (!group.some(edit => taken.some(other => overlaps(edit, other)))) taken.push(...group)
  }
  return sortEdits(taken)
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true
  return a.span.start < b.span.end && b.span.start < a.span.end
}
