// Widths, wrapping and windows of Chinese text on a terminal.

import assert from 'node:assert/strict'
import { codeFrame } from '../../cli/render/code-frame.js'
import { cells, cut, displayWidth, visible } from '../../cli/render/display-width.js'
import { lineTable } from '../../cli/render/line-table.js'
import { windowAround } from '../../cli/render/window.js'
import { wrap } from '../../cli/render/wrap.js'
import { pickFrom, randomFrom } from '../harness/random.js'

describe('cli: display width', () => {
  const widths: readonly (readonly [string, number])[] = [
    ['', 0], ['abc', 3], ['要点', 4], ['（一）', 6], ['1．', 3], ['１', 2], ['ｱ', 1], ['𠮷', 2], ['é', 1], ['👨‍👩‍👧', 2],
    ['“', 1], ['…', 1]
  ]
  for (const [text, width] of widths) {
    it(`“${text}” takes ${width}`, () => assert.equal(displayWidth(text), width))
  }

  it('is the same whether a segmenter is asked or need not be', () => {
    const random = randomFrom(3)
    const usual = [[0x20, 0x7e], [0x2010, 0x2027], [0x2460, 0x24ff], [0x3000, 0x3029], [0x4e00, 0x9fff], [0xff01, 0xff5e]] as const
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 12 }, () => {
        const [first, last] = pickFrom(usual, random) ?? [0x20, 0x20]
        return String.fromCharCode(first + Math.floor(random() * (last - first + 1)))
      }).join('')
      // The accent at the end is one that only a segmenter knows how to take.
      assert.deepEqual(cells(text), cells(`${text}e\u0301`).slice(0, -1), JSON.stringify(text))
    }
  })

  it('cuts between characters and says so', () => {
    assert.equal(cut('健全责任体系', 12), '健全责任体系')
    assert.equal(cut('健全责任体系', 11), '健全责任体…')
    assert.equal(cut('健全责任体系', 10), '健全责任…')
  })

  it('lets no document steer the terminal, and keeps offsets', () => {
    const text = '甲\u001b[31m乙\u202e\t丙'
    assert.equal(visible(text), '甲·[31m乙· 丙')
    assert.equal(visible(text).length, text.length)
  })
})

describe('cli: wrap', () => {
  it('keeps within the columns', () => {
    for (let columns = 8; columns < 40; columns++) {
      const lines = wrap('第10项之后是第13项，缺少第11项、第12项（连续编号）；请补上或重新编号。', columns)
      assert.ok(lines.every(line => displayWidth(line) <= columns), `${columns}: ${lines.join('|')}`)
      assert.ok(lines.every(line => !/^[，、；。）]/.test(line) && !/（$/.test(line)), lines.join('|'))
    }
  })

  it('does not part a number or a Latin word', () => {
    assert.deepEqual(wrap('代码numbering/gap', 14), ['代码', 'numbering/gap'])
    assert.deepEqual(wrap('共2026项', 5), ['共', '2026', '项'])
  })

  it('keeps an empty line', () => assert.deepEqual(wrap('', 10), ['']))
})

describe('cli: window', () => {
  const line = '一二三四五六七八九十'.repeat(30)

  it('shows a short line whole', () => {
    assert.deepEqual(windowAround('1.健全体系', 0, 2, 40), {
      before: '', marked: '1.', after: '健全体系', beforeWidth: 0, markedWidth: 2
    })
  })

  it('shows the span and what fits around it', () => {
    const window = windowAround(line, 150, 154, 40)
    assert.equal(window.marked, '一二三四')
    assert.match(window.before, /^….*九十$/)
    assert.match(window.after, /^五六.*…$/)
    assert.ok(displayWidth(window.before + window.marked + window.after) <= 40)
  })

  it('gives the end of the line to what leads to it', () => {
    const window = windowAround(line, 296, 300, 40)
    assert.equal(window.after, '')
    assert.ok(displayWidth(window.before + window.marked) >= 38)
  })

  it('cuts a span that is wider than the terminal', () => {
    const window = windowAround(line, 100, 250, 40)
    assert.match(window.marked, /^一二三.*…$/)
    assert.ok(displayWidth(window.before + window.marked + window.after) <= 40)
  })

  it('never takes more than its columns', () => {
    const mixed = 'a，b（1）“引”'.repeat(20)
    for (let start = 0; start < mixed.length; start += 3) {
      for (const length of [0, 1, 7, 60]) {
        const { before, marked, after } = windowAround(mixed, start, Math.min(start + length, mixed.length), 50)
        assert.ok(displayWidth(before + marked + after) <= 50, `${start}+${length}`)
      }
    }
  })
})

describe('cli: code frame', () => {
  const style = { paint: (_: string, text: string) => text, mark: 'error', columns: 60, gutter: 2 } as const

  it('puts the carets under double-width characters', () => {
    const lines = lineTable('一、总体要求\n1.健全体系。（责任单位：办公室）\n')
    assert.deepEqual(codeFrame(lines, { start: 20, end: 23 }, style), [
      '   2 │ 1.健全体系。（责任单位：办公室）',
      '     │                         ^^^^^^'
    ])
  })

  it('marks an empty place with one caret', () => {
    assert.deepEqual(codeFrame(lineTable('1.'), { start: 2, end: 2 }, style), ['   1 │ 1.', '     │   ^'])
  })

  it('shows the first line of several', () => {
    assert.deepEqual(codeFrame(lineTable('1.甲\n乙\n2.丙'), { start: 0, end: 5 }, style), [
      '   1 │ 1.甲',
      '     │ ^^^^ 至第2行'
    ])
  })
})
