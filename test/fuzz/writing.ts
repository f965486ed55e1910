// Properties of what changes a text: format, fixes, renumbering, renaming, keys.

import {
  analyze, applyEdits, changeLevel, codeActions, continueItems, fixDocument, formatDocument, isRefusal, moveItems, onType,
  ON_TYPE_TRIGGERS, rename, renumber, stateScheme, type Finding, type Snapshot, type Task, type TextEdit, type TypedEdit,
} from '../../core/index.js'
import {
  contextOf, demand, demandEdits, demandPlaces, demandSound, noticeOf, offsetsIn, same, snapshotOf, type Case, type Property,
} from './property.js'

export const WRITING: readonly Property[] = [
  { name: 'format twice is format once', share: 0.2, hold: tried => demandFormat(tried) },
  { name: 'fixing converges', share: 0.15, hold: tried => demandFixAll(tried) },
  { name: 'a fix removes its finding', share: 0.15, hold: (tried, thorough) => demandFixes(tried, thorough ? 100 : 3) },
  { name: 'renumbering twice is renumbering once', share: 0.3, hold: tried => demandRenumbering(tried) },
  {
    name: 'keys and actions at any place', share: 0.1,
    hold(tried, thorough) {
      // No editor has its cursor between the two halves of a character.
      const places = offsetsIn(tried.text, thorough).filter(offset => !/[\udc00-\udfff]/.test(tried.text.charAt(offset)))
      for (const offset of places) demandKeys(tried, offset)
    },
  },
  {
    name: 'renaming', share: 0.15,
    hold(tried, thorough) {
      const file = noticeOf(tried)
      for (const offset of offsetsIn(tried.text, thorough)) {
        for (const name of ['市应急管理局', '防汛二', '', '__proto__']) {
          const answer = rename(file, offset, name, [file], { keepFormerName: true })
          if (isRefusal(answer)) continue
          for (const { uri, edits } of answer) {
            if (uri === file.uri) changed(file.snapshot, edits, 'rename')
          }
        }
      }
    },
  },
]

function changed({ text }: Snapshot, edits: readonly TextEdit[], what: string): string {
  demandEdits(edits, text.length, what)
  const result = applyEdits(text, edits)
  demandSound(text, result, what)
  return result
}

function demandFormat(tried: Case): void {
  const snapshot = snapshotOf(tried)
  const text = changed(snapshot, formatDocument(snapshot), 'format')
  const after = analyze(text, contextOf(tried))
  const again = formatDocument(after)
  demand(again.length === 0, () => `formatting again changes ${JSON.stringify(again.slice(0, 3))} of ${JSON.stringify(text)}`)
  const [before, now] = [duties(snapshot), duties(after)]
  demand(same(before, now), () => `formatting changes tasks: ${JSON.stringify(before)} → ${JSON.stringify(now)}`)
  demand(wordsOf(snapshot) === wordsOf(after), () => `formatting changes words: ${wordsOf(snapshot)} → ${wordsOf(after)}`)
}

/** Who answers for what; white space and the width of brackets in names aside. */
function duties({ tasks, text }: Snapshot): unknown {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s/g, '')
  const words = ({ node }: Task) => letters(text.slice(node.block.start + node.ordinal.span.end, node.block.start + node.block.text.length))
  return tasks.map(task => ({
    words: words(task),
    assignments: task.assignments.map(({ role, name, carried }) => [role, plain(name), carried]),
    deadline: task.deadline === undefined ? undefined : plain(task.deadline.text),
  }))
}

/** Chinese letters in reading order, without those of ordinals. */
function wordsOf({ tree, nodes, text }: Snapshot): string {
  const ordinals = new Map(nodes.map(node => [node.block, node.ordinal.span]))
  const blocks = tree.lines.map(block => {
    const ordinal = ordinals.get(block)
    return ordinal === undefined ? block.text : block.text.slice(0, ordinal.start) + block.text.slice(ordinal.end)
  })
  return letters(text.slice(0, tree.lines[0]?.start ?? text.length)) + blocks.map(letters).join('')
}

function letters(text: string): string {
  return text.replace(/[^\u4e00-\u9fff]/g, '')
}

function demandFixAll(tried: Case): void {
  const snapshot = snapshotOf(tried)
  const fixed = fixDocument(snapshot)
  const text = changed(snapshot, fixed.edits, 'fix all')
  demand(text === fixed.snapshot.text, () => 'the edits of fix-all do not lead to its text')
  const again = fixDocument(analyze(text, contextOf(tried)))
  demand(again.edits.length === 0, () => `fixing again changes ${JSON.stringify(again.changes.slice(0, 3))} of ${JSON.stringify(text)}`)
}

function demandFixes(tried: Case, most: number): void {
  const snapshot = snapshotOf(tried)
  for (const finding of snapshot.findings.filter(({ fixes }) => fixes.length > 0).slice(0, most)) {
    for (const fix of finding.fixes) {
      const text = changed(snapshot, fix.edits, `fix of ${finding.code}`)
      const after = analyze(text, contextOf(tried))
      if (fix.kind === 'safe') demandMended(snapshot, after, finding, fix.edits)
    }
  }
}

/**
 * The finding is gone from its place, and there is no new error where the fix has written or cut. Elsewhere there may be
 * one: what hid it before (a bracket without its other half, a sentence without its end) is gone.
 */
function demandMended(before: Snapshot, after: Snapshot, { code, message, span }: Finding, edits: readonly TextEdit[]): void {
  const place = offsetAfter(edits, span.start)
  const left = after.findings.some(finding => finding.code === code && finding.span.start === place && finding.message === message)
  demand(!left, () => `a safe fix leaves its finding ${code} in ${JSON.stringify(after.text)}`)
  const errors = ({ findings }: Snapshot) => findings.filter(({ severity }) => severity === 'error')
  const known = errors(before).map(finding => finding.code)
  const written = edits.map(edit => {
    const start = offsetAfter(edits.filter(other => other !== edit), edit.span.start)
    return { start, end: start + edit.newText.length }
  })
  const added = errors(after).filter(error => !known.includes(error.code) &&
    written.some(each => error.span.start < Math.max(each.end, each.start + 1) && error.span.end > each.start))
  demand(added.length === 0, () => `a safe fix of ${code} brings ${added.map(error => error.code).join()} in ${JSON.stringify(after.text)}`)
}

/** Where an offset of the text is after sorted edits, for one that none of them replaces. */
function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  return edits.filter(edit => edit.span.end <= offset)
    .reduce((moved, edit) => moved + edit.newText.length - (edit.span.end - edit.span.start), offset)
}

function demandRenumbering(tried: Case): void {
  const snapshot = snapshotOf(tried)
  const done = renumber(snapshot, { kind: 'document' })
  const text = changed(snapshot, done.edits, 'renumber')
  demand(text === done.text, () => 'the edits of renumbering do not lead to its text')
  demandPlaces([done.items, done.references, done.left], text.length, 'renumbered')
  const again = renumber(analyze(text, contextOf(tried)), { kind: 'document' })
  demand(again.edits.length === 0, () => `renumbering again changes ${JSON.stringify(again.edits.slice(0, 3))} of ${JSON.stringify(text)}`)
  for (const kind of ['part', 'series'] as const) {
    for (const { block } of snapshot.nodes.slice(0, 3)) changed(snapshot, renumber(snapshot, { kind, offset: block.start }).edits, kind)
  }
}

function demandKeys(tried: Case, offset: number): void {
  const snapshot = snapshotOf(tried)
  const cursor = { start: offset, end: offset }
  const wide = { start: offset, end: Math.min(tried.text.length, offset + 40) }
  for (const [what, answer] of [
    ['deeper', changeLevel(snapshot, [cursor], 'deeper')], ['higher', changeLevel(snapshot, [wide], 'higher')],
    ['up', moveItems(snapshot, cursor, 'up')], ['down', moveItems(snapshot, wide, 'down')],
    ['Enter', continueItems(snapshot, [{ offset, atLineEnd: true }])],
  ] as const) demandTyped(snapshot, answer, what)
  for (const character of ON_TYPE_TRIGGERS) changed(snapshot, onType(snapshot, offset, character), 'on type')
  for (const { target, edits, title } of codeActions(snapshot, wide, ['quickfix', 'refactor.rewrite', 'source.renumber.yaodian'])) {
    if (target === 'document') changed(snapshot, edits, title)
  }
  changed(snapshot, stateScheme(snapshot, { level: 2, kind: 'running' }) ?? [], 'state a scheme')
}

function demandTyped(snapshot: Snapshot, answer: TypedEdit | { readonly obstacle: string } | undefined, what: string): void {
  if (answer === undefined || 'obstacle' in answer) return
  const text = changed(snapshot, answer.edits, what)
  demandPlaces(answer.selections, text.length, `selections of ${what}`)
}
