// Properties of a text that is being edited: whatever was done to it, the analysis says what it says from scratch.

import {
  analyze, codeLenses, documentSymbols, foldingRanges, inlayHints, semanticTokens, taskTable, unitTasks, type Snapshot,
} from '../../core/index.js'
import { dice, seedOfText } from './dice.js'
import { applyEdit, fitted, inverseOf, type Edit } from './random-text.js'
import { contextOf, demand, NOTICE, plainFindings, same, type Case, type Property } from './property.js'
import { demandFindings } from './reading.js'

export const EDITING: readonly Property[] = [
  { name: 'edits: the same as from scratch, and undo restores', share: 1, hold: demandEditing },
]

/** What is done behind the edit of a number: a question or two, a comparison with an analysis from scratch, undo and redo. */
interface Pace {
  readonly asks: (i: number) => boolean
  readonly compares: (i: number) => boolean
  readonly undoes: (i: number) => boolean
}

/** An analysis that went on from many that nobody asked is another one than where each has answered: both are tried. */
function demandEditing(tried: Case, thorough: boolean): void {
  if (tried.edits.length === 0) return
  if (!thorough) return demandEdits(tried, usualPace(tried))
  const last = (i: number) => i === tried.edits.length - 1
  demandEdits(tried, { asks: () => true, compares: () => true, undoes: () => true })
  demandEdits(tried, { asks: () => false, compares: last, undoes: () => false })
}

/** Comparing costs far more than editing, and what has gone wrong mostly stays wrong: now and then, and behind the last edit. */
function usualPace({ text, edits }: Case): Pace {
  const { chance } = dice(seedOfText(text))
  return {
    asks: () => chance(0.1),
    compares: i => i === edits.length - 1 || i % 40 === 20,
    undoes: i => i === edits.length >> 1 && chance(0.5),
  }
}

function demandEdits(tried: Case, { asks, compares, undoes }: Pace): void {
  const context = contextOf(tried)
  let snapshot = analyze(tried.text, context)
  said(snapshot)
  for (const [i, edit] of tried.edits.entries()) {
    const before = snapshot
    const change = fitted(edit, before.text)
    snapshot = analyze(applyEdit(before.text, change), context, before)
    if (asks(i)) demandFindings(snapshot)
    if (compares(i)) demandAsFromScratch(snapshot, tried)
    if (undoes(i)) snapshot = undone(before, snapshot, change, tried)
  }
}

/** Takes the edit back and makes it again. */
function undone(before: Snapshot, after: Snapshot, change: Edit, tried: Case): Snapshot {
  const restored = analyze(applyEdit(after.text, inverseOf(change, before.text)), before.context, after)
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
