// Blocks → pages: where lines stand, what stays together, and that an edit sets only what it touched.

import assert from 'node:assert/strict'
import { analyze } from '../../../core/index.js'
import { layOutNotice, newComposer, type Composition, type PlacedText } from '../../../office/index.js'
import { wangchuanNotice } from '../harness/wangchuan.js'
import { pageTexts } from './page-texts.js'

const CELL = 15.795
const WIDTH = 28

function compose(text: string): Composition {
  return newComposer().compose(layOutNotice(analyze(text)))
}

function texts(composition: Composition): readonly PlacedText[] {
  return composition.blocks.flatMap(block => block.strips).flatMap(strip => strip.texts)
}

/** Left edge in 字. */
function left({ left }: PlacedText): number {
  return Math.round(left / CELL * 100) / 100
}

const LINE = '坚持人民至上、生命至上，统筹发展和安全，把责任落到实处。'

describe('composed pages', () => {
  it('set 首行缩进, 主送 and lines in full', () => {
    const composition = compose(`望川市应急管理局关于做好防汛工作的通知\n各科室：\n${LINE}${LINE}\n望川市应急管理局\n2026年3月16日`)
    const [, salutation, first, second] = texts(composition)
    assert.ok(salutation && first && second)
    assert.deepEqual([left(salutation), left(first), left(second)], [0, 2, 0])
    assert.equal(first.runs.map(run => run.text).join('').length, WIDTH - 2)
    assert.equal(second.start, WIDTH - 2)
    const [signature, date] = texts(composition).slice(-2)
    assert.ok(signature && date)
    assert.equal(left(date), WIDTH - 4 - 7.5 + 1)
    assert.equal(left(signature) + 4, left(date) + 3.25)
  })

  it('centre a title on its own width', () => {
    const [title] = texts(compose('望川市2026年应急管理工作要点\n一、总体要求'))
    assert.ok(title)
    const width = 22 * 14
    assert.equal(title.cell, 22)
    assert.ok(Math.abs(title.left - (442.25 - width) / 2) < 1)
  })

  it('stretch a line that a half-width character leaves short, and not the last one', () => {
    const [, , first, last] = texts(compose(`望川市工作要点\n一、总体要求\n在5天内${LINE.replaceAll('，', '')}${LINE}`))
    assert.ok(first && last)
    assert.ok(first.stretch > 0 && first.stretch < CELL / 2)
    assert.equal(last.stretch, 0)
  })

  it('put 22 lines on a page', () => {
    const pages = pageTexts(compose(Array.from({ length: 50 }, () => '一个短段。').join('\n')))
    assert.deepEqual(pages.map(lines => lines.length), [22, 22, 6])
  })

  it('take the last text along with the signature', () => {
    const text = [...Array.from({ length: 19 }, () => '一个短段。'), LINE + LINE, '望川市应急管理局', '2026年3月16日'].join('\n')
    assert.deepEqual(pageTexts(compose(text)).map(lines => lines.length), [19, 5])
  })

  it('begin a new page for each part, and number them', () => {
    const composition = compose(wangchuanNotice(10))
    const pages = pageTexts(composition)
    assert.ok(pages.some(lines => lines[0] === '望川市2026年应急管理工作要点'))
    assert.ok(pages.some(lines => lines[0] === '附件2'))
    assert.deepEqual(composition.pages.map(page => page.number), pages.map((_, index) => index + 1))
  })

  it('are one empty page for an empty text', () => {
    assert.deepEqual(compose('').pages, [
      { pieces: [{ top: 0, from: 0, to: 0 }], number: 1, numbered: true, orientation: 'portrait' },
    ])
  })

  it('an edit sets one block anew and leaves the others the same objects', () => {
    const composer = newComposer()
    const text = wangchuanNotice(40)
    const before = composer.compose(layOutNotice(analyze(text)))
    const after = composer.compose(layOutNotice(analyze(text.replace('限期整改', '限期整改到位'))))
    const changed = after.blocks.flatMap((block, index) => (block === before.blocks[index] ? [] : [index]))
    assert.equal(changed.length, 1)
  })

  it('after any edits are what they would be from scratch', () => {
    const composer = newComposer()
    const text = wangchuanNotice(20)
    for (const edited of [text, text.slice(200), text + '新的一段。', text.replaceAll('市', '县'), text]) {
      const layout = layOutNotice(analyze(edited))
      assert.deepEqual(composer.compose(layout), newComposer().compose(layout))
    }
  })
})
