// The forms on paper: rules, red head, 版记, 信函, turned pages, as LibreOffice prints them.

import assert from 'node:assert/strict'
import { analyze, formFindings, type Snapshot } from '../../core/index.js'
import { exportDocx, layOutNotice } from '../../office/index.js'
import { allBlocks, partTexts } from './harness/block-text.js'
import { drawnRules, type Rule } from './harness/drawn-rules.js'
import { FORM_NOTICES } from './harness/form-notices.js'
import { render } from './harness/libreoffice.js'
import { pdfPages, type PdfLine } from './harness/pdf-pages.js'
import { missingForRendering, renderNotice } from './harness/rendered-notice.js'
import { lacking } from './harness/tools.js'

const POINTS_PER_MM = 72 / 25.4
/** 版心, in millimetres from the top left of the paper. */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 }

type Form = keyof typeof FORM_NOTICES

function snapshotOf(form: Form): Snapshot {
  return analyze(FORM_NOTICES[form])
}

function rules(form: Form, page: number): readonly Rule[] {
  return drawnRules(render(exportDocx(snapshotOf(form))), page)
}

function lines(form: Form, page: number): readonly PdfLine[] {
  return pdfPages(render(exportDocx(snapshotOf(form))))[page - 1]?.lines ?? []
}

function line(form: Form, page: number, text: string): PdfLine {
  const found = lines(form, page).find(each => each.text.includes(text))
  assert.ok(found, `${text} on page ${page} of ${form}`)
  return found
}

function near(actual: number | undefined, wanted: number, tolerance: number, what: string): void {
  assert.ok(actual !== undefined && Math.abs(actual - wanted) <= tolerance, `${what}: ${actual} mm, not ${wanted}`)
}

function isAcross({ left, right }: Rule, from: number, to: number): void {
  near(left, from, 0.5, 'left end')
  near(right, to, 0.5, 'right end')
}

describe('forms on paper', function () {
  this.timeout(120_000)
  beforeEach(function () {
    const missing = missingForRendering()
    if (missing !== undefined) lacking(this as unknown as Parameters<typeof lacking>[0], missing)
  })

  for (const form of Object.keys(FORM_NOTICES) as Form[]) {
    it(`${form}: lines, edges and page numbers are in their places, and all of the text is there`, () => {
      const snapshot = snapshotOf(form)
      const { text, problems } = renderNotice(snapshot)
      assert.deepEqual(formFindings(snapshot), [])
      assert.deepEqual(problems, [])
      assert.equal(text, partTexts(allBlocks(layOutNotice(snapshot))).join(''))
    })
  }

  for (const form of ['full', 'upward', 'unsealed'] as const) {
    it(`${form}: the red rule is as wide as the 版心, 4 mm under 发文字号`, () => {
      const red = rules(form, 1).filter(({ color }) => color === 'red')
      assert.equal(red.length, 1)
      const [rule] = red
      assert.ok(rule)
      isAcross(rule, AREA.left, AREA.right)
      const number = line(form, 1, '〔2026〕')
      near(rule.top - number.bottom / POINTS_PER_MM, 4, 1.2, 'from 发文字号 to the rule')
    })
  }

  it('the mark begins 35 mm below the upper edge of the 版心, whatever stands above it', () => {
    near(line('full', 1, '文件').middle / POINTS_PER_MM, AREA.top + 35 + 46 / POINTS_PER_MM / 2, 1.5, 'middle of the mark')
    near(line('unsealed', 1, '文件').middle / POINTS_PER_MM, 72 + 38 / POINTS_PER_MM / 2, 1.5, 'middle of a small mark')
  })

  for (const [form, page, count] of [['full', 6, 3], ['upward', 2, 3], ['unsealed', 4, 3]] as const) {
    it(`${form}: the rules of 版记 are as wide as the 版心, the last on its lower edge`, () => {
      const black = rules(form, page).filter(({ color }) => color === 'black')
      assert.equal(black.length, count)
      black.forEach(rule => isAcross(rule, AREA.left, AREA.right))
      const bottom = form === 'unsealed' ? 297 - 32.58 : AREA.bottom
      const last = black.at(-1)
      near(last && (last.top + last.bottom) / 2, bottom, 0.5, 'the last rule')
    })
  }

  it('信函: two double rules of 170 mm, thick over thin and thin over thick', () => {
    const red = rules('letter', 1)
    assert.deepEqual(red.map(({ color }) => color), ['red', 'red', 'red', 'red'])
    red.forEach(rule => isAcross(rule, 20, 190))
    const [first, second, third, fourth] = red.map(({ top, bottom }) => bottom - top)
    assert.ok(first && second && third && fourth && first > second && third < fourth)
    near(red.at(-1)?.bottom, 297 - 20, 1, 'the second double rule')
    assert.deepEqual(rules('letter', 2), [])
  })

  it('信函: name 30 mm from the edge of the paper, marks at the left, number at the right', () => {
    const [mark] = lines('letter', 1)
    assert.equal(mark?.text, '望川市水利局')
    near((mark?.middle ?? 0) / POINTS_PER_MM, 30 + 46 / POINTS_PER_MM / 2, 2, 'middle of the name')
    const number = line('letter', 1, '〔2026〕')
    near(number.left / POINTS_PER_MM, AREA.left, 0.5, '份号')
    near(number.right / POINTS_PER_MM, AREA.right, 0.7, '发文字号')
  })

  it('上行文: names of 签发人 under each other, 发文字号 one 字 in', () => {
    const [first, last] = [line('upward', 1, '签发人'), line('upward', 1, '〔2026〕')]
    near((first.right) / POINTS_PER_MM, AREA.right - 5.6, 1, 'the last name of the first line')
    near(last.left / POINTS_PER_MM, AREA.left + 5.6, 0.7, '发文字号')
  })

  it('不盖章: a date longer than the name stands two 字 from the edge', () => {
    const all = pdfPages(render(exportDocx(snapshotOf('letter')))).flatMap(page => page.lines)
    const at = all.findIndex(({ text }) => text === '2026年3月16日')
    assert.equal(all[at - 1]?.text, '望川市水利局')
    near(AREA.right - (all[at]?.right ?? 0) / POINTS_PER_MM, 11.1, 0.7, 'date')
  })
})
