// Messages between the preview's page and its panel: what is none is not taken for one.

import { strict as assert } from 'node:assert'
import { isFromPreview, previewState } from '../../webview/index.js'
import { isToPreview } from '../../webview/preview/messages.js'
import { nextZoom, percentOf, scaleOf, zoomFrom } from '../../webview/preview/zoom.js'

describe('messages of the preview', () => {
  it('from the page are taken only whole', () => {
    const go = { kind: 'go', id: '1', place: { block: 3, offset: 0 }, enter: true }
    assert.ok(isFromPreview({ kind: 'ready' }))
    assert.ok(isFromPreview(go))
    for (const wrong of [
      null, 'ready', {}, { kind: 'open' }, { ...go, id: 1 }, { ...go, place: null }, { ...go, enter: 'yes' },
      { ...go, place: { block: -1, offset: 0 } }, { ...go, place: { block: 1, offset: 0.5 } },
    ]) assert.ok(!isFromPreview(wrong), JSON.stringify(wrong))
  })

  it('to the page are taken only whole', () => {
    assert.ok(isToPreview({ kind: 'nothing', why: '' }))
    assert.ok(isToPreview({ kind: 'document', state: { uri: 'file:///a', locked: false } }))
    assert.ok(isToPreview({ kind: 'pages', follow: true, preview: { id: '1', blocks: { inserted: [] } } }))
    for (const wrong of [null, 1, { kind: 'nothing' }, { kind: 'pages', follow: true }, { kind: 'document', state: {} }]) {
      assert.ok(!isToPreview(wrong), JSON.stringify(wrong))
    }
  })

  it('what was kept from another version is no state', () => {
    assert.deepEqual(previewState({ uri: 'file:///a', locked: true, zoom: 1 }), { uri: 'file:///a', locked: true })
    assert.equal(previewState({ resource: 'file:///a' }), undefined)
    assert.equal(previewState(undefined), undefined)
  })
})

describe('size of the pages', () => {
  it('fits the window, or is so many per cent of the paper', () => {
    assert.equal(scaleOf('fit', 632, 600), 1)
    assert.equal(percentOf(scaleOf(1, 632, 600)), 100)
  })

  it('goes up and down in steps from whatever is shown, and stops at the ends', () => {
    const full = scaleOf(1, 0, 600)
    assert.equal(nextZoom(full, 1), 1.1)
    assert.equal(nextZoom(full, -1), 0.9)
    assert.equal(nextZoom(full * 1.03, -1), 1)
    assert.equal(nextZoom(full * 3, 1), 3)
  })

  it('takes only what it can show from the last time', () => {
    assert.equal(zoomFrom(1.5), 1.5)
    for (const wrong of ['fit', undefined, 0, 100, NaN]) assert.equal(zoomFrom(wrong), 'fit')
  })
})
