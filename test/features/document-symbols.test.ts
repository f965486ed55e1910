// The outline that an editor shows.

import { strict as assert } from 'node:assert'
import { analyze, documentSymbols, type DocumentSymbol, type Span } from '../../core/index.js'

/** One line a symbol: its kind, name and detail, deeper ones indented. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(symbol => [
    `${indent}${symbol.kind} ${symbol.name}${symbol.detail === '' ? '' : ` | ${symbol.detail}`}`,
    ...outline(symbol.children, `${indent}  `),
  ])
}

function symbolsOf(...lines: readonly string[]): readonly DocumentSymbol[] {
  return documentSymbols(analyze(lines.join('\n')))
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end
}

function assertNested(symbols: readonly DocumentSymbol[], holder: Span): void {
  for (const symbol of symbols) {
    assert.ok(contains(holder, symbol.span), `${symbol.name} lies in what holds it`)
    assert.ok(contains(symbol.span, symbol.selection), `the cursor of ${symbol.name} lies in it`)
    assert.notEqual(symbol.name.trim(), '')
    assertNested(symbol.children, symbol.span)
  }
}

describe('documentSymbols', () => {
  it('shows parts, headings and tasks with who answers for them', () => {
    const symbols = symbolsOf(
      '望川市2026年防汛工作要点',
      '一、总体要求',
      '确保安全度汛。',
      '二、重点任务',
      '（一）压实责任。',
      '1.健全责任体系。逐级明确责任人。（牵头单位：市水利局、市应急管理局；配合单位：市气象局；完成时限：4月底前）',
      '2.开展汛前检查。全面排查。（市水利局负责）',
    )
    assert.deepEqual(outline(symbols), [
      'part 望川市2026年防汛工作要点 | 2项任务 · 3个单位',
      '  heading 一、总体要求',
      '  heading 二、重点任务 | 2项任务 · 3个单位',
      '    heading （一）压实责任 | 2项任务 · 3个单位',
      '      task 1.健全责任体系 | 市水利局等2个单位牵头 · 4月底前',
      '      task 2.开展汛前检查 | 市水利局',
    ])
  })

  it('has no level of its own for a lone part without a title', () => {
    assert.deepEqual(outline(symbolsOf('一、总体要求', '二、重点任务', '1.抓落实。', '2.抓督查。')), [
      'heading 一、总体要求',
      'heading 二、重点任务 | 2项任务',
      '  task 1.抓落实',
      '  task 2.抓督查',
    ])
  })

  it('calls the first part as the front matter does, where the text has no title of its own', () => {
    const front = ['---', '标题：望川市工作要点', '---', '1.甲。', '', '附件', '名单', '1.乙。']
    assert.deepEqual(symbolsOf(...front).map(({ name }) => name), ['望川市工作要点', '名单'])
  })

  it('writes automatic numbers out and leaves labels away', () => {
    const names = outline(symbolsOf('一、重点任务', '#.{#防汛}抓防汛。', '#.抓防火。'))
    assert.deepEqual(names.slice(1), ['  task 1.抓防汛', '  task 2.抓防火'])
  })

  it('cuts long names between characters', () => {
    const [symbol] = symbolsOf(`一、${'𠮷'.repeat(40)}`)
    assert.equal(symbol?.name, `一、${'𠮷'.repeat(27)}…`)
  })

  it('keeps a name for an item without words', () => {
    assert.deepEqual(outline(symbolsOf('一、', '二、')).map(line => line.split(' ')[1]), ['一、', '二、'])
  })

  it('has nothing for an empty text', () => {
    assert.deepEqual(symbolsOf(''), [])
  })

  it('nests every range in the range of what holds it', () => {
    const text = ['---', '标题：望川市工作要点', '---', '', '一、甲', '1.乙。', '续段', '', '二、丙', '附件1', '名单', '1.丁'].join('\r\n')
    assertNested(documentSymbols(analyze(text)), { start: 0, end: text.length })
  })
})
