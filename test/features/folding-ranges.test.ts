// What an editor may fold away.

import { strict as assert } from 'node:assert'
import { analyze, foldingRanges } from '../../core/index.js'
import { readMarks } from './marked.js'

/** Every fold with its text; the marks say which there are, in the order of their beginnings. */
function assertFolds(marked: string, ...kinds: readonly string[]): void {
  const { text, ranges } = readMarks(marked)
  const folds = foldingRanges(analyze(text))
  assert.deepEqual(
    folds.map(fold => text.slice(fold.span.start, fold.span.end)),
    ranges.map(range => text.slice(range.start, range.end)),
  )
  assert.deepEqual(folds.map(fold => fold.span), ranges)
  assert.deepEqual(folds.map(fold => fold.kind), kinds)
}

describe('foldingRanges', () => {
  it('folds headings and items of several lines, without the blank lines after them', () => {
    assertFolds(
      '一、总体要求\n⟦二、重点任务\n⟦1.抓防汛。\n本项由市水利局组织。⟧\n2.抓防火。⟧\n\n⟦三、保障措施\n加强领导。⟧\n',
      'node',
      'node',
      'node',
    )
  })

  it('folds the front matter and runs of comments, not a single comment', () => {
    assertFolds(
      '⟦---\n标题：望川市工作要点\n---⟧\n⟦// 一\n// 二⟧\n一、甲\n// 三\n二、乙\n',
      'front-matter',
      'comment',
    )
  })

  it('reads CR LF and a lone CR as line ends', () => {
    assertFolds('⟦一、甲\r\n乙⟧\r\n⟦二、丙\r丁⟧\r', 'node', 'node')
  })

  it('has nothing for a text of single lines', () => {
    assertFolds('一、甲\n二、乙\n')
    assertFolds('')
  })
})
