// What every way to silence a finding must keep to.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, codeActions, type CodeAction, type Finding, type Snapshot } from '../../core/index.js'

/** The actions of the text that silence its findings; at most so many of them, spread evenly, each tried alone. */
export function demandSilenced(text: string, most = Infinity): void {
  const before = analyze(text)
  const actions = silencing(before)
  const every = Math.max(1, Math.ceil(actions.length / most))
  for (const action of actions.filter((_, i) => i % every === 0)) {
    const { after, left } = silencedBy(action, before)
    assert.deepEqual(after.findings.map(({ code }) => code), left.map(({ code }) => code), nameOf(action))
    assert.deepEqual(after.findings.map(({ message }) => message), left.map(({ message }) => message), nameOf(action))
  }
}

/** In the order in which they are offered. */
export function silencing(snapshot: Snapshot): readonly CodeAction[] {
  const actions = codeActions(snapshot, { start: 0, end: snapshot.text.length }, ['quickfix'])
  return actions.filter(({ title }) => /^(?:忽略这一处|本文件忽略|本项目关闭)/.test(title))
}

/** `left`: the findings that must be left. */
export function silencedBy(
  action: CodeAction, before: Snapshot,
): { readonly after: Snapshot; readonly left: readonly Finding[] } {
  const { finding } = action
  const inConfig = action.target === 'config'
  const config = inConfig ? { uri: 'yaodian.config.json', text: applyEdits('', action.edits) } : undefined
  const after = analyze(inConfig ? before.text : applyEdits(before.text, action.edits), { directories: [], config })
  const everywhere = !action.title.startsWith('忽略这一处')
  const left = before.findings.filter(other => {
    if (other.code !== finding?.code) return true
    return !everywhere && lineOf(before.text, other) !== lineOf(before.text, finding)
  })
  return { after, left }
}

function lineOf(text: string, { span }: Finding): number {
  return text.slice(0, span.start).split(/\r\n|\n|\r/).length
}

function nameOf({ title, finding }: CodeAction): string {
  return `${title} ${finding?.code} at ${finding?.span.start}`
}
