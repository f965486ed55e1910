// What holds for the features on any text, tried on real notices, which lie beside the project where they are at all.

import { strict as assert } from 'node:assert'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze, applyEdits, codeActions, documentSymbols, foldingRanges } from '../../core/index.js'
import type { DocumentSymbol, Span } from '../../core/index.js'

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
        assert.notEqual(applyEdits(text, action.edits), text, action.title)
      }
    })
  }
})
