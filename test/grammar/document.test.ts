// Documents: front matter, comments, line ends, series marks, references; and that a tree always covers its text.

import assert from 'node:assert/strict'
import {
  parseDocument, parseLine, validateClauseGrammar, validateFrontMatterGrammar, type FrontMatterEntry, type Line,
} from '../../grammar/index.js'
import { realNotices } from '../harness/real-notices.js'

describe('grammar', () => {
  it('passes the validations of Chevrotain', () => {
    validateClauseGrammar()
    validateFrontMatterGrammar()
  })
})

describe('front matter', () => {
  const text = '---\n标题：望川：要点\n主送: 各县局\n单位名录：\n  局机关科室：\n    - 办公室\n    - 救援科（简称：救）\n  统称:\n    - 各县\n编号：连续\n---\n一、总体'
  const { frontMatter, lines } = parseDocument(text)

  it('has entries, nested entries and lists', () => {
    assert.deepEqual(frontMatter?.content.entries.map(plain), [
      { 标题: '望川：要点' }, { 主送: '各县局' },
      { 单位名录: [{ 局机关科室: ['办公室', '救援科（简称：救）'] }, { 统称: ['各县'] }] }, { 编号: '连续' },
    ])
  })

  it('has exact positions', () => {
    for (const entry of frontMatter?.content.entries ?? []) {
      assert.equal(text.slice(entry.keySpan.start, entry.keySpan.end), entry.key)
      if (entry.value !== undefined) assert.equal(text.slice(entry.value.span.start, entry.value.span.end), entry.value.text)
    }
  })

  it('ends before the body', () => {
    assert.deepEqual(lines.map(line => line.text), ['一、总体'])
    assert.equal(lines[0]?.start, text.indexOf('一、总体'))
  })

  it('is found behind a byte order mark and with any line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const tree = parseDocument(`\ufeff${text.replaceAll('\n', end)}`)
      assert.equal(tree.frontMatter?.content.entries.length, 4)
      assert.equal(tree.lines.length, 1)
    }
  })

  it('left open ends where the body begins', () => {
    const open = parseDocument('---\n标题：要点\n主送：各局\n一、总体要求。\n（一）压实')
    assert.deepEqual(open.frontMatter?.content.problems.map(problem => problem.code), ['front-matter-unclosed'])
    assert.deepEqual(open.lines.map(line => line.text), ['一、总体要求。', '（一）压实'])
  })

  it('with lines that mean nothing reports them and goes on', () => {
    const tree = parseDocument('---\n- 甲\n标题：要点\n没有冒号的一行\n编号：连续\n---\n')
    assert.equal(tree.frontMatter?.content.problems.length, 2)
    assert.equal(tree.frontMatter?.content.entries.length, 2)
  })
})

describe('comments', () => {
  it('may suppress', () => {
    assert.deepEqual(suppression('// 要点-忽略 numbering/gap'), ['next-line', 'numbering/gap'])
    assert.deepEqual(suppression('  // 要点-忽略-开始 numbering/gap、unit/variant'), ['begin', 'numbering/gap', 'unit/variant'])
    assert.deepEqual(suppression('// 要点-忽略-结束'), ['end'])
    assert.deepEqual(suppression('// 要点-忽略-全文 task/empty 说明'), ['document', 'task/empty'])
    assert.equal(suppression('// 待与法规科核对'), undefined)
  })
})

describe('inside a paragraph', () => {
  it('series marks stand where a clause of the sentence begins', () => {
    assert.deepEqual(marks('抓好三件事：一是学习，二是调研；三是整改。'), ['is1', 'is2', 'is3'])
    assert.deepEqual(marks('第一，加强领导。第二，压实责任。'), ['ordinal-word1', 'ordinal-word2'])
    assert.deepEqual(marks('程序：（1）申报；（2）评审；③公示'), ['bracketed1', 'bracketed2', 'circled3'])
    assert.deepEqual(marks('统一是关键，“一是”不算，见第（1）项'), [])
  })

  it('references are literal or by label', () => {
    const line = parseLine('落实{@防汛}和第28项、第三部分第（二）条，第一项工作不算。')
    const found = line.kind === 'text' ? line.content.flatMap(inline => inline.kind === 'reference' ? [inline.target] : []) : []
    assert.deepEqual(found.map(target => target.by === 'label' ? target.name : `${target.level}:${target.number}`), ['防汛', '3:28', '1:3', '2:2'])
  })

  it('a label follows the ordinal', () => {
    const line = parseLine('28.{#防汛}提升防汛能力。')
    assert.ok(line.kind === 'text')
    assert.deepEqual([line.label?.name, line.body.start], ['防汛', 8])
  })

  it('a title may be marked', () => {
    const line = parseLine('# 望川市工作要点')
    assert.ok(line.kind === 'text')
    assert.deepEqual([line.titleMark, line.body.start], [{ start: 0, end: 2 }, 2])
  })
})

describe('the tree of every real notice', () => {
  for (const { name, text } of realNotices()) {
    it(`covers ${name} without gaps`, () => {
      const tree = parseDocument(text)
      for (const { start, text: line, content } of tree.lines) {
        assert.equal(text.slice(start, start + line.length), line)
        assertCovered(line, content)
      }
    })
  }
})

function assertCovered(text: string, line: Line): void {
  if (line.kind !== 'text') return
  let at = line.body.start
  for (const inline of line.content) {
    assert.equal(inline.span.start, at, `gap in ${text}`)
    at = inline.span.end
  }
  assert.ok(at === line.body.end || line.content.length === 0, text)
}

function plain(entry: FrontMatterEntry): unknown {
  const below = [...entry.items.map(item => item.text), ...entry.entries.map(plain)]
  return { [entry.key]: entry.value?.text ?? below }
}

function suppression(text: string): readonly string[] | undefined {
  const line = parseLine(text)
  const found = line.kind === 'comment' ? line.suppression : undefined
  return found && [found.reach, ...found.codes.map(code => code.code)]
}

function marks(text: string): readonly string[] {
  const line = parseLine(text)
  return line.kind === 'text'
    ? line.content.flatMap(inline => inline.kind === 'series-mark' ? [`${inline.style}${inline.number}`] : [])
    : []
}
