// What an editor asks of a document: outline, folds, fixes.

import { strict as assert } from 'node:assert'
import type { CodeAction, DocumentSymbol, FoldingRange, Range } from 'vscode-languageserver/node'
import { expectedDiagnostics } from './expected.js'
import { SAMPLE, URI } from './sample.js'
import { inSession, type Session } from './session.js'
import { applyLspEdits, rangeOfText, type LspEdit } from './text.js'

const textDocument = { uri: URI }

function actionsAt(session: Session, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) }
  return session.connection.sendRequest('textDocument/codeAction', { textDocument, range, context })
}

function editsOf(action: CodeAction | undefined): readonly LspEdit[] {
  const [change] = action?.edit?.documentChanges ?? []
  assert.ok(change !== undefined && 'edits' in change)
  assert.equal(change.textDocument.uri, URI)
  assert.equal(change.textDocument.version, 1)
  return change.edits.filter(edit => 'newText' in edit)
}

describe('questions on the wire', () => {
  it('outline: parts, headings and tasks, each inside what holds it', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const symbols = await connection.sendRequest<readonly DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument,
      })
      const all = flatten(symbols)
      const names = all.map(symbol => symbol.name)
      assert.ok(names.includes('一、总体要求'))
      assert.ok(names.includes('（一）压实防汛责任'))
      assert.ok(names.includes('5.修订应急预案'))
      const task = all.find(symbol => symbol.name === '1.健全责任体系')
      assert.equal(task?.detail, '市水利局牵头')
      assert.deepEqual(task?.range.start, rangeOfText(SAMPLE, '1.健全').start)
    }))

  it('folds: headings over several lines, the front matter, comments', () =>
    inSession({}, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const folds = await connection.sendRequest<readonly FoldingRange[]>('textDocument/foldingRange', { textDocument })
      const line = (text: string): number => rangeOfText(SAMPLE, text).start.line
      assert.deepEqual(folds.find(fold => fold.kind === 'region'), { startLine: 0, endLine: 3, kind: 'region' })
      assert.deepEqual(folds.find(fold => fold.kind === 'comment'), {
        startLine: line('// 演练'),
        endLine: line('// 地点'),
        kind: 'comment',
      })
      assert.ok(folds.some(fold => fold.startLine === line('（一）') && fold.endLine === line('5.修订')))
      assert.ok(folds.every(fold => fold.startLine < fold.endLine))
    }))

  it('fixes: each removes its finding and brings no new one', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const { diagnostics } = await session.findings(URI, 1)
      const gap = diagnostics.find(diagnostic => diagnostic.code === 'numbering/gap')
      assert.ok(gap)
      const actions = await actionsAt(session, gap.range, ['quickfix'])
      assert.ok(actions.length > 0)
      for (const action of actions) {
        assert.equal(action.kind, 'quickfix')
        assert.deepEqual(action.diagnostics?.map(diagnostic => diagnostic.code), ['numbering/gap'])
        const fixed = applyLspEdits(SAMPLE, editsOf(action))
        const codes = expectedDiagnostics(URI, fixed).map(diagnostic => diagnostic.code)
        assert.ok(!codes.includes('numbering/gap'), action.title)
      }
      assert.equal(actions.filter(action => action.isPreferred).length, 1)
    }))

  it('a fix that the editor applies makes the finding vanish', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const { diagnostics } = await session.findings(URI, 1)
      const gap = diagnostics.find(diagnostic => diagnostic.code === 'numbering/gap')
      assert.ok(gap)
      const [action] = await actionsAt(session, gap.range, ['quickfix'])
      let version = 1
      for (const { range, newText } of [...editsOf(action)].reverse()) {
        version = await session.edit(URI, range, newText)
      }
      const after = await session.findings(URI, version)
      assert.ok(!after.diagnostics.some(diagnostic => diagnostic.code === 'numbering/gap'))
    }))

  it('no fix where there is no finding, and none of a kind that was not asked for', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      assert.deepEqual(await actionsAt(session, rangeOfText(SAMPLE, '坚持人民至上'), ['quickfix']), [])
      assert.deepEqual(await actionsAt(session, rangeOfText(SAMPLE, '5.修订'), ['refactor.extract']), [])
    }))

  it('renumbering as a source action, for who saves or asks, and pinning as a rewrite', () =>
    inSession({}, async session => {
      const text = '1.抓防汛。（水利局负责）\r\n4.抓防火。（林业局负责）见第4项。\r\n'
      await session.open(URI, text)
      const here = rangeOfText(text, '4.抓')
      const [all, ...others] = await actionsAt(session, here, ['source.renumber.yaodian'])
      assert.deepEqual([all?.title, others], ['重新编号全文', []])
      assert.equal(applyLspEdits(text, editsOf(all)), text.replaceAll('4', '2'))
      const rewrites = await actionsAt(session, here, ['refactor'])
      assert.deepEqual(rewrites.map(({ title }) => title), ['固定编号“4.”（重新编号时不变）', '重新编号：只编这一组'])
    }))
})

function flatten(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap(symbol => [symbol, ...flatten(symbol.children ?? [])])
}
