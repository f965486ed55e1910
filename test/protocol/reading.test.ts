// What an editor draws into the text by itself: colours by meaning, hints, lenses; and hover on things.

import { strict as assert } from 'node:assert'
import type {
  ClientCapabilities, CodeLens, Hover, InlayHint, InlayHintLabelPart, SemanticTokens, SemanticTokensDelta, ServerCapabilities,
} from 'vscode-languageserver/node'
import { SAMPLE, URI } from './sample.js'
import { editorCapabilities, inSession, startSession, type Session, type SessionOptions } from './session.js'
import { rangeOfText } from './text.js'

const textDocument = { uri: URI }
const NOTHING: ClientCapabilities = {}
const READING: ClientCapabilities = {
  ...editorCapabilities,
  textDocument: {
    ...editorCapabilities.textDocument,
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeLens: {},
    inlayHint: {},
    semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
}
const options: SessionOptions = { capabilities: READING, initializationOptions: { showPlaces: true } }

const REFRESHES = ['workspace/semanticTokens/refresh', 'workspace/inlayHint/refresh', 'workspace/codeLens/refresh']

describe('reading on the wire', () => {
  it('is promised to who can use it', async () => {
    const asked = async (capabilities: ClientCapabilities): Promise<ServerCapabilities> => {
      const session = startSession({ capabilities })
      try {
        const answer = (await session.initialize()).capabilities
        await session.end()
        return answer
      } finally {
        session.process.kill()
      }
    }
    const full = await asked(READING)
    assert.deepEqual(full.codeLensProvider, { resolveProvider: true })
    assert.equal(full.inlayHintProvider, true)
    assert.deepEqual(full.semanticTokensProvider?.full, { delta: true })
    const none = await asked(NOTHING)
    assert.deepEqual([none.codeLensProvider, none.inlayHintProvider, none.semanticTokensProvider], [undefined, undefined, undefined])
  })

  it('colours: a difference applied to the first answer gives the second', () =>
    inSession(options, async ({ connection, open, edit }) => {
      await open(URI, SAMPLE)
      const first = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })
      assert.equal(first.data.length % 5, 0)
      assert.ok(first.data.length > 100)
      const place = rangeOfText(SAMPLE, '2.开展汛前检查').start
      await edit(URI, { start: place, end: place }, '补一项。（市水利局牵头）\n')
      const delta = await connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta',
        { textDocument, previousResultId: first.resultId })
      const fresh = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })
      const applied = [...first.data]
      assert.equal(delta.edits.length, 1)
      for (const { start, deleteCount, data = [] } of delta.edits) applied.splice(start, deleteCount, ...data)
      assert.deepEqual(applied, fresh.data)
      assert.ok((delta.edits[0]?.data?.length ?? 0) < fresh.data.length / 2)
    }))

  it('colours: nothing new is no edit, and after an unknown answer all comes again', () =>
    inSession(options, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const first = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })
      const again = (previousResultId: string | undefined) =>
        connection.sendRequest<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId })
      const same = await again(first.resultId)
      assert.ok('edits' in same)
      assert.deepEqual(same.edits, [])
      const whole = await again('never told')
      assert.ok('data' in whole)
      assert.deepEqual(whole.data, first.data)
    }))

  it('colours: of a stretch, the same as of the whole', () =>
    inSession(options, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const range = rangeOfText(SAMPLE, '2.开展汛前检查')
      const part = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range })
      assert.equal(part.data[0], range.start.line)
      // 2. · 市水利局 · 牵头 · 市应急管理局 · 配合, and the keys of the front matter are far away.
      assert.equal(part.data.length, 5 * 5)
    }))

  it('hints: the number that is due, and what a reference prints as, with its place', () =>
    inSession(options, async ({ connection, open }) => {
      const text = '1.{#甲}子。\r\n3.按{@甲}办。\r\n'
      await open(URI, text)
      const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }
      const hints = await connection.sendRequest<readonly InlayHint[]>('textDocument/inlayHint', { textDocument, range })
      const parts = hints.flatMap(({ label }) => label as readonly InlayHintLabelPart[])
      assert.deepEqual(parts.map(({ value }) => value), ['应为2', '第1项'])
      assert.deepEqual(hints.map(({ position }) => position), [{ line: 1, character: 2 }, { line: 1, character: 7 }])
      assert.deepEqual(parts[1]?.location, { uri: URI, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } } })
      const first = { start: range.start, end: { line: 0, character: 3 } }
      assert.deepEqual(await connection.sendRequest('textDocument/inlayHint', { textDocument, range: first }), [])
    }))

  it('lenses: resolved one by one, with a command where there is somewhere to go', () =>
    inSession(options, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const resolved = await lensesOver(connection, rangeOfText(SAMPLE, '二、重点任务').start.line)
      assert.deepEqual(resolved.map(({ command }) => command?.title), ['4 项 · 1–6', '缺 3、4', '牵头单位 2'])
      assert.deepEqual(resolved.map(({ command }) => command?.command), ['', 'yaodian.showPlaces', 'yaodian.showPlaces'])
      const [uri, , places] = resolved[1]?.command?.arguments ?? []
      assert.equal(uri, URI)
      assert.deepEqual(places, [{ uri: URI, range: rangeOfText(SAMPLE, '5.') }])
    }))

  it('lenses: titles alone for a client that knows no such command', () =>
    inSession({ capabilities: READING }, async ({ connection, open }) => {
      await open(URI, SAMPLE)
      const resolved = await lensesOver(connection, rangeOfText(SAMPLE, '二、重点任务').start.line)
      assert.deepEqual([...new Set(resolved.map(({ command }) => command?.command))], [''])
    }))

  it('lenses: one of a text that has moved on is refused', () =>
    inSession(options, async ({ connection, open, edit }) => {
      await open(URI, SAMPLE)
      const [lens] = await connection.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument })
      const start = { line: 0, character: 0 }
      await edit(URI, { start, end: start }, '')
      const contentModified = { code: -32801 }
      await assert.rejects(connection.sendRequest('codeLens/resolve', lens), contentModified)
      await assert.rejects(connection.sendRequest('codeLens/resolve', { ...lens, data: 'of another server' }), contentModified)
    }))

  it('hover: plain text for who shows no Markdown, without marks', () =>
    inSession({ capabilities: NOTHING }, async ({ connection, open }) => {
      await open(URI, '1.各县<市、区>_子_。\n2.丑。\n')
      const found = await connection.sendRequest<Hover>('textDocument/hover', { textDocument, position: { line: 1, character: 0 } })
      assert.ok(typeof found.contents === 'object' && 'value' in found.contents)
      assert.match(found.contents.value, /前一项：1\.各县<市、区>_子_\n/)
      assert.doesNotMatch(found.contents.value, /[\\*]/)
    }))
})

describe('reading when a directory changes', () => {
  const directory = 'file:///w/单位名录.yaodian'
  const notice = 'file:///w/要点.yaodian'
  const listing = '单位名录：\n  - 办公室\n'

  it('counts what the open notices say above the units of a directory file', () =>
    inSession(options, async ({ connection, open, findings }) => {
      await open(directory, listing)
      await open(notice, '1.子。（办公室牵头）\n2.丑。（办公室牵头）\n')
      await findings(notice, 1)
      const [lens] = await connection.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri: directory } })
      const resolved = await connection.sendRequest<CodeLens>('codeLens/resolve', lens)
      assert.equal(resolved.command?.title, '牵头 2')
      assert.deepEqual(resolved.command?.arguments?.[2], [0, 1].map(line =>
        ({ uri: notice, range: { start: { line, character: 5 }, end: { line, character: 8 } } })))
    }))

  it('asks an editor that takes such requests to ask again, and no other', async () => {
    const refreshing = { ...READING, workspace: {
      ...READING.workspace, semanticTokens: { refreshSupport: true }, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true },
    } }
    assert.deepEqual([...await refreshesOf(refreshing, REFRESHES.length)].sort(), [...REFRESHES].sort())
    assert.deepEqual(await refreshesOf(READING, 0), [])
  })

  /** Waits until so many have come; where none is to come, a second. */
  async function refreshesOf(capabilities: ClientCapabilities, count: number): Promise<readonly string[]> {
    const asked = new Set<string>()
    await inSession({ capabilities }, async session => {
      REFRESHES.forEach(method => session.connection.onRequest(method, () => {
        asked.add(method)
        return null
      }))
      await session.open(notice, '1.子。（办公室牵头）\n')
      await session.findings(notice, 1)
      await session.open(directory, listing)
      const end = performance.now() + (count === 0 ? 1_000 : 20_000)
      while (performance.now() < end && (count === 0 || asked.size < count)) await new Promise(resolve => setTimeout(resolve, 20))
    })
    return [...asked]
  }
})

async function lensesOver(connection: Session['connection'], line: number): Promise<readonly CodeLens[]> {
  const lenses = await connection.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument })
  assert.ok(lenses.every(({ command }) => command === undefined))
  const there = lenses.filter(({ range }) => range.start.line === line)
  return Promise.all(there.map(lens => connection.sendRequest<CodeLens>('codeLens/resolve', lens)))
}
