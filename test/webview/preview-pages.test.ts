// What the preview's page does with the server's answers, and how it finds places on its pages. No browser in here.

import { strict as assert } from 'node:assert'
import { analyze } from '../../core/index.js'
import { layOutNotice, newComposer, type Composition } from '../../office/index.js'
import type { Preview } from '../../server/protocol.js'
import { edgesOf, placeLinesAway, placeNear, received, spotOf, textOf, type Pages } from '../../webview/preview/pages.js'

const composer = newComposer()
const LINE = '坚持人民至上、生命至上，在2026年统筹发展和安全，把责任落到实处。'
const TEXT = `望川市工作要点\n一、总体要求\n${LINE}\n${Array.from({ length: 40 }, (_, i) => `${i + 1}.一个短项。`).join('\n')}`

function composed(text: string): Composition {
  return composer.compose(layOutNotice(analyze(text)))
}

function whole({ blocks, pages }: Composition, id = '1'): Preview {
  const { sheets } = composer
  return { id, since: null, sheets, blocks: { start: 0, removed: 0, inserted: blocks }, pages, cursor: null }
}

function shown(text: string): Pages {
  const pages = received(undefined, whole(composed(text)))
  assert.ok(pages)
  return pages
}

describe('pages in the preview', () => {
  it('stand as the server composed them', () => {
    const { printed } = shown(TEXT)
    assert.deepEqual(printed.map(page => page.strips.length), [22, 22, 1])
    assert.deepEqual(printed[1]?.strips.slice(0, 2).map(strip => strip.top), [0, composer.sheets.portrait.line])
  })

  it('change where an answer says so, and nowhere else', () => {
    const before = shown(TEXT)
    const after = composed(TEXT.replace('统筹', '统一'))
    const inserted = after.blocks.slice(3, 4)
    const changed = received(before, {
      id: '2', since: '1', sheets: null, blocks: { start: 3, removed: 1, inserted }, pages: null, cursor: null,
    })
    assert.deepEqual(changed?.printed, received(undefined, whole(after))?.printed)
    assert.equal(changed?.printed[1]?.strips[0]?.strip, before.printed[1]?.strips[0]?.strip)
  })

  it('are asked for anew where an answer goes on from something else', () => {
    const preview = { ...whole(composed(TEXT)), since: '7', sheets: null, id: '8' }
    assert.equal(received(shown(TEXT), preview), undefined)
    assert.equal(received(undefined, preview), undefined)
  })

  it('place half-width characters by half a 字', () => {
    const text = shown(TEXT).printed[0]?.strips.flatMap(({ strip }) => strip.texts).find(each => textOf(each).includes('2026'))
    assert.ok(text)
    const edges = edgesOf(text)
    const at = Array.from(textOf(text)).indexOf('2')
    const advance = (index: number): number => (edges[index + 1] ?? 0) - (edges[index] ?? 0) - text.stretch
    assert.ok(Math.abs(advance(at) - text.cell / 2) < 1e-9)
    assert.ok(Math.abs(advance(at - 1) - text.cell) < 1e-9)
  })

  it('tell where a place stands and which place is near a point, both ways', () => {
    const pages = shown(TEXT)
    for (const place of [{ block: 0, offset: 3 }, { block: 3, offset: 0 }, { block: 3, offset: 30 }, { block: 40, offset: 2 }]) {
      const spot = spotOf(pages, place)
      const page = pages.printed[spot?.page ?? -1]
      assert.ok(spot && page)
      assert.deepEqual(placeNear(page, spot.left, spot.line.top + 10), place)
    }
  })

  it('find the nearest text for a point beside it', () => {
    const page = shown(TEXT).printed[0]
    assert.ok(page)
    assert.deepEqual(placeNear(page, -50, -50), { block: 0, offset: 0 })
    assert.deepEqual(placeNear(page, 1000, 10), { block: 0, offset: '望川市工作要点'.length })
  })

  it('go line by line, over the end of a page, and stop at both ends', () => {
    const pages = shown(TEXT)
    const last = pages.printed[0]?.strips.at(-1)
    assert.ok(last)
    const next = placeLinesAway(pages, { block: last.block, offset: 1 }, 1)
    assert.deepEqual(next, { block: last.block + 1, offset: 0 })
    assert.deepEqual(placeLinesAway(pages, { block: 0, offset: 2 }, -1), { block: 0, offset: 0 })
  })
})
