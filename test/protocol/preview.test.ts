// The pages of the open document over the protocol: all at first, then only what an edit changed; and both ways to go.

import { strict as assert } from 'node:assert'
import type { Position } from 'vscode-languageserver'
import type { ComposedBlock, Preview, PreviewParams, PreviewResult, PreviewSourceResult } from '../../server/protocol.js'
import { SAMPLE, URI } from './sample.js'
import { inSession, type Session } from './session.js'
import { rangeOfText } from './text.js'

const textDocument = { uri: URI }

async function preview(session: Session, params: Omit<PreviewParams, 'textDocument'> = {}): Promise<Preview> {
  const result = await session.connection.sendRequest<PreviewResult>('yaodian/preview', { textDocument, ...params })
  assert.ok(result)
  return result
}

function printed(blocks: readonly ComposedBlock[]): readonly string[] {
  return blocks.flatMap(block => block.strips)
    .map(({ texts }) => texts.flatMap(({ runs }) => runs).map(run => run.text).join(''))
}

/** What a client has after an answer, given what it had before. */
function applied(before: readonly ComposedBlock[], { blocks }: Preview): readonly ComposedBlock[] {
  return before.toSpliced(blocks.start, blocks.removed, ...blocks.inserted)
}

describe('yaodian/preview', () => {
  it('gives the paper, the blocks and the pages of the text in the editor', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const { since, sheets, blocks, pages, cursor } = await preview(session)
      assert.equal(since, null)
      assert.equal(cursor, null)
      assert.ok(Math.abs((sheets?.portrait.width ?? 0) - 595.3) < 0.1)
      assert.ok(sheets?.portrait.faces.body.fonts.includes('仿宋_GB2312'))
      const lines = printed(blocks.inserted)
      assert.equal(lines[0], '望川市2026年防汛工作要点')
      assert.ok(lines.includes('5.修订应急预案。完善县、乡、村三级防汛预案。（市应急'))
      assert.deepEqual(pages, [
        { pieces: [{ top: 0, from: 0, to: lines.length }], number: 1, numbered: true, orientation: 'portrait' },
      ])
    }))

  it('says only what an edit changed, and nothing where nothing did', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const first = await preview(session)
      await session.edit(URI, rangeOfText(SAMPLE, '三级'), '四级')
      const second = await preview(session, { previous: first.id })
      assert.equal(second.since, first.id)
      assert.equal(second.sheets, null)
      assert.equal(second.pages, null)
      assert.equal(second.blocks.removed, 1)
      assert.match(printed(second.blocks.inserted).join(''), /^5\.修订应急预案。完善县、乡、村四级/)
      const whole = await preview(session)
      assert.deepEqual(applied(first.blocks.inserted, second), whole.blocks.inserted)

      const third = await preview(session, { previous: second.id })
      assert.equal(third.id, second.id)
      assert.deepEqual(third.blocks.inserted, [])
      assert.equal(third.blocks.removed, 0)
    }))

  it('says everything to who has an answer that is not the newest', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const first = await preview(session)
      await session.edit(URI, rangeOfText(SAMPLE, '三级'), '四级')
      await preview(session)
      const { since, blocks, sheets } = await preview(session, { previous: first.id })
      assert.equal(since, null)
      assert.equal(blocks.start, 0)
      assert.ok(sheets)
    }))

  it('tells where print shows the cursor, and from where a place in print comes', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const position: Position = rangeOfText(SAMPLE, '逐一排查').start
      const { id, blocks, cursor } = await preview(session, { position })
      assert.ok(cursor)
      const text = blocks.inserted[cursor.block]?.strips.flatMap(({ texts }) => texts)
        .flatMap(({ runs }) => runs).map(run => run.text).join('') ?? ''
      assert.ok(text.slice(cursor.offset).startsWith('逐一排查'))
      const source = await session.connection.sendRequest<PreviewSourceResult>(
        'yaodian/previewSource', { textDocument, id, place: cursor })
      assert.deepEqual(source, position)
    }))

  it('shows a cursor in a comment behind what stands above it', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const { blocks, cursor } = await preview(session, { position: rangeOfText(SAMPLE, '待定').start })
      assert.match(printed(blocks.inserted.slice(cursor?.block)).join(''), /^（二）提升应急能力。/)
      assert.equal(cursor?.offset, '（二）提升应急能力。'.length)
    }))

  it('answers no place of pages that are no longer there', () =>
    inSession({}, async session => {
      await session.open(URI, SAMPLE)
      const { id } = await preview(session)
      await session.edit(URI, rangeOfText(SAMPLE, '三级'), '四级')
      const place = { block: 3, offset: 2 }
      const source = await session.connection.sendRequest('yaodian/previewSource', { textDocument, id, place })
      assert.equal(source, null)
    }))

  it('has no pages for a unit directory', () =>
    inSession({}, async session => {
      const uri = 'file:///home/drafter/单位名录.yaodian'
      await session.open(uri, '市水利局\n')
      assert.equal(await session.connection.sendRequest('yaodian/preview', { textDocument: { uri } }), null)
    }))
})
