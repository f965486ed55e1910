// The fixes that an editor offers.

import { strict as assert } from 'node:assert'
import { analyze, applyEdits, codeActions, fixAll } from '../../core/index.js'
import type { CodeAction, Finding, Fix, Snapshot } from '../../core/index.js'
import { readMarks } from './marked.js'

const GAP = '一、重点任务\n1.抓防汛。\n2.抓防火。\n⟦5.⟧抓防震。\n6.抓防冻。\n'

function actionsAtCursor(marked: string): readonly CodeAction[] {
  const { text, cursor = -1 } = readMarks(marked)
  return codeActions(analyze(text), { start: cursor, end: cursor }).filter(action => action.kind === 'quickfix')
}

/** A snapshot whose findings the test makes up: what is tested is the choice among fixes, not the checks. */
function withFindings(text: string, ...fixes: readonly Fix[]): Snapshot {
  const findings = fixes.map((fix): Finding => ({
    code: 'test/made-up',
    severity: 'warning',
    span: fix.edits[0]?.span ?? { start: 0, end: 0 },
    message: '',
    source: '惯例',
    related: [],
    fixes: [fix],
  }))
  return new Proxy(analyze(text), {
    get: (snapshot, name) => (name === 'findings' ? findings : Reflect.get(snapshot, name, snapshot)),
  })
}

function fix(kind: Fix['kind'], ...edits: readonly (readonly [start: number, end: number, newText: string])[]): Fix {
  return { title: '改', kind, edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })) }
}

function fixedBy(snapshot: Snapshot): string {
  return applyEdits(snapshot.text, fixAll(snapshot)?.edits ?? [])
}

describe('codeActions', () => {
  it('offers the fixes of the finding that is touched; the first is the preferred one', () => {
    const { text, ranges } = readMarks(GAP)
    const snapshot = analyze(text)
    const gap = snapshot.findings.find(finding => finding.code === 'numbering/gap')
    const [at] = ranges
    assert.ok(gap !== undefined && at !== undefined)
    const actions = codeActions(snapshot, at).filter(action => action.finding === gap)
    const own = actions.slice(0, gap.fixes.length)
    assert.deepEqual(own.map(action => action.title), gap.fixes.map(offered => offered.title))
    assert.deepEqual(actions.map(action => action.preferred), actions.map((_, index) => index === 0))
  })

  it('touches: from just before a finding to just behind it', () => {
    const { text, ranges } = readMarks(GAP)
    const [finding] = analyze(text).findings
    assert.ok(finding !== undefined && ranges[0] !== undefined)
    const at = (offset: number): string => `${text.slice(0, offset)}$0${text.slice(offset)}`
    assert.ok(actionsAtCursor(at(finding.span.start)).length > 0)
    assert.ok(actionsAtCursor(at(finding.span.end)).length > 0)
    assert.equal(actionsAtCursor(at(finding.span.start - 1)).length, 0)
    assert.equal(actionsAtCursor(at(finding.span.end + 1)).length, 0)
  })

  it('every fix removes its finding and brings no new one', () => {
    const { text } = readMarks(GAP)
    const snapshot = analyze(text)
    const codes = snapshot.findings.map(finding => finding.code)
    for (const action of codeActions(snapshot, { start: 0, end: text.length })) {
      if (action.target !== 'document') continue
      const after = analyze(applyEdits(text, action.edits)).findings.map(finding => finding.code)
      assert.ok(after.length < codes.length, action.title)
    }
  })
})

describe('fixAll', () => {
  it('takes safe fixes only', () => {
    assert.equal(fixAll(withFindings('甲乙丙', fix('choice', [0, 1, '一']))), undefined)
    assert.equal(fixedBy(withFindings('甲乙丙', fix('safe', [0, 1, '一']), fix('choice', [1, 2, '二']))), '一乙丙')
  })

  it('leaves a fix out whole that overlaps an earlier one', () => {
    const snapshot = withFindings('甲乙丙丁', fix('safe', [0, 2, '一']), fix('safe', [1, 3, '二'], [3, 4, '四']))
    assert.equal(fixedBy(snapshot), '一丙丁')
  })

  it('joins fixes side by side, sorted', () => {
    const edits = fixAll(withFindings('甲乙丙丁', fix('safe', [3, 4, '四']), fix('safe', [0, 2, '一'])))?.edits
    assert.deepEqual(edits?.map(edit => edit.span.start), [0, 3])
  })

  it('does what fixDocument does; each kind is there only if it is asked for', () => {
    const text = '1、抓防汛。（牵头单位：市水利局\n2、抓防火。\n'
    const snapshot = analyze(text)
    assert.equal(applyEdits(text, fixAll(snapshot)?.edits ?? []), '1.抓防汛。（牵头单位：市水利局）\n2.抓防火。\n')
    const whole = { start: 0, end: text.length }
    const kinds = codeActions(snapshot, whole, ['quickfix']).map(({ kind }) => kind)
    assert.deepEqual(new Set(kinds), new Set(['quickfix']))
    assert.deepEqual(codeActions(snapshot, whole, ['source.fixAll.yaodian']), [fixAll(snapshot)])
    assert.deepEqual(codeActions(snapshot, whole, []), [])
    assert.equal(codeActions(snapshot, whole).length, kinds.length + 1)
  })

  it('has no action where nothing is found', () => {
    assert.deepEqual(codeActions(analyze('一、甲\n二、乙\n'), { start: 0, end: 5 }), [])
  })
})
