// What holds for the features on any text, tried on real notices, which lie beside the project where they are at all.

import { strict as assert } from 'node:assert'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  analyze, applyEdits, codeActions, documentSymbols, fixDocument, foldingRanges, isRefusal, references, rename,
} from '../../core/index.js'
import type { DocumentSymbol, Snapshot, Span, WorkspaceFile } from '../../core/index.js'
import type { UnitPlace } from '../../core/model/unit-places.js'
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

/** A unit that is renamed stands afterwards in as many places under the new name, and nowhere under the old one. */
function demandNavigable(text: string): void {
  const snapshot = analyze(text)
  const file: WorkspaceFile = { kind: 'notice', uri: '要点.yaodian', snapshot }
  const places = new Map<string, UnitPlace[]>()
  for (const place of snapshot.unitPlaces) places.set(place.unit, [...places.get(place.unit) ?? [], place])
  for (const [unit, [first]] of places) {
    const found = references(file, first?.span.start ?? -1, [], true)
    assert.deepEqual(found.map(({ span }) => span), places.get(unit)?.map(({ span }) => span), unit)
    const renamed = rename(file, first?.span.start ?? -1, '望川市试验局', [], { keepFormerName: true })
    if (isRefusal(renamed)) {
      assert.match(unit, /各|相关|部门/, 'only a class of units cannot be renamed to a unit')
      continue
    }
    const after = analyze(applyEdits(text, renamed.flatMap(({ edits }) => edits)), undefined, snapshot)
    assert.equal(after.unitPlaces.filter(place => place.unit === '望川市试验局').length, places.get(unit)?.length, unit)
  }
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

    it(`${path}: every unit is found wherever it stands, and can be renamed`, function () {
      this.timeout(60_000)
      demandNavigable(readFileSync(path, 'utf8'))
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
        assert.notEqual(applyEdits(action.target === 'document' ? text : '', action.edits), text, action.title)
      }
    })
  }
})
