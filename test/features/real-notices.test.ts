// What holds for the features on any text, tried on real notices, which lie beside the project where they are at all.

import { strict as assert } from 'node:assert'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, applyEdits, codeActions, documentSymbols, fixDocument, foldingRanges } from '../../core/index.js'
import type { DocumentSymbol, Snapshot, Span } from '../../core/index.js'
import { demandSilenced } from './silenced.js'

const FOLDERS = ['../shared/seeds', '../shared/corpus'].filter(folder => existsSync(folder))

function notices(): readonly string[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => join(folder, name)),
  )
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end
}

function countCodes({ findings }: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

function assertNested(symbols: readonly DocumentSymbol[], holder: Span): void {
  for (const { children, name, selection, span } of symbols) {
    assert.ok(within(span, holder) && within(selection, span), name)
    assert.notEqual(name.trim(), '')
    assertNested(children, span)
  }
}

describe('features on real notices', () => {
  if (FOLDERS.length === 0) {
    it('SKIPPED: ../shared is absent')
  }
  for (const path of notices()) {
    it(`${path}: what silences a finding silences it, and nothing else`, function () {
      this.timeout(60_000)
      demandSilenced(readFileSync(path, 'utf8'), 25)
    })

    it(`${path}: safe fixes settle, and bring nothing new`, () => {
      const snapshot = analyze(readFileSync(path, 'utf8'))
      const fixed = fixDocument(snapshot)
      assert.equal(applyEdits(snapshot.text, fixed.edits), fixed.snapshot.text)
      assert.deepEqual(fixed.snapshot.findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe')), [])
      assert.equal(fixDocument(fixed.snapshot).changes.length, 0)
      const before = countCodes(snapshot)
      for (const [code, count] of countCodes(fixed.snapshot)) assert.ok(count <= (before.get(code) ?? 0), code)
    })

    it(path, () => {
      const text = readFileSync(path, 'utf8')
      const snapshot = analyze(text)
      const whole = { start: 0, end: text.length }
      assertNested(documentSymbols(snapshot), whole)
      for (const { span } of foldingRanges(snapshot)) {
        assert.ok(within(span, whole))
        assert.match(text.slice(span.start, span.end), /^\S[^]*[\r\n][^]*\S$/)
      }
      for (const action of codeActions(snapshot, whole)) {
        assert.notEqual(applyEdits(action.target === 'config' ? '' : text, action.edits), text, action.title)
      }
    })
  }
})
