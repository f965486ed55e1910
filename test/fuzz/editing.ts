// Properties of a text that is being edited: whatever was done to it, the analysis says what it says from scratch.

import {
  analyze, codeLenses, documentSymbols, foldingRanges, inlayHints, semanticTokens, taskTable, unitTasks, type Snapshot,
} from '../../core/index.js'
import { applyEdit, fitted, inverseOf } from './random-text.js'
import { contextOf, demand, NOTICE, plainFindings, same, type Case, type Property } from './property.js'
import { demandFindings } from './reading.js'

export const EDITING: readonly Property[] = [
  { name: 'edits: the same as from scratch, and undo restores', share: 0.6, hold: demandEditing },
]

function demandEditing(tried: Case, thorough: boolean): void {
  const context = contextOf(tried)
  const [comparedAt, undoneAt] = stops(tried, thorough)
  let snapshot = analyze(tried.text, context)
  ask(snapshot)
  for (const [i, edit] of tried.edits.entries()) {
    const before = snapshot
    const change = fitted(edit, before.text)
    snapshot = analyze(applyEdit(before.text, change), context, before)
    if (i % 2 === 0) demandFindings(snapshot)
    if (comparedAt(i)) demandAsFromScratch(snapshot, tried)
    if (undoneAt(i)) snapshot = undone(before, snapshot, change, tried)
  }
}

/** Comparing costs far more than editing, and what has gone wrong mostly stays wrong: once or twice for all edits. */
function stops({ edits }: Case, thorough: boolean): readonly [(i: number) => boolean, (i: number) => boolean] {
  if (thorough) return [() => true, () => true]
  return [i => i === edits.length - 1 || i % 16 === 7, i => i === edits.length >> 1]
}

/** Takes the edit back and makes it again. */
function undone(before: Snapshot, after: Snapshot, change: Parameters<typeof inverseOf>[0], tried: Case): Snapshot {
  const { start, end, newText } = inverseOf(change, before.text)
  const restored = analyze(after.text.slice(0, start) + newText + after.text.slice(end), before.context, after)
  demand(restored.text === before.text, () => 'undo does not restore the text')
  demandAsFromScratch(restored, tried)
  return analyze(after.text, before.context, restored)
}

function demandAsFromScratch(snapshot: Snapshot, tried: Case): void {
  const scratch = analyze(snapshot.text, contextOf(tried))
  const [here, there] = [said(snapshot), said(scratch)]
  for (const question of Object.keys(here)) {
    const [one, other] = [Reflect.get(here, question), Reflect.get(there, question)]
    demand(same(one, other), () =>
      `${question} after edits: ${difference(one, other)} in ${JSON.stringify(snapshot.text)}`)
  }
}

function ask(snapshot: Snapshot): void {
  said(snapshot)
}

function said(snapshot: Snapshot): object {
  const { tree, findings, failures, title, units, unitPlaces, mentions, tasks } = snapshot
  return {
    tree, findings: plainFindings(findings), failures, title, units, unitPlaces, mentions,
    tasks: tasks.map(({ assignments, deadline }) => ({ assignments, deadline })),
    tokens: semanticTokens(snapshot), symbols: documentSymbols(snapshot), folding: foldingRanges(snapshot),
    hints: inlayHints(snapshot, { start: 0, end: snapshot.text.length }),
    lenses: codeLenses({ kind: 'notice', uri: NOTICE, snapshot }), table: taskTable(snapshot), unitTasks: unitTasks(snapshot),
  }
}

/** The way to the first place where two answers differ, and what is there. */
function difference(one: unknown, other: unknown): string {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return `${short(one)} instead of ${short(other)}`
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  for (const key of keys) {
    const [mine, theirs] = [Reflect.get(one, key), Reflect.get(other, key)]
    if (!same(mine, theirs) || !(key in one) || !(key in other)) return `${key}: ${difference(mine, theirs)}`
  }
  return 'in the order of members'
}

function short(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 300)
}
